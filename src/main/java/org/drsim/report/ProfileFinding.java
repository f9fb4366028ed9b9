package org.drsim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drsim.report.DataTable.Cell;

/** What captured writes imply, first of all: whether the published limits allow them. */
final class ProfileFinding {

  private static final List<String> ORDER = List.of("normal", "high", "enhanced", "none");
  private static final double DAY = 86_400;
  private static final double USUAL_RPO = 900;
  private static final double USUAL_SHARE = 0.99;
  private static final int MOST_REMARKS = 100;

  private final Json profile;
  private final List<Json> disks;
  private final List<Json> machines;
  private final Json whole;

  ProfileFinding(Json profile) {
    this.profile = profile;
    this.disks = profile.get("disks").items();
    this.machines = profile.get("machines").items();
    this.whole = ProfileReport.whole(profile);
  }

  Section section() {
    final boolean fits = count("none") == 0;
    final String verdict = fits ? "met" : "missed";
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "div",
                Element.of(
                    "p", VerdictSection.mark(verdict), Element.of("strong", " " + headline())),
                Element.of("p", confidence()).ofClass("sub"))
            .ofClass("verdict " + verdict));
    content.add(tiles());
    content.addAll(limits());
    content.add(remarks());
    return new Section("verdict", "What it implies", content);
  }

  private long count(String fits) {
    return machines.stream().filter(one -> one.text("fits").equals(fits)).count();
  }

  private String headline() {
    if (machines.size() == 1) {
      return ofOne(machines.get(0));
    }
    final List<String> parts = new ArrayList<>();
    for (final String fits : ORDER) {
      if (count(fits) > 0) {
        parts.add(
            count(fits)
                + (fits.equals("none")
                    ? count(fits) == 1 ? " does not fit" : " do not fit"
                    : (count(fits) == 1 ? " fits" : " fit") + " with " + fits + " churn"));
      }
    }
    return "Of "
        + Figures.count(machines.size(), "machine")
        + ", "
        + String.join(", ", parts)
        + "."
        + (count("none") == 0 ? "" : noFit(first("none")));
  }

  private String noFit(Json machine) {
    return " Even with " + widest(machine) + " churn " + why(machine, widest(machine));
  }

  private Json first(String fits) {
    return machines.stream()
        .filter(one -> one.text("fits").equals(fits))
        .findFirst()
        .orElse(Json.NOTHING);
  }

  private String ofOne(Json machine) {
    return switch (machine.text("fits")) {
      case "normal" -> "Fits: the published limits allow these writes with normal churn.";
      case "none" -> "Does not fit: no churn option allows these writes." + noFit(machine);
      default ->
          "Fits with "
              + machine.text("fits")
              + " churn. With normal churn "
              + why(machine, "normal");
    };
  }

  /** The limit of an option that is too narrow, of a disk or of all of them together. */
  private String why(Json machine, String churn) {
    for (final Json disk : disks) {
      final Json limit = limit(disk.get("verdict", "limits"), churn);
      if (disk.text("machine").equals(machine.text("name")) && !limit.isTrue("fits")) {
        return "disk " + disk.text("name") + " " + exceeds(limit);
      }
    }
    return "the disks of "
        + machine.text("name")
        + " together "
        + exceeds(limit(machine.get("limits"), churn));
  }

  private static Json limit(Json limits, String churn) {
    return limits.items().stream()
        .filter(one -> one.text("churn").equals(churn))
        .findFirst()
        .orElse(Json.NOTHING);
  }

  private String exceeds(Json limit) {
    final double use = limit.number("use");
    return "may send at most "
        + ProfileReport.perSecond(limit.number("limitBytesPerSecond"))
        + (use >= 1
            ? "; the mean rate is "
                + Figures.plain(use)
                + " times that, so that the backlog grows without end."
            : "; the oldest byte is then "
                + Figures.duration(limit.number("worstAgeSeconds"))
                + " old at worst.");
  }

  /** The churn option with the widest limit of a machine. */
  private static String widest(Json machine) {
    return machine.get("limits").items().stream()
        .max(Comparator.comparingDouble(one -> one.number("limitBytesPerSecond")))
        .map(one -> one.text("churn"))
        .orElse("");
  }

  private String confidence() {
    final double span = whole.number("spanSeconds");
    return "Wanted is an RPO of "
        + Figures.duration(profile.number("rpoSeconds"))
        + ". All figures are exact for what was captured"
        + (span < DAY
            ? ", which is "
                + Figures.duration(span)
                + " and cannot show what a busy hour or day does: profile a day at least, better"
                + " a week."
            : span < 7 * DAY
                ? ", which is " + Figures.duration(span) + ": a whole week would show each day."
                : ".");
  }

  private Element tiles() {
    final Tiles tiles = new Tiles();
    final double span = whole.number("spanSeconds");
    final double bytes = whole.number("writtenBytes");
    tiles.add(
        "written",
        Figures.bytes(bytes),
        "in "
            + Figures.duration(span)
            + ", "
            + ProfileReport.perSecond(bytes / span)
            + " on average");
    for (final Json one : whole.get("rates").items()) {
      if (one.number("windowSeconds") == 60) {
        tiles.add(
            "busiest minute",
            ProfileReport.perSecond(one.number("max")),
            "from " + Figures.duration(one.number("peakStartSeconds")) + " on");
      }
    }
    final List<Json> needs = whole.get("bandwidth").items();
    final double asked = profile.number("rpoSeconds");
    final double rpo =
        needs.stream().anyMatch(one -> one.number("rpoSeconds") == asked) ? asked : USUAL_RPO;
    for (final Json one : needs) {
      if (one.number("rpoSeconds") == rpo && one.number("share") == USUAL_SHARE) {
        tiles.add(
            "bandwidth for an RPO of " + Figures.duration(rpo),
            ProfileReport.perSecond(one.number("bytesPerSecond")),
            "in " + Figures.share(USUAL_SHARE) + " of the time");
      }
    }
    return tiles.element();
  }

  /** Of one disk and its machine the limits; of more what each machine comes to. */
  private List<Node> limits() {
    if (disks.size() > 1) {
      return List.of(machines());
    }
    final List<Node> tables = new ArrayList<>();
    for (final Json disk : disks) {
      tables.add(limits("the disk: " + disk.text("verdict", "limit"), disk.get("verdict")));
    }
    machines.forEach(machine -> tables.add(limits("machine " + machine.text("name"), machine)));
    return tables;
  }

  private static Element limits(String of, Json verdict) {
    final DataTable table =
        new DataTable("Published limits of " + of)
            .text("Churn")
            .numbers("Limit", "Mean rate of it", "Oldest byte at worst")
            .text("Fits");
    for (final Json one : verdict.get("limits").items()) {
      table.row(
          Cell.of(one.text("churn")),
          ProfileReport.rate(one.number("limitBytesPerSecond")),
          Cell.share(one.number("use")),
          Cell.duration(one.number("worstAgeSeconds")),
          fits(one.isTrue("fits"), one.isTrue("fits") ? "yes" : "no"));
    }
    return table.element();
  }

  private static Cell fits(boolean fits, String words) {
    return Cell.of(
        Element.of("span", VerdictSection.mark(fits ? "met" : "missed"), new Text(" " + words))
            .ofClass("whole"));
  }

  private Element machines() {
    final DataTable table =
        new DataTable("Machines, each with all of its disks")
            .sortable()
            .text("Machine")
            .numbers("Disks", "Written")
            .text("Fits", "What keeps it from normal churn");
    for (final Json machine : machines.stream().limit(DisksSection.MOST_ROWS).toList()) {
      final String fits = machine.text("fits");
      table.row(
          Cell.name(machine.text("name")),
          Cell.plain(machine.get("disks").items().size()),
          Cell.bytes(machine.number("writtenBytes")),
          fits(!fits.equals("none"), fits.equals("none") ? "no" : "with " + fits + " churn"),
          Cell.name(fits.equals("normal") ? Figures.NOTHING : why(machine, "normal")));
    }
    return table.element();
  }

  /** What the readers left out or put right. */
  private Element remarks() {
    final List<Json> remarks = profile.get("remarks").items();
    if (remarks.isEmpty()) {
      return Element.of("p", "Every record of the files was read; none was left out or put right.");
    }
    final Element list = Element.of("ul").ofClass("remarks");
    remarks.stream()
        .limit(MOST_REMARKS)
        .forEach(one -> list.add(Element.of("li", Element.of("bdi", one.text()))));
    return Element.of(
        "div",
        Element.of("h3", "What was left out of the files, or put right"),
        list,
        Element.of(
            "p",
            remarks.size() > MOST_REMARKS
                ? (remarks.size() - MOST_REMARKS) + " more are in profile.json."
                : ""));
  }
}
