package org.drsim.sweep.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Replications;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;
import org.drsim.sweep.Constraint;
import org.drsim.sweep.Design;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Designs;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Goal;
import org.drsim.sweep.Outcomes;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.Varied;
import org.drsim.sweep.VariedRange;
import org.drsim.sweep.VariedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search takes as many replications as is told before it, whatever it finds on its way. */
final class SearchRunsTest {

  private static final Varied WHOLE =
      new VariedRange("recovery.slots", 1, 400, "", 2, VariedRange.Scale.LINEAR, true);
  private static final Varied LONG =
      new VariedRange("line", 1, 9, "MB/s", 2, VariedRange.Scale.LINEAR, false);
  private static final Varied SHORT = new VariedValues("line", List.of("1", "2", "3", "4"));
  private static final Varied OTHER = new VariedValues("churn", List.of("low", "normal", "high"));

  /** Counts; its values and verdicts are as wild as possible, or all alike. */
  private static final class Counting implements Experiment {

    private final List<Measure> measures;
    private final Random random;
    private final double met;
    private final double missed;
    private long runs;

    Counting(List<Measure> measures, long seed) {
      this.measures = measures;
      this.random = new Random(seed);
      this.met = seed % 3 == 0 ? 1 : random.nextDouble();
      this.missed = seed % 3 == 1 ? 1 : random.nextDouble();
    }

    @Override
    public List<Measure> measures() {
      return measures;
    }

    @Override
    public Outcomes run(DesignPoint point, long first, int count) {
      runs += count;
      final ByteBuffer bytes =
          ByteBuffer.allocate(2 * Integer.BYTES + count * measures.size() * Double.BYTES);
      bytes.putInt(count).putInt(measures.size());
      random.doubles((long) count * measures.size()).forEach(bytes::putDouble);
      final Outcomes outcomes = new Outcomes(List.of(), measures.size());
      outcomes.addAll(bytes.array());
      return outcomes;
    }

    @Override
    public List<ObjectiveReport> verdicts(
        DesignPoint point, Outcomes outcomes, int look, double error) {
      final Verdict verdict =
          random.nextDouble() < met
              ? Verdict.MET
              : random.nextDouble() < missed ? Verdict.MISSED : Verdict.UNKNOWN;
      return List.of(
          new ObjectiveReport(
              Goal.parse("smallest line such that rpo of db <= 5 min mean").suchThat().get(0),
              new Estimate(1, 1, 1, outcomes.replications(), null),
              null,
              verdict,
              "drawn",
              List.of()));
    }
  }

  private static StudyFile study(Goal goal, Replications replications, Varied... vary) {
    return new StudyFile(
        "s",
        "s.yaml",
        List.of(),
        List.of(vary),
        Design.GRID,
        0,
        1L,
        List.<Constraint>of(),
        List.of(),
        goal.measures(),
        goal,
        replications,
        true,
        false);
  }

  /** The least and the most of many searches, by what the verdicts are. */
  private static SearchRuns seen(StudyFile study, int searches) {
    final Goal goal = java.util.Objects.requireNonNull(study.goal());
    final List<DesignPoint> points = Designs.of(study, 1);
    final List<Long> runs = new ArrayList<>();
    for (int seed = 0; seed < searches; seed++) {
      final Counting counting = new Counting(goal.measures(), seed);
      new GoalSearch(counting, study, points, 1).run(goal);
      runs.add(counting.runs);
    }
    return new SearchRuns(
        runs.stream().mapToLong(r -> r).min().orElseThrow(),
        runs.stream().mapToLong(r -> r).max().orElseThrow());
  }

  private static SearchRuns told(StudyFile study) {
    return SearchRuns.of(
        java.util.Objects.requireNonNull(study.goal()), study, Designs.of(study, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smallest line such that rpo of db <= 5 min mean",
        "largest line such that rpo of db <= 5 min mean",
        "smallest recovery.slots such that rpo of db <= 5 min mean",
        "headroom of line such that rpo of db <= 5 min mean"
      })
  void searchesAlongAPath_stayWithinWhatIsTold(String text) {
    final Goal goal = Goal.parse(text);
    for (final Replications each : List.of(Replications.of(3), new Replications(200, true))) {
      for (final Varied along : text.contains("slots") ? List.of(WHOLE) : List.of(LONG, SHORT)) {
        final StudyFile study = study(goal, each, along, OTHER);
        final SearchRuns told = told(study);
        final SearchRuns seen = seen(study, 12);
        assertThat(seen.least()).isGreaterThanOrEqualTo(told.least());
        assertThat(seen.most()).isLessThanOrEqualTo(told.most());
        // Bounds that say something: a search that comes out at once is near the lower one.
        assertThat(seen.least()).isLessThanOrEqualTo(3 * told.least());
      }
    }
  }

  @Test
  void selection_staysWithinWhatIsTold() {
    final Goal goal = Goal.parse("best smallest rpo of db mean within 1 min");
    final StudyFile study = study(goal, Replications.of(100), SHORT, OTHER);
    final SearchRuns told = told(study);
    final SearchRuns seen = seen(study, 20);
    assertThat(seen.least()).isGreaterThanOrEqualTo(told.least());
    assertThat(seen.most()).isLessThanOrEqualTo(told.most());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "front of smallest rpo of db mean and smallest lag of db mean",
        "front of smallest line and smallest rpo of db mean",
        "sensitivity of rpo of db mean",
        "uncertainty of rpo of db mean"
      })
  void ofOtherGoals_theNumberIsKnownExactly(String text) {
    final Goal goal = Goal.parse(text);
    for (final Replications each : List.of(Replications.of(5), new Replications(200, true))) {
      final StudyFile study = study(goal, each, SHORT, OTHER);
      assertThat(seen(study, 2)).isEqualTo(told(study));
      assertThat(told(study).least()).isEqualTo(told(study).most());
    }
  }
}
