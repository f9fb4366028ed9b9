package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.JoinedAges;
import org.drsim.measure.MaximumAge;
import org.drsim.scenario.Members;

/** The largest RPO of each group, and of each application, of several machines at each instant. */
final class GroupAges {

  private final Map<String, MaximumAge> groups;
  private final Map<String, MaximumAge> applications;
  private final Map<String, List<JoinedAges.Place>> places = new LinkedHashMap<>();

  GroupAges(PreparedScenario prepared, double fromSeconds) {
    final Map<String, List<String>> byGroup = new LinkedHashMap<>();
    prepared
        .machines()
        .forEach(m -> byGroup.computeIfAbsent(m.group(), g -> new ArrayList<>()).add(m.name()));
    this.groups = several(byGroup, fromSeconds);
    this.applications = several(Members.ofApplications(prepared.scenario()), fromSeconds);
  }

  private Map<String, MaximumAge> several(Map<String, List<String>> members, double fromSeconds) {
    final int exactPieces = Detail.exactPieces(members.size());
    final Map<String, MaximumAge> ages = new LinkedHashMap<>();
    members.forEach(
        (name, machines) -> {
          if (machines.size() > 1) {
            final MaximumAge age = new MaximumAge(machines.size(), fromSeconds, exactPieces);
            ages.put(name, age);
            for (int i = 0; i < machines.size(); i++) {
              places
                  .computeIfAbsent(machines.get(i), m -> new ArrayList<>(1))
                  .add(new JoinedAges.Place(age, i));
            }
          }
        });
    return ages;
  }

  /** Where the RPO of a machine counts together with others. */
  JoinedAges of(PreparedMachine machine) {
    final List<JoinedAges.Place> joined = places.get(machine.name());
    return joined == null ? JoinedAges.NONE : new JoinedAges(joined);
  }

  /** By the name of the group. */
  Map<String, AgeDistribution> end(double now) {
    return ended(groups, now);
  }

  /** By the name of the application. */
  Map<String, AgeDistribution> endApplications(double now) {
    return ended(applications, now);
  }

  private static Map<String, AgeDistribution> ended(Map<String, MaximumAge> ages, double now) {
    final Map<String, AgeDistribution> ended = new LinkedHashMap<>();
    ages.forEach((name, age) -> ended.put(name, age.end(now)));
    return ended;
  }
}
