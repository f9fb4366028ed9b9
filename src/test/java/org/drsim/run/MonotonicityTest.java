package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.drsim.measure.SawTooth;
import org.drsim.run.LoneMachine.Latency;
import org.drsim.run.LoneMachine.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What makes the RPO of a machine that is alone on its way no larger at any instant, over machines
 * drawn at random; exactly, to the last bit. The RPO over time is compared as a whole.
 *
 * <p>Where batches close depends on the writes and the clock alone, and each place passes a batch
 * on at a time that is made of maxima and sums of earlier ones, rounded without ever changing their
 * order. So more capacity or less latency at any place makes no batch later. This needs that the
 * agent has memory enough, and that the disks share no target account: see {@link NotMonotoneTest}.
 *
 * <p>Markers k times as often, the old ones among them, leave the closes where they are only if
 * each new marker meets a close that there is anyway: the batch interval divides the new interval,
 * and no app-consistent marker starts the clock anew in between. Then a new marker travels with a
 * batch that there is anyway, or in an empty one that takes no time; but under flow control even an
 * empty batch takes a place. So the claim holds exactly if the batch interval divides the new
 * interval and either flow control is off or something is written in every batch interval. (A full
 * batch that closed in the last nanosecond before a new marker closes with it instead; it may come
 * as much later.)
 *
 * <p>Elsewhere, without flow control, a point comes at most so much later as the largest batch
 * takes at all places together: a fluid would be no later with any batches, and batches are later
 * than it by no more than that. With flow control there is no bound.
 */
final class MonotonicityTest {

  /** A byte more or less by rounding of compressed and overwritten bytes, at 100 kB/s. */
  private static final double A_FEW_BYTES = 1e-4;

  /** One drawn machine and what is to be compared. */
  private interface Claim {
    void check(LoneMachine machine, Random random);
  }

  @Test
  void moreCapacity_makesTheRpoNowhereLarger() {
    forDrawn(1, 60, MonotonicityTest::moreCapacity);
  }

  @Test
  void lessLatency_makesTheRpoNowhereLarger() {
    forDrawn(2, 60, MonotonicityTest::lessLatency);
  }

  @Test
  void markersMoreOften_onClosesThatThereAreAnyway_makeTheRpoNowhereLarger() {
    forDrawn(3, 60, MonotonicityTest::moreMarkers);
  }

  @Test
  void markersMoreOften_makePointsLaterByNoMoreThanTheLargestBatchTakes() {
    forDrawn(4, 40, MonotonicityTest::moreMarkersElsewhere);
  }

  @Test
  @Tag("slow")
  void theSame_overThousands() {
    forDrawn(11, 2000, MonotonicityTest::moreCapacity);
    forDrawn(12, 2000, MonotonicityTest::lessLatency);
    forDrawn(13, 2000, MonotonicityTest::moreMarkers);
    forDrawn(14, 2000, MonotonicityTest::moreMarkersElsewhere);
  }

  private static void forDrawn(long seed, int machines, Claim claim) {
    final Random random = new Random(seed);
    for (int number = 0; number < machines; number++) {
      final LoneMachine machine = LoneMachine.drawn(random);
      try {
        claim.check(machine, random);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("machine " + number + ": " + machine, e);
      }
    }
  }

  private static void moreCapacity(LoneMachine machine, Random random) {
    final Place place = Place.values()[random.nextInt(Place.values().length)];
    final double factor = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(4);
    final double more = machine.megabytesPerSecond().get(place) * (1 + factor);
    nowhereLarger(machine.with(place, more), machine);
  }

  private static void lessLatency(LoneMachine machine, Random random) {
    final Latency latency = Latency.values()[random.nextInt(Latency.values().length)];
    final double share = random.nextInt(4) == 0 ? 0 : random.nextDouble();
    nowhereLarger(machine.with(latency, share * machine.seconds().get(latency)), machine);
  }

  private static void moreMarkers(LoneMachine machine, Random random) {
    final int timesAsOften = 2 + random.nextInt(4);
    // In whole milliseconds, so that it divides the interval as it is written.
    final int share = new int[] {1, 2, 4, 5, 10}[random.nextInt(5)];
    final double batches = machine.interval() / timesAsOften / share;
    final boolean pauses = machine.workloads().contains("onOff");
    final LoneMachine before =
        machine.withBatches(batches, pauses ? "unlimited" : machine.inFlight(), "");
    nowhereLarger(before.withMarkers(timesAsOften), before);
  }

  private static void moreMarkersElsewhere(LoneMachine machine, Random random) {
    final LoneMachine before = machine.withBatches(machine.batchInterval(), "unlimited", "");
    final LoneMachine after = before.withMarkers(2 + random.nextInt(4));
    final double bytes = after.largestBatch();
    final double most =
        bytes / after.bytesPerSecond(Place.MACHINE_UPLOAD, Place.NETWORK, Place.CACHE_INGRESS)
            + bytes / after.bytesPerSecond(Place.CACHE_EGRESS, Place.LINK)
            + bytes / after.bytesPerSecond(Place.DISK_APPLY);
    assertThat(Ages.latest(after.rpo(), before.rpo())).isLessThanOrEqualTo(most + A_FEW_BYTES);
  }

  private static void nowhereLarger(LoneMachine better, LoneMachine worse) {
    final SawTooth rpo = better.rpo();
    assertThat(Ages.latest(rpo, worse.rpo())).as("%s", better).isLessThanOrEqualTo(0);
  }
}
