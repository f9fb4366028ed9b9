package org.drsim.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Policy;

/**
 * All disks of a machine together.
 *
 * @param disks names of its disks
 * @param limits what the machine's own limit does to the sum of their writes
 * @param disksFit options for churn under which all disks fit
 */
public record MachineProfile(
    String name, List<String> disks, long bytes, ChurnVerdict limits, List<Policy.Churn> disksFit) {

  public MachineProfile {
    disks = List.copyOf(disks);
    disksFit = List.copyOf(disksFit);
  }

  /** The first option under which the machine and each of its disks fit. */
  public Optional<Policy.Churn> fits() {
    return limits.checks().stream()
        .filter(check -> check.fits() && disksFit.contains(check.churn()))
        .map(LimitCheck::churn)
        .findFirst();
  }

  static MachineProfile of(String name, List<DiskProfile> disks, ProfileSettings settings) {
    final RateSeries sum = SeriesTogether.of(disks).sum();
    return new MachineProfile(
        name,
        disks.stream().map(DiskProfile::name).toList(),
        sum.totalBytes(),
        PublishedFit.ofMachine(sum, settings),
        Arrays.stream(Policy.Churn.values())
            .filter(churn -> disks.stream().allMatch(disk -> disk.verdict().of(churn).fits()))
            .toList());
  }
}
