package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.RpoKind;
import org.drsim.recovery.RecoveryStep;
import org.drsim.recovery.WayBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a failover, by hand: 1 MB/s, the region is lost at 10 min, a machine takes 85 s. */
final class WayBackTest {

  private static final double MIB = 1 << 20;

  /** Of a premium disk of 1 TiB (P30): 200 MB/s, in units of 2^20. */
  private static final double THROUGHPUT = 200 * MIB;

  private static RunResult run(String fault, String goBack) {
    return run(fault, goBack, "loss");
  }

  /**
   * @param answered names of faults
   */
  private static RunResult run(String fault, String goBack, String answered) {
    final String responses =
        Stream.of(answered.split(", "))
            .map(
                name ->
                    "{to: "
                        + name
                        + ", detect: 1 min, decide: 1 min, failOver: p, goBack: {"
                        + goBack
                        + "}}")
            .collect(Collectors.joining(", "));
    return Simulated.run(
        0,
        "simulation: {duration: 24 h}",
        "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "agent: {batchInterval: 60 s}",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, type: premium,"
            + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]",
        "recovery: {vmCreation: 30 s, diskAttach: 10 s, appStart: 5 s, boot: {linux: 40 s},"
            + " shutdown: 60 s}",
        "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
        "faults: [" + fault + "]",
        "responses: [" + responses + "]");
  }

  private static final String LOSS =
      "{name: loss, regionOutage: northeurope, at: 10 min, for: 1 h}";
  private static final String USUAL =
      "commitAfter: 1 h, checksum: 72 min, autoscale: 20 min, failBackAfter: 2 h";

  private static WayBack wayBack(RunResult run) {
    return Objects.requireNonNull(run.outages().get(0).plans().get(0).wayBack());
  }

  /** The hour until the commit begins when the plan is over, not when people had decided. */
  @Test
  void theCommitComesAfterThePlan() {
    final RecoveryStep commit =
        run(LOSS, USUAL).outages().get(0).plans().get(0).steps().stream()
            .filter(step -> step.name().equals("commit"))
            .findFirst()
            .orElseThrow();
    assertThat(commit.startSeconds()).isEqualTo(600 + 120 + 85);
    assertThat(commit.lengthSeconds()).isEqualTo(3600);
  }

  private static double reprotect(double changed) {
    return (72 * 60 + changed / (0.23 * THROUGHPUT)) * 1.2 + 20 * 60;
  }

  @Test
  void theFiveMarks() {
    final WayBack way = wayBack(run(LOSS, USUAL));
    final double serves = 600 + 120 + 85;
    final double committed = serves + 3600;
    // Five minutes of writes were lost, and undone; the rest was written since it served there.
    final double there = committed + reprotect((committed - serves + 300) * 1e6);
    final double back = there + 7200 + 60 + 85;
    // It was down while it went back: nothing has changed when it is protected again.
    final double again = back + reprotect(0);
    assertThat(way.servesSeconds()).isEqualTo(serves);
    assertThat(way.committedSeconds()).isEqualTo(committed);
    assertThat(way.reprotectedSeconds()).isCloseTo(there, within(1e-3));
    assertThat(way.failedBackSeconds()).isCloseTo(back, within(1e-3));
    assertThat(way.protectedSeconds()).isCloseTo(again, within(1e-3));
    assertThat(way.exposedSeconds()).isCloseTo(there - 720 + again - (back - 145), within(1e-3));
    assertThat(way.secondOutage())
        .isCloseTo(1 - Math.exp(-way.exposedSeconds() / (7300 * 86400.0)), within(1e-12));
  }

  /**
   * The published example: enabling took 72 min, 45 GB have changed, a disk of 60 MB/s sends 14
   * MB/s of it: 72 + 55 + 25 min, and 20 to 30 more.
   */
  @ParameterizedTest
  @CsvSource({"20, 172", "30, 182"})
  void thePublishedExample(double autoscaleMinutes, double minutes) {
    // 45 GB at 1 MB/s from the decision to the commit, less what was lost and is undone.
    final double seconds = 45 * 1024 * MIB / 1e6 - 300 - 85;
    final WayBack way =
        wayBack(
            run(
                LOSS,
                "commitAfter: "
                    + seconds
                    + " s, checksum: 72 min, share: "
                    + 100 * 14.0 / 200
                    + " %, autoscale: "
                    + autoscaleMinutes
                    + " min"));
    assertThat((way.reprotectedSeconds() - way.committedSeconds()) / 60)
        .isCloseTo(minutes, within(1.0));
  }

  @Test
  void theOldRegionIsAskedForEveryHalfHour_whileItIsDown() {
    final String long3 = LOSS.replace("for: 1 h", "for: 3 h");
    final WayBack way = wayBack(run(long3, USUAL));
    // Committed at 4,405 s; back at 11,400 s; asked at 4,405 + k × 1,800 s, first after it at
    // 11,605.
    final double asked = 4405 + 4 * 1800;
    assertThat(way.reprotectedSeconds())
        .isCloseTo(asked + reprotect((asked - 805 + 300) * 1e6), within(1e-3));
  }

  /** Served from 805 s on but for an hour from 2 h on, when it writes nothing there either. */
  @Test
  void whatIsWrittenThere_isNotWrittenWhileItIsDownThere() {
    final String both = LOSS + ", {name: there, regionOutage: westeurope, at: 2 h, for: 1 h}";
    final WayBack way = wayBack(run(both, USUAL.replace("commitAfter: 1 h", "commitAfter: 4 h")));
    final double committed = 805 + 4 * 3600;
    assertThat(way.committedSeconds()).isEqualTo(committed);
    assertThat(way.reprotectedSeconds())
        .isCloseTo(committed + reprotect((4 * 3600 - 3600 + 300) * 1e6), within(1e-3));
  }

  /**
   * The stay ends at 18,086 s, while the target is down; asked every half hour, it works again at
   * 21,686 s. Until then the machine is protected there and not exposed; a minute of shutdown and
   * 85 s later it is back.
   */
  @Test
  void whileTheWayBackWaitsForARegion_theMachineIsProtectedThere() {
    final WayBack way =
        wayBack(
            run(LOSS + ", {name: there, regionOutage: westeurope, at: 17000 s, for: 1 h}", USUAL));
    final double left = way.reprotectedSeconds() + 7200 + 2 * 1800;
    assertThat(way.failedBackSeconds()).isCloseTo(left + 145, within(1e-3));
    assertThat(way.exposedSeconds())
        .isCloseTo(way.reprotectedSeconds() - 720 + way.protectedSeconds() - left, within(1e-3));
  }

  /** Protected again it sends what it wrote at home since it was back there. */
  @Test
  void whatIsWrittenAtHome_isSentWhenItIsProtectedAgain() {
    final String first = LOSS + ", {name: late, regionOutage: westeurope, at: %d s, for: 1 h}";
    final WayBack usual = wayBack(run(LOSS, USUAL));
    final long down = Math.round(usual.failedBackSeconds()) + 60;
    final WayBack way = wayBack(run(first.formatted(down - 70), USUAL));
    // Asked every half hour for the other region, which works again after an hour.
    final double back = usual.failedBackSeconds();
    assertThat(way.failedBackSeconds()).isEqualTo(back);
    assertThat(way.protectedSeconds())
        .isCloseTo(back + 2 * 1800 + reprotect(2 * 1800 * 1e6), within(1.0));
  }

  @Test
  void withoutTheOldDisks_allIsCopied_atTheRateOfAnInitialCopy() {
    final WayBack way =
        wayBack(run(LOSS, "commitAfter: 1 h, sourceKept: false, autoscale: 20 min"));
    final double copy = 1024 * 1024 * MIB / (0.16 * THROUGHPUT);
    assertThat(way.reprotectedSeconds() - way.committedSeconds())
        .isCloseTo(copy * 1.2 + 1200, within(1e-3));
    assertThat(way.failedBackSeconds()).isInfinite();
  }

  @Test
  void onceItIsBack_faultsOfItsRegionConcernItAgain_andThoseOfTheOtherDoNot() {
    final RunResult run =
        run(
            LOSS
                + ", {name: again, regionOutage: northeurope, at: 20 h, for: 10 min}"
                + ", {name: there, regionOutage: westeurope, at: 22 h, for: 10 min}",
            USUAL);
    final OutageMeasures again = run.outages().get(1);
    assertThat(again.fault()).isEqualTo("again");
    assertThat(again.machines().get(0).outcome()).isEqualTo(MachineOutcome.RETURNED);
    assertThat(again.machines().get(0).rtoSeconds()).isEqualTo(600);
    assertThat(run.outages()).hasSize(2);
    // Down for the failover, the way back, and the second outage.
    assertThat(run.machines().get(0).measures().computeDownSeconds())
        .isCloseTo(120 + 85 + 145 + 600, within(1e-6));
  }

  /**
   * Protected as before after the way back, the machine fails over as at first: it is lost at 20 h,
   * 45 s after a whole interval, people decide in 2 min, and a machine takes 85 s.
   */
  @Test
  void onceItIsProtectedAgain_itFailsOverAgain_andLosesWhatItLostAtFirst() {
    final double again = 20 * 3600 + 45;
    final RunResult run =
        run(
            "{name: loss, regionOutage: northeurope, at: 10 min, for: 1 h},"
                + " {name: more, regionOutage: northeurope, at: "
                + again
                + " s, for: 1 h}",
            USUAL,
            "loss, more");
    final OutageMeasures second = run.outages().get(1);
    assertThat(second.fault()).isEqualTo("more");
    final MachineOutage machine = second.machines().get(0);
    assertThat(machine.outcome()).isEqualTo(MachineOutcome.FAILED_OVER);
    assertThat(machine.rtoSeconds()).isEqualTo(120 + 85);
    // The last marker was 45 s before, with 1 MB/s since then.
    assertThat(Objects.requireNonNull(machine.loss()).seconds()).isCloseTo(45, within(1e-6));
    assertThat(machine.loss().bytes()).isCloseTo(45e6, within(1e6));
    final MachineMeasures measures = run.machines().get(0).measures();
    // Given up at 720 s and again two minutes after the second loss. Of the way back from the
    // first it has points there for two hours, and its first one here at the next marker; the
    // second ends before the machine leaves again.
    final double first = 300 * Math.ceil(wayBack(run).protectedSeconds() / 300);
    final WayBack other = Objects.requireNonNull(second.plans().get(0).wayBack());
    assertThat(other.reprotectedSeconds()).isBetween(22 * 3600.0, 24 * 3600.0);
    assertThat(measures.points().unprotectedSeconds())
        .isCloseTo(first - 720 - 7200 + other.reprotectedSeconds() - (again + 120), within(1e-3));
    assertThat(measures.points().unprotectedSeconds())
        .isBetween(
            wayBack(run).exposedSeconds() + other.exposedSeconds(),
            wayBack(run).exposedSeconds() + other.exposedSeconds() + 300);
    assertThat(measures.computeDownSeconds()).isCloseTo(120 + 85 + 145 + 120 + 85, within(1e-6));
    final AgeDistribution rpo =
        Objects.requireNonNull(measures.rpo().get(RpoKind.CRASH_CONSISTENT));
    assertThat(rpo.max()).isCloseTo(300, within(1e-6));
    assertThat(rpo.seconds()).isCloseTo(600 + again - first, within(1e-3));
  }

  @Test
  void whileItIsThere_anOutageOfThatRegionStopsIt() {
    final RunResult run =
        run(LOSS + ", {name: there, regionOutage: westeurope, at: 4 h, for: 10 min}", USUAL);
    assertThat(run.outages().get(1).fault()).isEqualTo("there");
    assertThat(run.outages().get(1).machines().get(0).rtoSeconds()).isEqualTo(600);
  }
}
