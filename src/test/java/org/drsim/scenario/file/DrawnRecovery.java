package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drsim.quantity.Count;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.AfterBoot;
import org.drsim.scenario.Backup;
import org.drsim.scenario.CancelFailover;
import org.drsim.scenario.ChangePoint;
import org.drsim.scenario.Drill;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Fault;
import org.drsim.scenario.GoBack;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Moment;
import org.drsim.scenario.PlanAction;
import org.drsim.scenario.PlanGroup;
import org.drsim.scenario.PointSearch;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Response;
import org.drsim.scenario.Surge;
import org.drsim.scenario.TrafficSwitch;
import org.jspecify.annotations.Nullable;

/** Recovery plans and responses drawn at random that contradict nothing. */
final class DrawnRecovery extends DrawnOfMachines {

  DrawnRecovery(Random random, List<Machine> machines) {
    super(random, machines);
  }

  /** One of all machines, in a few groups. */
  List<RecoveryPlan> plans() {
    final List<PlanGroup> groups = new ArrayList<>();
    int from = 0;
    while (from < machines.size()) {
      final int to = Math.min(machines.size(), from + 1 + random.nextInt(5));
      groups.add(new PlanGroup(selectors(machines.subList(from, to)), actions(), actions()));
      from = to;
    }
    return List.of(
        new RecoveryPlan("all", groups, trafficSwitch()),
        new RecoveryPlan("true", List.of(new PlanGroup(some()))));
  }

  private List<PlanAction> actions() {
    final List<PlanAction> actions = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      actions.add(
          random.nextBoolean()
              ? new PlanAction.Manual("say: 'go', #" + i, times())
              : new PlanAction.Script(
                  "attach listener",
                  times(),
                  random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(100_000)),
                  new Share(random.nextInt(101) / 100.0)));
    }
    return actions;
  }

  private @Nullable TrafficSwitch trafficSwitch() {
    return random.nextBoolean()
        ? null
        : new TrafficSwitch(
            Duration.ofMillis(1000 + random.nextInt(100_000)),
            random.nextInt(10),
            Duration.ofSeconds(random.nextInt(100)),
            Duration.ofSeconds(random.nextInt(100)));
  }

  /** What remains to be done on machines that have been made. */
  List<AfterBoot> afterBoot() {
    return List.of(
        new AfterBoot("extensions", times(), List.of()), new AfterBoot("true", times(), some()));
  }

  List<Response> responses(List<Fault> faults, Instant start) {
    final List<Response> responses = new ArrayList<>();
    for (final Fault fault : faults) {
      if (random.nextBoolean()) {
        responses.add(response(fault, start));
      }
    }
    return responses;
  }

  private Response response(Fault fault, Instant start) {
    final RecoveryPointChoice choice =
        List.of(
                RecoveryPointChoice.LATEST,
                RecoveryPointChoice.LATEST_PROCESSED,
                RecoveryPointChoice.OLDEST,
                RecoveryPointChoice.CUSTOM)
            .get(random.nextInt(4));
    final Moment time =
        random.nextBoolean()
            ? new Moment(Duration.ofMillis(random.nextInt(3_600_000)), null)
            : new Moment(null, start.plusSeconds(random.nextInt(3600) - 1800));
    return new Response(
        fault.name(),
        null,
        times(),
        times(),
        times(),
        random.nextBoolean() ? new FailOver.Plan(List.of("all", "true")) : each(),
        random.nextBoolean(),
        choice,
        choice == RecoveryPointChoice.CUSTOM ? time : null,
        choice == RecoveryPointChoice.LATEST_CLEAN ? search() : null,
        choice == RecoveryPointChoice.OLDEST ? changePoint() : null,
        random.nextBoolean() ? null : cancelFailover(),
        random.nextBoolean() ? null : goBack());
  }

  List<Drill> drills() {
    final List<Drill> drills = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      final boolean again = random.nextBoolean();
      drills.add(
          new Drill(
              "drill-" + i,
              List.of("all"),
              again ? null : Distribution.constant(random.nextInt(3600)),
              again ? Distribution.constant(3600) : null,
              RecoveryPointChoice.OLDEST,
              times(),
              times(),
              random.nextBoolean() ? null : random.nextInt(1000) / 8.0));
    }
    return drills;
  }

  private PointSearch search() {
    return new PointSearch(
        times(),
        random.nextBoolean()
            ? null
            : new Backup(Duration.ofHours(1 + random.nextInt(100)), times()));
  }

  private ChangePoint changePoint() {
    return new ChangePoint(
        RecoveryPointChoice.LATEST_PROCESSED, new Share(random.nextInt(101) / 100.0), times());
  }

  private CancelFailover cancelFailover() {
    final boolean onFaultEnd = random.nextBoolean();
    return new CancelFailover(
        onFaultEnd ? null : times(), onFaultEnd, random.nextBoolean() ? null : times());
  }

  private GoBack goBack() {
    return new GoBack(
        times(),
        random.nextBoolean(),
        times(),
        new Share(random.nextInt(101) / 100.0),
        times(),
        random.nextBoolean() ? null : times(),
        random.nextBoolean() ? null : times(),
        Duration.ofDays(1 + random.nextInt(1000)));
  }

  List<Surge> surges() {
    final List<Surge> surges = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      surges.add(
          new Surge(
              "s" + i,
              some(),
              Distribution.constant(i),
              random.nextBoolean() ? null : Distribution.constant(1 + random.nextDouble()),
              random.nextDouble() * 10,
              Duration.ofMillis(random.nextInt(9999))));
    }
    return surges;
  }

  private FailOver each() {
    return new FailOver.Each(
        some(), random.nextBoolean() ? Count.UNLIMITED : new Count(1 + random.nextInt(9)), times());
  }
}
