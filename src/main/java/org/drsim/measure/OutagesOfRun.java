package org.drsim.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * The outages of one run, each in the order of their beginning. One that began in the warm-up is in
 * no statistics, also where it went on beyond it: how long it took and what it lost tells of a
 * world that has not settled.
 *
 * @param counted those that began after the warm-up
 * @param inWarmUp those that began in it
 */
public record OutagesOfRun(List<OutageMeasures> counted, List<OutageMeasures> inWarmUp) {

  /** Of a run without any. */
  public static final OutagesOfRun NONE = new OutagesOfRun(List.of(), List.of());

  public OutagesOfRun {
    counted = List.copyOf(counted);
    inWarmUp = List.copyOf(inWarmUp);
  }

  /** With those that do not count, as a reader of what happened wants them. */
  public Stream<OutageMeasures> all() {
    return Stream.concat(inWarmUp.stream(), counted.stream());
  }

  /**
   * Tells them apart.
   *
   * @param fromSeconds the end of the warm-up; what begins in that very instant counts
   */
  public static OutagesOfRun of(List<OutageMeasures> all, double fromSeconds) {
    return new OutagesOfRun(
        all.stream().filter(outage -> outage.startSeconds() >= fromSeconds).toList(),
        all.stream().filter(outage -> outage.startSeconds() < fromSeconds).toList());
  }
}
