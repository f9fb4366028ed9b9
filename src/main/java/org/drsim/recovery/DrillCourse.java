package org.drsim.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.scenario.Drill;

/** One drill in one run: its plans, what people look at then, and the removal of it all. */
public final class DrillCourse {

  private final Drill drill;
  private final StepLine line;
  private final StepTimes times;
  private final double began;
  private final List<FailoverRun> runs;
  private double over = Double.POSITIVE_INFINITY;

  DrillCourse(Drill drill, StepLine line, StepTimes times, List<FailoverRun> runs) {
    this.drill = drill;
    this.line = line;
    this.times = times;
    this.began = line.now();
    this.runs = List.copyOf(runs);
  }

  /** Begins, now. */
  void begin(Runnable whenOver) {
    Together.all(runs, (run, done) -> run.start(last -> done.run()), () -> keep(whenOver));
  }

  private void keep(Runnable whenOver) {
    line.takes(
        "keep",
        times.ofDrill(drill.name(), "keep", drill.keepFor()),
        () ->
            line.takes(
                "cleanup",
                times.ofDrill(drill.name(), "clean up", drill.cleanUp()),
                () -> {
                  over = line.now();
                  tests().forEach(TestStay::leave);
                  whenOver.run();
                }));
  }

  /** As stated. */
  public Drill drill() {
    return drill;
  }

  /** When it began. */
  public double beginsSeconds() {
    return began;
  }

  /** When all was removed; positive infinity if the run ended before. */
  public double overSeconds() {
    return over;
  }

  /** One for each plan. */
  public List<FailoverRun> runs() {
    return runs;
  }

  private List<TestStay> tests() {
    final List<TestStay> all = new ArrayList<>();
    for (final FailoverRun run : runs) {
      run.failovers().forEach(failover -> all.add(Objects.requireNonNull(failover.test())));
    }
    return all;
  }
}
