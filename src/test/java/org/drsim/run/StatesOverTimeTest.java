package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.drsim.measure.MachineState;
import org.drsim.measure.StatesOverTime;
import org.drsim.measure.StatesOverTime.Span;
import org.drsim.measure.TimeBuckets;
import org.drsim.recovery.WayBack;
import org.junit.jupiter.api.Test;

final class StatesOverTimeTest {

  private static final double HOUR = 3600;

  private static String machines(int count) {
    return "machines: [{name: vm, count: "
        + count
        + ", region: northeurope, disks: [{name: d, size: 1 GiB,"
        + " workload: w}], protection: {to: westeurope, cacheAccount: cache}},"
        + " {name: late, region: northeurope, disks: [{name: d, size: 1 GiB, workload: w}],"
        + " protection: {to: westeurope, cacheAccount: cache, enabled: {at: 1 h}}}]";
  }

  private static ChartedRun run(int machines) {
    return ChartedRun.of(
        "simulation: {duration: 10 h}",
        "service: {processing: 40 s, creation: 0 s, inFlightBatches: unlimited, markerPhase: 0 s}",
        "workloads: [{name: w, churn: 1 MB/s}]",
        "faults: [{name: f, linkDown: northeurope->westeurope, at: 3 h, for: 2 h},"
            + " {name: g, regionOutage: northeurope, at: 8 h}]",
        "responses: [{to: g, detect: 10 min, decide: 20 min, failOver: {each: vm}}]",
        machines(machines));
  }

  /** The newest point at 3 h is of a marker 5 min before, and is 60 min old at 3 h 55 min. */
  @Test
  void states_beginAndEnd_withWhatHappens() {
    final ChartedRun run = run(1);
    final List<Span> spans = run.overTime().states().spans().get(0);
    final double back = run.result().outages().get(0).machines().get(0).rtoSeconds();

    assertThat(spans)
        .extracting(Span::state)
        .containsExactly(
            MachineState.PROTECTED,
            MachineState.CRITICAL,
            MachineState.PROTECTED,
            MachineState.DOWN,
            MachineState.FAILING_OVER,
            MachineState.FAILED_OVER);
    assertThat(spans.get(1).fromSeconds()).isEqualTo(3 * HOUR + 55 * 60);
    assertThat(spans.get(1).toSeconds()).isBetween(5 * HOUR, 5 * HOUR + 120);
    assertThat(spans.get(3).fromSeconds()).isEqualTo(8 * HOUR);
    assertThat(spans.get(4).fromSeconds()).isEqualTo(8.5 * HOUR);
    assertThat(spans.get(5).fromSeconds()).isCloseTo(8 * HOUR + back, within(1e-6));
    assertThat(spans.get(5).toSeconds()).isEqualTo(10 * HOUR);
  }

  /** Protected there for the two hours of failBackAfter, between the marks of the way back. */
  @Test
  void onTheWayBack_protectionThereIsAStateOfItsOwn() {
    final ChartedRun run =
        ChartedRun.of(
            "simulation: {duration: 10 h}",
            "service: {processing: 0 s, creation: 0 s, markerPhase: 0 s}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "recoveryPlans: [{name: p, groups: [{machines: vm}]}]",
            "faults: [{name: f, regionOutage: northeurope, at: 1 h, for: 1 h}]",
            "responses: [{to: f, detect: 6 min, decide: 6 min, failOver: p,"
                + " goBack: {commitAfter: 1 h, checksum: 10 min, autoscale: 0 s,"
                + " failBackAfter: 2 h}}]",
            "machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 GiB,"
                + " workload: w}], protection: {to: westeurope, cacheAccount: cache}}]");
    final List<Span> spans = run.overTime().states().spans().get(0);
    final WayBack way = run.result().outages().get(0).plans().get(0).wayBack();

    assertThat(spans)
        .extracting(Span::state)
        .containsExactly(
            MachineState.PROTECTED,
            MachineState.DOWN,
            MachineState.FAILING_OVER,
            MachineState.FAILED_OVER,
            MachineState.PROTECTED_THERE,
            MachineState.FAILING_OVER,
            MachineState.FAILED_OVER,
            MachineState.INITIAL_COPY,
            MachineState.PROTECTED);
    assertThat(spans.get(4).fromSeconds()).isEqualTo(way.reprotectedSeconds());
    assertThat(spans.get(4).toSeconds()).isCloseTo(way.reprotectedSeconds() + 7200, within(1e-6));
    assertThat(spans.get(6).fromSeconds()).isEqualTo(way.failedBackSeconds());
    assertThat(spans.get(7).fromSeconds()).isEqualTo(way.protectedSeconds());
  }

  @Test
  void aNewMachine_isUnprotected_thenCopied_thenProtected() {
    final List<Span> spans = run(1).overTime().states().spans().get(1);

    assertThat(spans)
        .extracting(Span::state)
        .startsWith(MachineState.NOT_PROTECTED, MachineState.INITIAL_COPY, MachineState.PROTECTED);
    assertThat(spans.get(0).toSeconds()).isBetween(HOUR, 2 * HOUR);
  }

  /** So long as each has one state, and of few the strips say the same as the numbers. */
  @Test
  void numbers_addUp_andAgreeWithTheStrips() {
    final StatesOverTime states = run(3).overTime().states();
    for (int bucket = 0; bucket < TimeBuckets.NUMBER; bucket++) {
      final int one = bucket;
      assertThat(
              Stream.of(MachineState.values())
                  .mapToDouble(state -> states.machines(state, one))
                  .sum())
          .isCloseTo(4, within(1e-9));
    }
    for (final MachineState state : MachineState.values()) {
      double inStrips = 0;
      for (final List<Span> spans : states.spans()) {
        inStrips +=
            spans.stream()
                .filter(span -> span.state() == state)
                .mapToDouble(span -> span.toSeconds() - span.fromSeconds())
                .sum();
      }
      double inBuckets = 0;
      for (int bucket = 0; bucket < TimeBuckets.NUMBER; bucket++) {
        inBuckets += states.machines(state, bucket) * states.buckets().seconds();
      }
      assertThat(inBuckets).as(state.name()).isCloseTo(inStrips, within(1e-6));
    }
  }

  @Test
  void ofManyMachines_onlyNumbersAreKept() {
    final StatesOverTime states = run(40).overTime().states();
    assertThat(states.spans()).isEmpty();
    // 9.5 h: all forty serve elsewhere, the other one is down.
    assertThat(states.machines(MachineState.FAILED_OVER, 456)).isCloseTo(40, within(1e-9));
    assertThat(states.machines(MachineState.DOWN, 456)).isCloseTo(1, within(1e-9));
  }

  /** However often something happens, no strip has more than 1,500 spans, and no gap. */
  @Test
  void strips_areBounded() {
    final StatesOverTime states = new StatesOverTime(new TimeBuckets(1e6), 1);
    final Random random = new Random(1);
    double now = 0;
    while (now < 1e6) {
      final double next = now + 20 * random.nextDouble();
      states.add(0, MachineState.values()[random.nextInt(8)], now, next);
      now = next;
    }
    final List<Span> spans = states.spans().get(0);
    assertThat(spans).hasSizeLessThan(1500);
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).fromSeconds()).isEqualTo(spans.get(i - 1).toSeconds());
    }
  }
}
