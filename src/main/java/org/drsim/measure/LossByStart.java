package org.drsim.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.FaultListener;
import org.drsim.fault.Faults;
import org.drsim.recovery.ChosenPoint;
import org.drsim.recovery.RecoverableMachine;
import org.drsim.recovery.Resolution;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * What machines would lose by how long after the beginning of a fault somebody has them failed
 * over, noted in a run in which nobody does: up to then it is the same world. To note it changes
 * nothing.
 */
public final class LossByStart {

  /**
   * What is to be noted of a machine.
   *
   * @param choice of recovery point
   * @param delaySeconds from the decision until its point is resolved
   */
  public record Wanted(RecoveryPointChoice choice, double delaySeconds) {}

  /**
   * What a machine would lose.
   *
   * @param down whether it was; otherwise it still writes where it is
   * @param loss null where there is no such point
   */
  public record Noted(boolean down, @Nullable Loss loss) {}

  private final String fault;
  private final double[] decidedSeconds;
  private final Map<String, Wanted> wanted;
  private final Map<String, List<Noted>> noted = new LinkedHashMap<>();

  /**
   * @param fault at whose first beginning it begins
   * @param decidedSeconds when the failover is decided, since then; ascending
   * @param wanted by the name of the machine
   */
  public LossByStart(String fault, double[] decidedSeconds, Map<String, Wanted> wanted) {
    this.fault = fault;
    this.decidedSeconds = decidedSeconds.clone();
    this.wanted = new LinkedHashMap<>(wanted);
  }

  /** In the order of the decisions, those alone that the run had come to; for one run only. */
  public List<Noted> of(String machine) {
    return List.copyOf(noted.getOrDefault(machine, List.of()));
  }

  /** Begins to wait for the fault. */
  public void watch(Simulator simulator, Faults faults, List<RecoverableMachine> machines) {
    faults.tell(
        new FaultListener() {
          @Override
          public void began(FaultCourse course) {
            if (course.fault().name().equals(fault) && noted.isEmpty()) {
              machines.stream()
                  .filter(machine -> wanted.containsKey(machine.name()))
                  .forEach(machine -> follow(simulator, machine));
            }
          }

          @Override
          public void ends(FaultCourse course) {
            // Failing over goes on to mean what it did.
          }
        });
  }

  private void follow(Simulator simulator, RecoverableMachine machine) {
    final Wanted what = Objects.requireNonNull(wanted.get(machine.name()));
    final List<Noted> notes = new ArrayList<>();
    noted.put(machine.name(), notes);
    for (final double decided : decidedSeconds) {
      simulator.schedule(
          simulator.now() + decided + what.delaySeconds(),
          EventRoutine.of(
              machine.name(),
              "loss by start",
              Order.RECOVERY,
              () -> notes.add(note(machine, what.choice(), simulator.now()))));
    }
  }

  private static Noted note(RecoverableMachine machine, RecoveryPointChoice choice, double now) {
    final Resolution found = Resolution.now(machine, Double.NaN, now);
    final ChosenPoint chosen = found.choices().get(choice);
    return new Noted(
        found.lostFromSeconds() < now, chosen == null ? null : OutageMeter.loss(found, chosen));
  }
}
