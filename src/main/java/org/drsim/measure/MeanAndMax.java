package org.drsim.measure;

/** Time-weighted mean and the largest value seen, in seconds or bytes as the context says. */
public record MeanAndMax(double mean, double max) {

  public static final MeanAndMax ZERO = new MeanAndMax(0, 0);

  /** Of what is not measured. */
  public static final MeanAndMax UNKNOWN = new MeanAndMax(Double.NaN, Double.NaN);
}
