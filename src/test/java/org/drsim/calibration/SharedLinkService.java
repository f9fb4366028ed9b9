package org.drsim.calibration;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.drsim.measure.SawTooth;

/**
 * A service by itself, without the simulator: bytes flow evenly within each interval of five
 * minutes into a link of one rate; what waits there at a marker is sent first, then a lognormal
 * delay passes. Bytes per interval are known to both sides, as of a replayed trace.
 */
final class SharedLinkService {

  private static final double INTERVAL = SyntheticService.INTERVAL;

  private final double[] bytes;
  private final double fixedSeconds;

  /**
   * @param bytes written in each interval
   * @param fixedSeconds for which a link of 1 B/s is busy with each point, whatever was written
   */
  SharedLinkService(double[] bytes, double fixedSeconds) {
    this.bytes = bytes.clone();
    this.fixedSeconds = fixedSeconds;
  }

  /** Two days whose rate swings between near nothing and twice the mean, with bursts. */
  static SharedLinkService ofTwoDays(double meanRate) {
    final Random random = new Random(271_828);
    final double[] bytes =
        IntStream.range(0, 576)
            .mapToDouble(
                i ->
                    meanRate
                        * INTERVAL
                        * (1 - 0.8 * StrictMath.cos(2 * Math.PI * i / 288))
                        * (0.7 + 0.6 * random.nextDouble()))
            .toArray();
    return new SharedLinkService(bytes, 0);
  }

  /** Points that take equally long to send, always. */
  static SharedLinkService ofEqualPoints(double bytesEach) {
    return new SharedLinkService(new double[576], bytesEach);
  }

  double peakRate() {
    return IntStream.range(0, bytes.length).mapToDouble(i -> bytes[i] / INTERVAL).max().orElse(0);
  }

  SawTooth rpo(double median, double sigma, double rate, double phase, long seed) {
    final Random random = new Random(seed);
    final double[] available = new double[bytes.length + 1];
    final double[] markers = new double[bytes.length + 1];
    markers[0] = phase - INTERVAL;
    double waiting = 0;
    for (int i = 0; i < bytes.length; i++) {
      waiting = Math.max(0, waiting + bytes[i] - rate * INTERVAL);
      markers[i + 1] = phase + i * INTERVAL;
      final double delay = median * StrictMath.exp(sigma * random.nextGaussian());
      final double sent = markers[i + 1] + (waiting + fixedSeconds) / rate;
      available[i + 1] = Math.max(available[i], sent + delay);
    }
    return new SawTooth("m0", available, markers, available[bytes.length], false);
  }

  Trials trials(int replications, long seed) {
    return values ->
        IntStream.range(0, replications)
            .mapToObj(
                r -> {
                  final double phase = new Random(7919L * r + seed).nextDouble() * INTERVAL;
                  return List.of(
                      rpo(values[0], values[1], values[2], phase, 1_000_003L * r + seed));
                })
            .toList();
  }

  /** As {@link SyntheticService} logs. */
  static LoggedRpo log(SawTooth rpo, LogMeaning meaning, double first) {
    return new SyntheticService(2, 1, 1).log(rpo, meaning, first, 0);
  }
}
