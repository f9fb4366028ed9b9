package org.drsim.measure;

/**
 * What is known beforehand of how the load on the way of one machine varies in time.
 *
 * @param periodSeconds after which its course repeats; 0 for a rate that is the same at all times,
 *     infinite where it repeats at no time that matters
 * @param varianceSeconds the variance of what is written in a long time, per second of it, over the
 *     square of the mean rate: in a time t, chance alone moves an age by about the square root of
 *     this times t; 0 where nothing is drawn
 */
public record LoadVariation(double periodSeconds, double varianceSeconds) {

  /** How far chance moves an age, in seconds: one standard deviation. */
  double deviation(double seconds) {
    return Math.sqrt(varianceSeconds * seconds);
  }
}
