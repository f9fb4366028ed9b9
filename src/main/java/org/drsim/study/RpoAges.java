package org.drsim.study;

import java.util.List;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.RpoKind;
import org.jspecify.annotations.Nullable;

/** The distributions behind the statistics of RPOs, over all replications. */
public final class RpoAges {

  /** Of no machine. */
  public static final RpoAges NONE =
      new RpoAges(List.of(), new NamedTotals<>(AgeTotals::new), new NamedTotals<>(AgeTotals::new));

  private final List<RpoTotals> machines;
  private final NamedTotals<AgeTotals> groups;
  private final NamedTotals<AgeTotals> applications;

  RpoAges(
      List<RpoTotals> machines,
      NamedTotals<AgeTotals> groups,
      NamedTotals<AgeTotals> applications) {
    this.machines = machines;
    this.groups = groups;
    this.applications = applications;
  }

  /**
   * The RPO of one machine.
   *
   * @param machine its place in the scenario
   * @return null where it existed at no time
   */
  public @Nullable AgeDistribution of(int machine, RpoKind kind) {
    return existing(machines.get(machine).age(kind));
  }

  /**
   * The RPO of several machines together; null of a single one, and where it existed at no time.
   */
  public @Nullable AgeDistribution ofGroup(String name) {
    return together(groups, name);
  }

  /** The same of the machines of an application. */
  public @Nullable AgeDistribution ofApplication(String name) {
    return together(applications, name);
  }

  private static @Nullable AgeDistribution together(NamedTotals<AgeTotals> all, String name) {
    final AgeTotals totals = all.find(name);
    return totals == null ? null : existing(totals.sum());
  }

  /** The RPO of all machines that have one; null where none has. */
  public @Nullable AgeDistribution all(RpoKind kind) {
    final AgeDistribution all = new AgeDistribution();
    for (final RpoTotals machine : machines) {
      final AgeDistribution one = machine.age(kind);
      if (one != null) {
        all.addAll(one);
      }
    }
    return existing(all);
  }

  private static @Nullable AgeDistribution existing(@Nullable AgeDistribution age) {
    return age == null || !(age.seconds() > 0) ? null : age;
  }
}
