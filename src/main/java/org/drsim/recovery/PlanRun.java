package org.drsim.recovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A recovery plan: the disks of all machines are prepared in parallel, then group after group is
 * started; the next begins when all machines of the one before serve. A machine without a point
 * holds nobody up.
 */
final class PlanRun implements FailoverRun {

  private final List<List<MachineFailover>> groups;
  private int unprepared;
  private int group = -1;
  private int starting;
  private final Set<MachineFailover> withoutPoint = new LinkedHashSet<>();

  PlanRun(List<List<MachineFailover>> groups) {
    this.groups = groups;
  }

  @Override
  public void start() {
    unprepared = failovers().size();
    for (final MachineFailover failover : failovers()) {
      failover.prepare(
          () -> {
            failover.giveSlotBack();
            prepared();
          },
          () -> {
            withoutPoint.add(failover);
            prepared();
          });
    }
  }

  private void prepared() {
    unprepared--;
    if (unprepared == 0) {
      startNextGroup();
    }
  }

  private void startNextGroup() {
    group++;
    while (group < groups.size() && startable().isEmpty()) {
      group++;
    }
    if (group < groups.size()) {
      final List<MachineFailover> members = startable();
      starting = members.size();
      members.forEach(member -> member.startUp(this::started));
    }
  }

  private List<MachineFailover> startable() {
    return groups.get(group).stream().filter(one -> !withoutPoint.contains(one)).toList();
  }

  private void started() {
    starting--;
    if (starting == 0) {
      startNextGroup();
    }
  }

  @Override
  public List<MachineFailover> failovers() {
    return groups.stream().flatMap(List::stream).toList();
  }
}
