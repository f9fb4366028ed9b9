package org.drsim.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.measure.CriticalPath;
import org.drsim.measure.GroupLoss;
import org.drsim.measure.GroupOutage;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageGroups;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutagesOfRun;
import org.drsim.measure.PlanOutage;
import org.drsim.measure.PromisedTimes;
import org.drsim.recovery.Phase;
import org.drsim.recovery.WayBack;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Scenario;

/**
 * Outages of one replication in a summary: the first so many, each with at most so many machines
 * and groups of machines, the slowest first.
 */
final class OutageJson {

  static final int MOST_OUTAGES = 1000;
  static final int MOST_MACHINES = 1000;
  static final int MOST_GROUPS = 1000;

  private static final Loss NOTHING = new Loss(Double.NaN, Double.NaN, Double.NaN);

  private final JsonDocument json;
  private final long replication;
  private final OutageGroups groups;

  OutageJson(JsonDocument json, Scenario scenario, long replication) {
    this.json = json;
    this.replication = replication;
    this.groups = new OutageGroups(scenario);
  }

  void add(OutagesOfRun all) {
    json.objects("outages", first(all.counted()), this::addOutage);
    json.flag("outagesTruncated", all.counted().size() > MOST_OUTAGES);
    if (!all.inWarmUp().isEmpty()) {
      json.objects("warmUpOutages", first(all.inWarmUp()), this::addTimes);
    }
  }

  private static List<OutageMeasures> first(List<OutageMeasures> outages) {
    return outages.subList(0, Math.min(MOST_OUTAGES, outages.size()));
  }

  private void addTimes(OutageMeasures outage) {
    json.text("fault", outage.fault());
    json.number("startSeconds", outage.startSeconds()).number("endSeconds", outage.endSeconds());
  }

  private void addOutage(OutageMeasures outage) {
    json.text("fault", outage.fault()).integer("replication", replication);
    json.number("startSeconds", outage.startSeconds()).number("endSeconds", outage.endSeconds());
    json.number("detectedSeconds", outage.detectedSeconds());
    json.number("decidedSeconds", outage.decidedSeconds());
    json.number("failoverStartedSeconds", outage.startedSeconds());
    final List<MachineOutage> machines = new ArrayList<>(outage.machines());
    machines.sort(Comparator.comparingDouble(MachineOutage::rtoSeconds).reversed());
    final PromisedTimes promised = new PromisedTimes(outage);
    json.objects(
        "machines",
        machines.subList(0, Math.min(MOST_MACHINES, machines.size())),
        machine -> addMachine(machine, promised.of(machine)));
    json.flag("truncated", machines.size() > MOST_MACHINES);
    addGroups("groups", groups.groups(outage));
    addGroups("consistencyGroups", groups.consistencyGroups(outage));
    json.objects("plans", outage.plans(), this::addPlan);
  }

  private void addMachine(MachineOutage machine, double promisedSeconds) {
    final RecoveryPointChoice choice = machine.choice();
    json.text("name", machine.name());
    json.flag("failedOver", machine.failedOver()).text("outcome", machine.outcome().key());
    json.text("choice", choice == null ? null : ChoiceNames.of(choice));
    addLoss(machine.loss() == null ? NOTHING : machine.loss());
    json.object("alternatives", () -> machine.alternatives().forEach(this::addAlternative));
    json.integer("unprotectedDiskBytes", machine.unprotectedBytes());
    json.number("rtoSeconds", machine.rtoSeconds());
    json.number("promisedSeconds", promisedSeconds);
    json.objects("phases", machine.phases(), this::addPhase);
  }

  private void addGroups(String name, List<GroupOutage> all) {
    final List<GroupOutage> slowestFirst = new ArrayList<>(all);
    slowestFirst.sort(
        Comparator.comparingDouble((GroupOutage one) -> one.slowest().rtoSeconds()).reversed());
    json.objects(name, slowestFirst.subList(0, Math.min(MOST_GROUPS, all.size())), this::addGroup);
    json.flag(name + "Truncated", all.size() > MOST_GROUPS);
  }

  private void addGroup(GroupOutage group) {
    final RecoveryPointChoice choice = group.choice();
    json.text("name", group.name()).integer("machines", group.machines().size());
    json.text("choice", choice == null ? null : ChoiceNames.of(choice));
    addGroupLoss(group.loss());
    json.object(
        "alternatives",
        () ->
            group
                .alternatives()
                .forEach(
                    (other, loss) -> json.object(ChoiceNames.of(other), () -> addGroupLoss(loss))));
    json.number("rtoSeconds", group.slowest().rtoSeconds());
    json.text("slowest", group.slowest().name());
  }

  private void addGroupLoss(GroupLoss loss) {
    json.integer("machinesWithPoint", loss.machines());
    json.number("lossSeconds", loss.seconds()).number("lossBytes", loss.bytes());
    json.number("consistencySkewSeconds", loss.skewSeconds());
  }

  private void addLoss(Loss loss) {
    json.number("markerSeconds", loss.markerSeconds());
    json.number("lossSeconds", loss.seconds()).number("lossBytes", loss.bytes());
  }

  private void addAlternative(RecoveryPointChoice choice, Loss loss) {
    json.object(ChoiceNames.of(choice), () -> addLoss(loss));
  }

  private void addPhase(Phase phase) {
    json.text("name", phase.name());
    json.number("startSeconds", phase.startSeconds()).number("endSeconds", phase.endSeconds());
  }

  private void addPlan(PlanOutage plan) {
    json.text("name", plan.name()).number("rtoSeconds", plan.rtoSeconds());
    json.number("fromDetectionSeconds", plan.fromDetectionSeconds());
    json.number("fromDecisionSeconds", plan.fromDecisionSeconds());
    json.number("lossSeconds", plan.lossSeconds()).number("lossBytes", plan.lossBytes());
    json.text("lossReason", LossReason.of(plan));
    json.number("consistencySkewSeconds", plan.consistencySkewSeconds());
    json.integer("blocked", plan.blocked());
    json.texts("criticalPath", plan.criticalPath());
    json.objects("criticalSteps", CriticalPath.of(plan), this::addPart);
    final WayBack way = plan.wayBack();
    if (way != null) {
      json.object("wayBack", () -> addWayBack(way));
    }
  }

  private void addWayBack(WayBack way) {
    json.number("servesSeconds", way.servesSeconds());
    json.number("committedSeconds", way.committedSeconds());
    json.number("reprotectedSeconds", way.reprotectedSeconds());
    json.number("failedBackSeconds", way.failedBackSeconds());
    json.number("protectedSeconds", way.protectedSeconds());
    json.number("exposedSeconds", way.exposedSeconds());
    json.number("secondOutageProbability", way.secondOutage());
  }

  private void addPart(CriticalPath.Part part) {
    json.text("step", part.step().name()).text("of", part.step().subject());
    json.number("startSeconds", part.step().startSeconds());
    json.number("endSeconds", part.step().endSeconds());
    json.text("outcome", part.step().outcome().key());
    json.number("dragSeconds", part.dragSeconds());
  }
}
