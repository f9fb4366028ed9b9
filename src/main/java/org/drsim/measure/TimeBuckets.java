package org.drsim.measure;

/**
 * The time of a run in equal pieces, so many whatever its length is, and what goes on in each.
 *
 * @param endSeconds of the run, which begins at 0
 */
public record TimeBuckets(double endSeconds) {

  /** About two pixels each in a chart. */
  public static final int NUMBER = 480;

  /** How long each is. */
  public double seconds() {
    return endSeconds / NUMBER;
  }

  /** Adds the integral of a value that stays for a time to what each piece has. */
  void add(double[] sums, double from, double to, double value) {
    addRamp(sums, from, to, value, value);
  }

  /** Adds the integral of a value that changes evenly from one to another. */
  void addRamp(double[] sums, double from, double to, double first, double last) {
    final double end = Math.min(to, endSeconds);
    if (!(end > from)) {
      return;
    }
    final double slope = (last - first) / (to - from);
    double begin = from;
    for (int i = Math.min(NUMBER - 1, (int) (from / seconds())); i < NUMBER; i++) {
      final double until = i == NUMBER - 1 ? end : Math.min(end, (i + 1) * seconds());
      if (until > begin) {
        sums[i] += (until - begin) * (first + slope * ((begin + until) / 2 - from));
        begin = until;
      }
      if (until >= end) {
        return;
      }
    }
  }
}
