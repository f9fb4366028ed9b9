package org.drsim.calibration;

/**
 * What is to be added to the times of a log so that they are those of the simulation.
 *
 * @param seconds to add
 * @param correlation of the samples then; not a number where it does not exist
 * @param lowSeconds least offset next to it that correlates as well
 * @param highSeconds largest such
 * @param origin how it is known
 */
public record ClockOffset(
    double seconds, double correlation, double lowSeconds, double highSeconds, Origin origin) {

  /** How an offset is known. */
  public enum Origin {
    STATED("stated"),
    ESTIMATED("estimated"),
    /** No offset correlates more than chance makes one of so many do; none is assumed. */
    NOT_TOLD("not-told");

    private final String key;

    Origin(String key) {
      this.key = key;
    }

    /** As results name it. */
    public String key() {
      return key;
    }
  }

  /** How far clocks are looked for to be apart. */
  public static final double MOST_SECONDS = 3600;
}
