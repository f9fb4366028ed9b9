package org.drsim.scenario.readiness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.scenario.NetworkPlace;
import org.drsim.scenario.Obstacle;

/** Machines that do not replicate, or whose state nobody sees. */
final class ReplicationCheck implements ReadinessCheck {

  @Override
  public String name() {
    return "replication";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Map<String, Obstacle> obstacles = new LinkedHashMap<>();
    final Map<String, Integer> machines = new LinkedHashMap<>();
    for (final Estate.Member member : estate.members()) {
      for (final Obstacle obstacle : member.obstacles()) {
        final String path = path(member, obstacle);
        obstacles.put(path, obstacle);
        machines.merge(path, 1, Integer::sum);
      }
    }
    obstacles.forEach(
        (path, obstacle) -> {
          final int behind = machines.getOrDefault(path, 0);
          report.add(
              obstacle == Obstacle.MONITORING ? Severity.WARNING : Severity.ERROR,
              path,
              obstacle.words()
                  + ": "
                  + obstacle.consequence()
                  + (behind == 1 ? " (1 machine)" : " (" + behind + " machines)"),
              remedy(obstacle));
        });
  }

  private static String path(Estate.Member member, Obstacle obstacle) {
    final NetworkPlace place = member.machine().network();
    if (obstacle == Obstacle.AGENT_VERSION || place == null) {
      return member.path("agent.version");
    }
    return "networks[" + place.name() + "]." + obstacle.words().replaceFirst(":.*", "");
  }

  private static String remedy(Obstacle obstacle) {
    return switch (obstacle) {
      case LOGIN -> "allow the service tag AzureActiveDirectory";
      case SERVICE -> "allow the service tag AzureSiteRecovery";
      case STORAGE -> "allow the service tag Storage of the source region";
      case MONITORING -> "allow the service tag EventHub of the target region";
      case AGENT_VERSION -> "update the agent";
    };
  }
}
