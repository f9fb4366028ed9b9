package org.drsim.output;

import java.util.Map;
import org.drsim.measure.Backlog;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.RpoKind;
import org.drsim.study.HealthReport;
import org.drsim.study.LimitReport;
import org.drsim.study.MachineReport;
import org.drsim.study.PointReport;
import org.drsim.study.ShownReport;

/** One machine in a summary. */
final class MachineJson {

  private final JsonDocument json;
  private final MachineReport machine;

  MachineJson(JsonDocument json, MachineReport machine) {
    this.json = json;
    this.machine = machine;
  }

  void addMembers() {
    json.text("name", machine.name()).text("group", machine.group());
    json.number("writtenBytes", machine.writtenBytes());
    json.number("replicatedBytes", machine.replicatedBytes());
    json.number("wireBytes", machine.wireBytes());
    json.number("lostBytes", machine.lostBytes());
    json.number("computeDownSeconds", machine.computeDownSeconds());
    json.number("unprotectedSeconds", machine.unprotectedSeconds());
    json.number("failedOverShare", machine.failedOver());
    json.object("rpo", this::addRpos);
    json.object("rpoShown", () -> addShown(machine.shown()));
    addBudget("rpoBudget", machine.budget());
    addBudget("multiVmRpoBudget", machine.multiVmBudget());
    json.object("lag", () -> addSeconds(machine.lag()));
    json.object("backlog", () -> addBacklog(machine.backlogs()));
    json.object("recoveryPoints", () -> addPoints(machine.points()));
    addUnstable();
    json.flag("mayBeUnstable", machine.mayBeUnstable());
    json.text("limitedBy", machine.limitedBy());
    json.text("cacheAccount", machine.cacheAccount());
    json.objects("limits", machine.limits(), this::addLimit);
    json.object("health", () -> addHealth(machine.health()));
  }

  private void addRpos() {
    for (RpoKind kind : RpoKind.values()) {
      final boolean common = kind == RpoKind.MULTI_VM || kind == RpoKind.MULTI_VM_APP_CONSISTENT;
      final boolean unstable = machine.isUnstable() || (common && machine.groupUnstable());
      RpoJson.add(json, kind.key(), machine.rpos().get(kind), unstable);
    }
  }

  private void addBudget(String name, Map<BudgetPart, Double> budget) {
    if (budget.isEmpty()) {
      json.nothing(name);
    } else {
      json.object(
          name, () -> budget.forEach((part, mean) -> json.number(part.key() + "Seconds", mean)));
    }
  }

  private void addSeconds(MeanAndMax seconds) {
    json.number("meanSeconds", steady(seconds)).number("maxSeconds", seconds.max());
  }

  private void addBytes(MeanAndMax bytes) {
    json.number("meanBytes", steady(bytes)).number("maxBytes", bytes.max());
  }

  /** What grows for good has no mean. */
  private double steady(MeanAndMax value) {
    return machine.isUnstable() ? Double.NaN : value.mean();
  }

  private void addBacklog(Backlog backlog) {
    addBytes(backlog.total());
    json.object("agent", () -> addBytes(backlog.agent()));
    json.object("cache", () -> addBytes(backlog.cache()));
    json.object("transfer", () -> addBytes(backlog.transfer()));
    json.object("apply", () -> addBytes(backlog.apply()));
  }

  private void addPoints(PointReport points) {
    json.number("crashConsistent", points.crashConsistent());
    json.number("appConsistent", points.appConsistent());
    json.number("appConsistentFailed", points.appFailed());
    json.number("multiVm", points.multiVm());
    json.number("multiVmAppConsistent", points.multiVmAppConsistent());
    json.number("retainedAtEnd", points.retainedAtEnd());
    json.number("retainedAppConsistentAtEnd", points.retainedAppConsistentAtEnd());
  }

  private void addUnstable() {
    Double growth = machine.growthPerHour();
    if (growth == null) {
      json.nothing("unstable");
    } else {
      json.object("unstable", () -> json.number("rpoGrowthSecondsPerHour", growth));
    }
  }

  private void addLimit(LimitReport limit) {
    LimitJson.add(json, limit);
  }

  private void addShown(ShownReport shown) {
    json.number("meanSeconds", steady(shown.seconds()));
    json.number("maxSeconds", shown.seconds().max());
    json.number("staleSeconds", shown.staleSeconds());
    json.number("alerts", shown.alerts());
    json.number("alertSeconds", shown.alertSeconds());
    json.number("firstAlertSeconds", shown.firstAlertSeconds());
  }

  private void addHealth(HealthReport health) {
    json.number("alerts", health.alerts());
    json.number("alertSeconds", health.alertSeconds());
    json.number("firstAlertSeconds", health.firstAlertSeconds());
    json.number("slowUploads", health.slowUploads());
    json.number("slowUploadSeconds", health.slowUploadSeconds());
    json.number("firstSlowUploadSeconds", health.firstSlowUploadSeconds());
  }
}
