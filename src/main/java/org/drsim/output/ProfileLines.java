package org.drsim.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.DisksTogether;
import org.drsim.profile.MachineProfile;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Policy;

/** A profile on a terminal of 80 columns: of one disk all, of several the most important. */
final class ProfileLines {

  private static final int WIDTH = 80;
  private static final int NAME = 20;
  private static final int MOST_DISKS = 20;
  private static final int SHOWN_NAMES = 3;
  private static final double PERCENT = 100;

  private final ProfileDocument document;
  private final ChurnProfile profile;
  private final StringBuilder text = new StringBuilder();

  ProfileLines(ProfileDocument document) {
    this.document = document;
    this.profile = document.profile();
  }

  String text() {
    text.append(ResultTable.printable(document.name(), WIDTH)).append('\n');
    if (profile.disks().size() == 1) {
      text.append(new DiskLines(profile.disks().get(0), profile.settings()).text());
    } else {
      addDisks();
    }
    addMachines();
    final DisksTogether together = profile.together();
    if (together != null) {
      addTogether(together);
    }
    if (document.workload() != null) {
      text.append('\n').append(document.workload().text());
    }
    return text.toString();
  }

  private void addDisks() {
    addRow("disk", "written", "span", "mean", "peak 1 min", "unique", "fits");
    profile.disks().stream()
        .sorted(Comparator.comparingLong((DiskProfile disk) -> disk.counts().bytes()).reversed())
        .limit(MOST_DISKS)
        .forEach(this::addDisk);
    if (profile.disks().size() > MOST_DISKS) {
      text.append("… and ").append(profile.disks().size() - MOST_DISKS);
      text.append(" more, in disks.csv\n");
    }
    addLimits();
  }

  /** Of the disks that do not fit with normal churn, together where the same limits hold. */
  private void addLimits() {
    final Map<String, List<String>> disks = new LinkedHashMap<>();
    profile.disks().stream()
        .filter(disk -> !disk.verdict().of(Policy.Churn.NORMAL).fits())
        .forEach(
            disk ->
                disks
                    .computeIfAbsent(
                        ImplicationLines.limits(disk.verdict()), limit -> new ArrayList<>())
                    .add(ResultTable.printable(disk.name(), NAME)));
    disks.forEach(
        (limit, names) -> {
          final String more = names.size() > SHOWN_NAMES ? ", …" : "";
          final String shown =
              String.join(", ", names.subList(0, Math.min(SHOWN_NAMES, names.size())));
          text.append("limit of ").append(shown).append(more).append(":\n  ").append(limit);
        });
  }

  private void addDisk(DiskProfile disk) {
    addRow(
        ResultTable.printable(disk.name(), NAME),
        ReadingUnit.bytes((double) disk.counts().bytes()),
        ReadingUnit.duration(disk.series().spanSeconds()),
        rate(disk.series().meanRate()),
        rate(ProfileTables.peakMinute(disk) / ReadingUnit.MINUTE.size()),
        disk.coalescing() == null ? "–" : percent(DiskLines.wholeRatio(disk.coalescing())),
        ImplicationLines.fits(disk.verdict().fits()));
  }

  private void addRow(String... cells) {
    text.append(
        String.format(Locale.ROOT, "%-20s%10s%9s%11s%12s%8s  %s", (Object[]) cells)
            .stripTrailing());
    text.append('\n');
  }

  private void addMachines() {
    if (profile.machines().stream().allMatch(machine -> machine.disks().size() == 1)) {
      return;
    }
    text.append('\n');
    final List<MachineProfile> machines = profile.machines();
    machines.stream().limit(MOST_DISKS).forEach(this::addMachine);
    if (machines.size() > MOST_DISKS) {
      text.append("… and ").append(machines.size() - MOST_DISKS).append(" more, in limits.csv\n");
    }
  }

  private void addMachine(MachineProfile machine) {
    text.append("machine ").append(ResultTable.printable(machine.name(), NAME)).append(", ");
    text.append(machine.disks().size()).append(" disks: ");
    text.append(ImplicationLines.fits(machine.fits()));
    if (machine.fits().isEmpty()) {
      text.append(": ").append(ImplicationLines.whatBinds(machine));
    }
    text.append('\n');
  }

  private void addTogether(DisksTogether together) {
    text.append("\nall ").append(profile.disks().size()).append(" disks together");
    text.append(
        together.onCalendar() ? ", by the calendar\n" : ", each from its first record on\n");
    text.append(
        String.format(
            Locale.ROOT,
            "  mean correlation of the rates per %s: %s; peak of the sum %s of the sum of peaks%n",
            ReadingUnit.duration(together.windowSeconds()),
            new ReadingUnit("", 1).number(together.meanCorrelation()),
            percent(together.peakOfSum())));
    text.append(DiskLines.rates(together.rates(), together.series().meanRate()));
    text.append(ImplicationLines.bandwidth(together.implications(), profile.settings()));
  }

  static String percent(double share) {
    return new ReadingUnit("%", 1).text(share * PERCENT);
  }

  static String rate(double bytesPerSecond) {
    return Double.isFinite(bytesPerSecond) ? ReadingUnit.bytes(bytesPerSecond) + "/s" : "–";
  }
}
