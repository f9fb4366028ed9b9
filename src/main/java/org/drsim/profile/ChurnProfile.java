package org.drsim.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What captured writes say and imply.
 *
 * @param settings what they were measured against
 * @param together null where there is one disk
 */
public record ChurnProfile(
    ProfileSettings settings,
    List<DiskProfile> disks,
    List<MachineProfile> machines,
    @Nullable DisksTogether together) {

  public ChurnProfile {
    disks = List.copyOf(disks);
    machines = List.copyOf(machines);
  }

  /** Puts disks together, in their order. */
  public static ChurnProfile of(List<DiskProfile> disks, ProfileSettings settings) {
    final Map<String, List<DiskProfile>> machines = new LinkedHashMap<>();
    for (final DiskProfile disk : disks) {
      machines.computeIfAbsent(disk.machine(), name -> new ArrayList<>()).add(disk);
    }
    return new ChurnProfile(
        settings,
        disks,
        machines.entrySet().stream()
            .map(machine -> MachineProfile.of(machine.getKey(), machine.getValue(), settings))
            .toList(),
        disks.size() > 1 ? DisksTogether.of(disks, settings) : null);
  }
}
