package org.drsim.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.engine.Horizon;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.workload.TraceSource;
import org.drsim.workload.WriteTrace;
import org.junit.jupiter.api.Test;

/** Where batches close, by hand. Markers come at 10, 110, 210 … s. */
final class MobilityAgentTest {

  private static final MarkerGrid MARKERS = new MarkerGrid(10, 100);

  @Test
  void closesByTheClock_afterEachMarker() {
    final List<Batch> batches =
        batches(new BatchRule(30, Long.MAX_VALUE, 1), writesEverySecond(10), 215);

    // The grid of the marker before the start, at −90 s, closes at 0 s: nothing is written there.
    assertThat(closes(batches))
        .containsExactly(10.0, 40.0, 70.0, 100.0, 110.0, 140.0, 170.0, 200.0, 210.0);
    assertThat(markers(batches)).containsExactly(10.0, 110.0, 210.0);
  }

  @Test
  void holdsTheWritesUpToAndIncludingItsClose() {
    final List<Batch> batches =
        batches(new BatchRule(30, Long.MAX_VALUE, 1), writesEverySecond(10), 115);

    assertThat(batches.get(0).bytes()).isEqualTo(100);
    assertThat(batches.get(0).firstWriteSeconds()).isEqualTo(1);
    assertThat(batches.get(1).bytes()).isEqualTo(300);
    assertThat(batches.get(1).firstWriteSeconds()).isEqualTo(11);
  }

  @Test
  void closesWhenFull_andGoesOnWithTheClockOfTheMarker() {
    final List<Batch> batches = batches(new BatchRule(30, 120, 1), writesEverySecond(10), 45);

    assertThat(closes(batches)).containsExactly(10.0, 22.0, 34.0, 40.0);
    assertThat(batches.get(2).bytes()).isEqualTo(120);
    assertThat(batches.get(3).bytes()).isEqualTo(60);
  }

  @Test
  void aWriteLargerThanABatch_isABatch() {
    final WriteTrace trace = new WriteTrace(new double[] {15, 16}, new long[] {5000, 1}, 16);
    final List<Batch> batches = batches(new BatchRule(30, 100, 1), trace, 50);

    assertThat(closes(batches)).containsExactly(10.0, 15.0, 40.0);
    assertThat(batches.get(1).bytes()).isEqualTo(5000);
  }

  @Test
  void writesOfOneInstant_stayTogether() {
    final WriteTrace trace = new WriteTrace(new double[] {15, 15, 15}, new long[] {60, 60, 60}, 16);
    final List<Batch> batches = batches(new BatchRule(30, 100, 1), trace, 50);

    assertThat(closes(batches)).containsExactly(10.0, 15.0);
    assertThat(batches.get(1).bytes()).isEqualTo(180);
  }

  @Test
  void anIntervalWithoutWrites_sendsNothing_butAMarkerAlwaysTravels() {
    final List<Batch> batches =
        batches(new BatchRule(30, 100, 1), new WriteTrace(new double[0], new long[0], 0), 215);

    assertThat(closes(batches)).containsExactly(10.0, 110.0, 210.0);
    assertThat(batches).allMatch(batch -> batch.marker() != null && batch.bytes() == 0);
  }

  @Test
  void withinANanosecondOfAMarker_onlyTheMarkerCloses() {
    // By the clock at 110 s − 0.5 ns, and full at 110 s − 0.8 ns.
    final WriteTrace trace = new WriteTrace(new double[] {110 - 0.8e-9}, new long[] {500}, 110);
    final List<Batch> batches = batches(new BatchRule(100 - 0.5e-9, 100, 1), trace, 150);

    assertThat(closes(batches)).containsExactly(10.0, 110.0);
    assertThat(batches.get(1).bytes()).isEqualTo(500);
    assertThat(batches.get(1).marker()).isNotNull();
  }

  /** In binary, 0.1 + 3 × 0.3 is a little less than 1. */
  @Test
  void aWriteAtAClose_isInTheBatchThatCloses() {
    final WriteTrace trace = new WriteTrace(new double[] {1}, new long[] {7}, 1);
    final List<Batch> batches =
        batches(new MarkerGrid(0.1, 60), new BatchRule(0.3, 100, 1), List.of(trace), 3);

    assertThat(closes(batches)).containsExactly(0.1, 1.0);
  }

  @Test
  void aWriteAtTheStart_isInTheFirstBatch() {
    final WriteTrace trace = new WriteTrace(new double[] {0}, new long[] {7}, 1);
    assertThat(batches(new BatchRule(30, 100, 1), trace, 50).get(0).bytes()).isEqualTo(7);
  }

  /** Disks are filled together: the batch is full when they are. */
  @Test
  void severalDisks_shareABatch() {
    final WriteTrace slow = new WriteTrace(new double[] {12, 24, 36}, new long[] {50, 50, 50}, 40);
    final WriteTrace other =
        new WriteTrace(new double[] {13, 25.5, 37}, new long[] {30, 30, 30}, 40);
    final List<Batch> batches = batches(new BatchRule(90, 110, 1), List.of(slow, other), 50);

    assertThat(closes(batches)).containsExactly(10.0, 24.0, 37.0);
    assertThat(batches.get(1).diskBytes(0)).isEqualTo(100);
    assertThat(batches.get(1).diskBytes(1)).isEqualTo(30);
    assertThat(batches.get(2).bytes()).isEqualTo(110);
  }

  private static List<Double> closes(List<Batch> batches) {
    return batches.stream().map(Batch::closeSeconds).toList();
  }

  private static List<Double> markers(List<Batch> batches) {
    return batches.stream()
        .filter(batch -> batch.marker() != null)
        .map(Batch::closeSeconds)
        .toList();
  }

  private static WriteTrace writesEverySecond(long bytes) {
    final double[] seconds = new double[300];
    final long[] sizes = new long[300];
    Arrays.setAll(seconds, i -> i + 1);
    Arrays.fill(sizes, bytes);
    return new WriteTrace(seconds, sizes, 300);
  }

  private static List<Batch> batches(BatchRule rule, WriteTrace trace, double until) {
    return batches(rule, List.of(trace), until);
  }

  private static List<Batch> batches(BatchRule rule, List<WriteTrace> traces, double until) {
    return batches(MARKERS, rule, traces, until);
  }

  private static List<Batch> batches(
      MarkerGrid markers, BatchRule rule, List<WriteTrace> traces, double until) {
    final List<Batch> batches = new ArrayList<>();
    final MachineWrites writes =
        new MachineWrites(
            traces.stream()
                .map(
                    trace -> new TraceSource(trace, false, 1).open(new RandomNumbers(1, 0), "vm/d"))
                .toList());
    new DsolEngine()
        .run(
            new Horizon(0, 0, until),
            simulator -> agent(simulator, writes, markers, rule, batches).start());
    return batches;
  }

  private static MobilityAgent agent(
      Simulator simulator,
      MachineWrites writes,
      MarkerGrid markers,
      BatchRule rule,
      List<Batch> batches) {
    final PathSettings settings = Settings.of(simulator, markers, null, rule, writes.disks());
    return new MobilityAgent(
        simulator,
        settings,
        new CapturedWrites(writes, settings.disks()),
        (place, batch) -> batches.add(batch),
        failed -> {});
  }
}
