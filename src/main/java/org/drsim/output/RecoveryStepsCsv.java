package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.recovery.Phase;
import org.drsim.recovery.RecoveryStep;
import org.jspecify.annotations.Nullable;

/**
 * What was done in recoveries, and waited for: of each machine first what led to its being back,
 * without gaps, then what it had to pass, and in the end what was done for all machines of a plan.
 */
final class RecoveryStepsCsv {

  static final Table TABLE =
      Table.of(
          "recovery-steps.csv",
          "step of the recovery from an outage of the first replication: of each machine, from the"
              + " beginning of the outage until it was back, without gaps; then the gates that it"
              + " passed; in the end those of recovery plans",
          column("fault", "its name"),
          column("machine", "its name; empty for a step of a whole plan"),
          column("step", "what was done or waited for"),
          column("startSeconds", "from the start of the simulation"),
          column("endSeconds", "empty where it did not end"),
          column("durationSeconds", "of the step; empty where it did not end"),
          column("plan", "whose step it is; empty for a step of one machine"),
          column("outcome", "done, failed, timedOut, passed, repaired, blocked or waited"),
          column(
              "dragSeconds",
              "by how much the plan would have been over earlier had the step taken no time, and"
                  + " all else the same order; empty where it is not on the critical path"));

  private final OutageMeasures outage;
  private final CsvTable table;

  /** Of those on a critical path; of several plans, the largest. */
  private final IdentityHashMap<RecoveryStep, Double> drags = new IdentityHashMap<>();

  private final Map<String, RecoveryStep> byPhase = new LinkedHashMap<>();

  private RecoveryStepsCsv(OutageMeasures outage, CsvTable table) {
    this.outage = outage;
    this.table = table;
    for (final PlanOutage plan : outage.plans()) {
      for (final CriticalPath.Part part : CriticalPath.of(plan)) {
        drags.merge(part.step(), part.dragSeconds(), Math::max);
      }
    }
    steps().forEach(step -> byPhase.put(key(step), step));
  }

  /** All plans of an outage share one list. */
  private List<RecoveryStep> steps() {
    return outage.plans().isEmpty() ? List.of() : outage.plans().get(0).steps();
  }

  static void write(OutputStream stream, List<OutageMeasures> outages) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final OutageMeasures outage : outages) {
            new RecoveryStepsCsv(outage, table).write();
          }
        });
  }

  private void write() throws IOException {
    for (final MachineOutage machine : outage.machines()) {
      for (final Phase phase : machine.phases()) {
        addPhase(machine.name(), phase);
      }
    }
    for (final RecoveryStep step : steps()) {
      if (step.of() == RecoveryStep.Of.MACHINE && isGate(step)) {
        addRow(step.subject(), "", step);
      }
    }
    for (final RecoveryStep step : steps()) {
      if (step.of() == RecoveryStep.Of.PLAN) {
        addRow("", step.subject(), step);
      }
    }
  }

  /** What was passed, or not, took no time, so that it is no phase. */
  private static boolean isGate(RecoveryStep step) {
    return step.outcome() == RecoveryStep.Outcome.PASSED
        || step.outcome() == RecoveryStep.Outcome.BLOCKED;
  }

  private void addPhase(String machine, Phase phase) throws IOException {
    final RecoveryStep own = byPhase.get(key(RecoveryStep.Of.MACHINE, machine, phase));
    final @Nullable RecoveryStep step =
        own == null ? byPhase.get(key(RecoveryStep.Of.FAULT, outage.fault(), phase)) : own;
    addTimes(machine, phase.name(), phase.startSeconds(), phase.endSeconds());
    table.text("").text(step == null ? "waited" : step.outcome().key());
    table.number(step == null ? Double.NaN : drags.getOrDefault(step, Double.NaN)).endRow();
  }

  private void addRow(String machine, String plan, RecoveryStep step) throws IOException {
    addTimes(machine, step.name(), step.startSeconds(), step.endSeconds());
    table.text(plan).text(step.outcome().key());
    table.number(drags.getOrDefault(step, Double.NaN)).endRow();
  }

  private void addTimes(String machine, String step, double start, double end) throws IOException {
    table.text(outage.fault()).text(machine).text(step).number(start).number(end);
    table.number(end - start);
  }

  private static String key(RecoveryStep step) {
    return key(
        step.of(), step.subject(), new Phase(step.name(), step.startSeconds(), step.endSeconds()));
  }

  private static String key(RecoveryStep.Of kind, String subject, Phase phase) {
    return String.join(
        "\n",
        kind.name(),
        subject,
        phase.name(),
        Double.toString(phase.startSeconds()),
        Double.toString(phase.endSeconds()));
  }
}
