package org.drsim.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.recovery.RecoveryStep;

/** Marks the steps that decided when plans were over: a line above them, from bar to bar. */
final class PathMarks {

  /** In the key. */
  static final BasicStroke STROKE =
      new BasicStroke(3.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final List<RecoveryRow> rows;
  private final BarRows bars;
  private final AxisScale time;
  private final OutageMeasures outage;

  PathMarks(List<RecoveryRow> rows, BarRows bars, AxisScale time, OutageMeasures outage) {
    this.rows = rows;
    this.bars = bars;
    this.time = time;
    this.outage = outage;
  }

  /** Of one plan, as far as it is on the bars. */
  void add(PlanOutage plan) {
    final List<RecoveryStep> path = CriticalPath.steps(plan);
    final int first = first(plan, path);
    int above = -1;
    for (final RecoveryStep step : path) {
      final int row = step.of() == RecoveryStep.Of.MACHINE ? row(step.of(), step.subject()) : first;
      if (row >= 0 && step.endSeconds() < Double.POSITIVE_INFINITY) {
        final double from = place(step.startSeconds());
        bars.addLineAbove(row, from, place(step.endSeconds()), ChartStyle.INK);
        if (above >= 0 && above != row) {
          bars.addStep(above, row, from, ChartStyle.INK);
        }
      }
      above = row;
    }
  }

  private double place(double seconds) {
    return time.fromSeconds(seconds - outage.startSeconds());
  }

  /**
   * Where the steps are shown of no machine: with the plan or, without a bar, the first machine.
   */
  private int first(PlanOutage plan, List<RecoveryStep> path) {
    final int ofPlan = row(RecoveryStep.Of.PLAN, plan.name());
    return ofPlan >= 0
        ? ofPlan
        : path.stream()
            .filter(step -> step.of() == RecoveryStep.Of.MACHINE)
            .mapToInt(step -> row(step.of(), step.subject()))
            .findFirst()
            .orElse(-1);
  }

  private int row(RecoveryStep.Of of, String subject) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).of() == of && rows.get(row).subject().equals(subject)) {
        return row;
      }
    }
    return -1;
  }
}
