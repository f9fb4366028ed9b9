package org.drsim.recovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.scenario.CancelFailover;
import org.drsim.scenario.PlanAction;
import org.drsim.scenario.RecoveryPlan;
import org.jspecify.annotations.Nullable;

/**
 * A recovery plan: the machines are shut down where that is wanted, then the disks of all are
 * prepared in parallel, then group after group is started; the next begins when all machines of the
 * one before serve, and the actions after it are done. A machine that cannot be made holds nobody
 * up. In the end the traffic is switched.
 */
final class PlanRun implements FailoverRun {

  private final RecoveryPlan plan;
  private final List<List<MachineFailover>> groups;
  private final StepLine line;
  private final StepTimes times;
  private final PlanActions actions;
  private final boolean shutdown;
  private final @Nullable TrafficSwitchRun traffic;
  private final Set<MachineFailover> outOfIt = new LinkedHashSet<>();
  private boolean holdsTraffic;
  private double ended = Double.POSITIVE_INFINITY;

  /**
   * @param groups their failovers, as the plan has them
   * @param line of its steps, up to now
   * @param traffic null where nothing is switched
   */
  PlanRun(
      RecoveryPlan plan,
      List<List<MachineFailover>> groups,
      StepLine line,
      StepTimes times,
      boolean shutdown,
      @Nullable TrafficSwitchRun traffic) {
    this.plan = plan;
    this.groups = groups;
    this.line = line;
    this.times = times;
    this.actions = new PlanActions(plan.name(), line, times);
    this.shutdown = shutdown;
    this.traffic = traffic;
  }

  @Override
  public String name() {
    return plan.name();
  }

  @Override
  public void waitedForTeam(List<Integer> freedBy) {
    line.waited("team", freedBy);
    failovers().forEach(failover -> failover.line().waited("team", freedBy));
  }

  @Override
  public void start(Ended whenEnded) {
    if (traffic != null && !line.isCancelled()) {
      holdsTraffic = true;
      traffic.hold();
    }
    if (shutdown) {
      Together.all(
          failovers(), MachineFailover::shutDown, () -> prepare(lastOf(failovers()), whenEnded));
    } else {
      prepare(line.last(), whenEnded);
    }
  }

  private void prepare(List<Integer> after, Ended whenEnded) {
    Together.all(
        failovers(),
        (failover, done) ->
            failover.prepare(
                after,
                () -> {
                  failover.giveSlotBack();
                  done.run();
                },
                () -> {
                  outOfIt.add(failover);
                  done.run();
                }),
        () -> {
          line.waited("disks", lastOf(failovers()));
          group(outOfIt.containsAll(failovers()) ? groups.size() : 0, whenEnded);
        });
  }

  private void group(int number, Ended whenEnded) {
    if (number == groups.size()) {
      switchTraffic(whenEnded);
      return;
    }
    final List<PlanAction> before = plan.groups().get(number).before();
    final List<PlanAction> after = plan.groups().get(number).after();
    actions.run(
        before,
        "before group " + (number + 1),
        () ->
            startGroup(
                startable(number),
                () ->
                    actions.run(
                        after, "after group " + (number + 1), () -> group(number + 1, whenEnded))));
  }

  private void startGroup(List<MachineFailover> members, Runnable next) {
    final List<Integer> after = line.last();
    Together.all(
        members,
        (member, done) ->
            member.startUp(
                after,
                done,
                () -> {
                  outOfIt.add(member);
                  done.run();
                }),
        () -> {
          line.waited("machines", lastOf(members));
          next.run();
        });
  }

  private List<MachineFailover> startable(int number) {
    return groups.get(number).stream().filter(one -> !outOfIt.contains(one)).toList();
  }

  private void switchTraffic(Ended whenEnded) {
    if (traffic == null || line.isCancelled() || outOfIt.containsAll(failovers())) {
      end(whenEnded);
    } else {
      traffic.begin(line, () -> end(whenEnded));
    }
  }

  private void end(Ended whenEnded) {
    ended = line.now();
    releaseTraffic();
    whenEnded.after(line.last());
  }

  private static List<Integer> lastOf(List<MachineFailover> members) {
    final Set<Integer> all = new LinkedHashSet<>();
    members.forEach(member -> all.addAll(member.lastSteps()));
    return new ArrayList<>(all);
  }

  /** Users go where the machines are: at home again, or where they serve already. */
  @Override
  public void cancel(CancelFailover settings) {
    if (!ended()) {
      line.cancel();
      Cancelled.of(failovers(), settings);
      releaseTraffic();
    }
  }

  @Override
  public void letGo() {
    failovers().forEach(failover -> failover.line().letGo());
    line.letGo();
  }

  private boolean ended() {
    return ended < Double.POSITIVE_INFINITY;
  }

  private void releaseTraffic() {
    if (traffic != null && holdsTraffic) {
      holdsTraffic = false;
      traffic.release();
    }
  }

  @Override
  public StepTimes times() {
    return times;
  }

  @Override
  public List<List<MachineFailover>> groups() {
    return groups;
  }

  @Override
  public List<MachineFailover> failovers() {
    return groups.stream().flatMap(List::stream).toList();
  }

  @Override
  public double endedSeconds() {
    return ended;
  }

  @Override
  public List<Integer> lastSteps() {
    return line.last();
  }
}
