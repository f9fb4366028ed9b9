package org.drsim.study;

import java.util.List;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.RpoKind;
import org.jspecify.annotations.Nullable;

/** The distributions behind the statistics of RPOs, over all replications. */
public final class RpoAges {

  /** Of no machine. */
  public static final RpoAges NONE = new RpoAges(List.of());

  private final List<RpoTotals> machines;

  RpoAges(List<RpoTotals> machines) {
    this.machines = machines;
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
