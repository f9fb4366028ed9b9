package org.drsim.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drsim.profile.BandwidthNeed;
import org.drsim.profile.ChurnVerdict;
import org.drsim.profile.Implications;
import org.drsim.profile.LimitCheck;
import org.drsim.profile.MachineProfile;
import org.drsim.profile.ProfileSettings;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Policy;

/** What writes ask of limits and links, in lines for a terminal. */
final class ImplicationLines {

  private ImplicationLines() {}

  /** The verdict in words. */
  static String fits(Optional<Policy.Churn> churn) {
    return churn
        .map(one -> one == Policy.Churn.NORMAL ? "fits" : "fits with " + name(one) + " churn")
        .orElse("does not fit");
  }

  static String name(Policy.Churn churn) {
    return churn.name().toLowerCase(Locale.ROOT);
  }

  /** By which a disk fits or not: what it is, and what each option for churn allows. */
  static String limits(ChurnVerdict verdict) {
    return verdict.limit()
        + verdict.checks().stream()
            .map(one -> name(one.churn()) + " " + ProfileLines.rate(one.bytesPerSecond()))
            .collect(Collectors.joining(", ", "\n  ", "\n"));
  }

  /** What keeps a machine from fitting even with the widest limits. */
  static String whatBinds(MachineProfile machine) {
    final List<LimitCheck> checks = machine.limits().checks();
    final LimitCheck widest = checks.get(checks.size() - 1);
    return widest.fits()
        ? "a disk exceeds its own limit"
        : "its disks exceed " + ProfileLines.rate(widest.bytesPerSecond()) + " together";
  }

  /** A line for each share of the time. */
  static String bandwidth(Implications implied, ProfileSettings settings) {
    final StringBuilder lines = new StringBuilder();
    addNeeds(lines, implied.even(), "bandwidth for an RPO of");
    if (!implied.bursty().isEmpty()) {
      addNeeds(lines, implied.bursty(), "  if bytes come in bursts");
    }
    lines.append("  RPO: age of the oldest byte not sent, and ");
    lines.append(ReadingUnit.duration(settings.delaySeconds())).append(" for all else\n");
    return lines.toString();
  }

  private static void addNeeds(StringBuilder lines, List<BandwidthNeed> needs, String title) {
    lines.append(String.format(Locale.ROOT, "%-25s", title));
    for (final double rpo : BandwidthNeed.RPOS) {
      lines.append(String.format(Locale.ROOT, "%13s", ReadingUnit.duration(rpo)));
    }
    lines.append('\n');
    for (final double share : BandwidthNeed.SHARES) {
      lines.append(
          String.format(Locale.ROOT, "  in %5s of the time    ", ProfileLines.percent(share)));
      for (final BandwidthNeed need : needs) {
        if (need.share() == share) {
          lines.append(
              String.format(Locale.ROOT, "%13s", ProfileLines.rate(need.bytesPerSecond())));
        }
      }
      lines.append('\n');
    }
  }
}
