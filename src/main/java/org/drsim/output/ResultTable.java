package org.drsim.output;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.drsim.measure.RpoStatistics;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.SimulationSettings;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;

/**
 * The results on a terminal of 80 columns: one line per machine, the worst RPO first. Each quantity
 * has one unit for all lines, so that lines compare.
 */
final class ResultTable {

  static final int MOST_MACHINES = 20;

  private static final int WIDTH = 80;
  private static final int DAYS_OF_YEAR = 365;
  private static final double MILLIS = 1000;
  private static final double NONE = Double.NaN;

  /** Machine; RPO mean, p50, p95, p99, max; lag; backlog; points. */
  private static final int[] WIDTHS = {20, 7, 7, 7, 7, 7, 9, 9, 7};

  private final RunOutput output;
  private final Emphasis emphasis;
  private final List<MachineReport> machines;
  private final ReadingUnit rpoUnit;
  private final ReadingUnit lagUnit;
  private final ReadingUnit backlogUnit;
  private final StringBuilder text = new StringBuilder();

  ResultTable(RunOutput output, Emphasis emphasis) {
    this.output = output;
    this.emphasis = emphasis;
    this.machines = output.result().machines();
    this.rpoUnit = ReadingUnit.forSeconds(typical(m -> rpo(m, RpoStatistics::meanSeconds)));
    this.lagUnit = ReadingUnit.forSeconds(typical(m -> m.lag().max()));
    this.backlogUnit = ReadingUnit.forBytes(typical(m -> m.backlog().max()));
  }

  String text() {
    addTitle();
    text.append(new ObjectiveLines(output.result().objectives(), emphasis).text());
    addOutages();
    if (output.result().scenario().simulation().isDetailed()) {
      addMachines();
    } else {
      addNotMeasured();
    }
    text.append(new LimitLines(output.result()).text());
    text.append(new RemarkLines(output.result()).text());
    return text.toString();
  }

  /** Before the machines: who looks at a terminal after a disaster wants to know this. */
  private void addOutages() {
    final StudyResult result = output.result();
    text.append(new OutageSection(output, emphasis).text());
    text.append(ApplicationLines.text(result.applications()));
    text.append(new PlanLines(result.allOutages(), result.replications()).text());
    text.append(new YearLines(result.years()).text());
    text.append(new DrillLines(result).text());
  }

  private void addMachines() {
    addRow("", "", "", "RPO", "", "", "lag", "backlog", "points");
    addRow("machine", "mean", "p50", "p95", "p99", "max", "max", "max", "made");
    String rpo = rpoUnit.symbol();
    addRow("", rpo, rpo, rpo, rpo, rpo, lagUnit.symbol(), backlogUnit.symbol(), "");
    machines.stream().sorted(worstFirst()).limit(MOST_MACHINES).forEach(this::addMachine);
    if (machines.size() > MOST_MACHINES) {
      text.append("… and ").append(machines.size() - MOST_MACHINES).append(" more\n");
    }
  }

  private void addNotMeasured() {
    final SimulationSettings settings = output.result().scenario().simulation();
    text.append("not measured with replicationDetail: none: RPO, lag, backlog, points, limits\n");
    text.append("losses are those at instants of ").append(print(settings.sample()));
    text.append(" of replication undisturbed\n");
  }

  private void addTitle() {
    SimulationSettings settings = output.result().scenario().simulation();
    int replications = output.result().replications();
    text.append(printable(output.name(), WIDTH)).append('\n');
    text.append(print(settings.duration())).append(inYears(settings)).append(" simulated");
    if (!settings.warmUp().isZero()) {
      text.append(", the first ").append(print(settings.warmUp())).append(" left out");
    }
    text.append(", ").append(replications);
    text.append(replications == 1 ? " replication" : " replications");
    text.append(", seed ").append(settings.seed()).append('\n');
    output.unlikeTheService().ifPresent(why -> text.append(why).append('\n'));
    text.append('\n');
  }

  private static String inYears(SimulationSettings settings) {
    final long years = settings.duration().toDays() / DAYS_OF_YEAR;
    return years < 2 ? "" : " (" + years + " years)";
  }

  private void addMachine(MachineReport machine) {
    addRow(
        printable(machine.name(), WIDTHS[0]),
        rpoUnit.number(machine.isUnstable() ? NONE : rpo(machine, RpoStatistics::meanSeconds)),
        rpoUnit.number(rpo(machine, RpoStatistics::p50Seconds)),
        rpoUnit.number(rpo(machine, RpoStatistics::p95Seconds)),
        rpoUnit.number(rpo(machine, RpoStatistics::p99Seconds)),
        rpoUnit.number(rpo(machine, RpoStatistics::maxSeconds)),
        lagUnit.number(machine.lag().max()),
        backlogUnit.number(machine.backlog().max()),
        ReadingUnit.SECOND.number(machine.crashConsistentPoints()));
  }

  /** The first cell to the left, the others to the right. */
  private void addRow(String... cells) {
    StringBuilder line = new StringBuilder(cells[0]);
    int end = WIDTHS[0];
    for (int column = 1; column < cells.length; column++) {
      end += WIDTHS[column];
      int blanks = end - line.length() - cells[column].length();
      line.append(" ".repeat(Math.max(1, blanks))).append(cells[column]);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private double typical(ToDoubleFunction<MachineReport> value) {
    final double[] sorted =
        machines.stream().mapToDouble(value).filter(v -> v > 0).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** A machine without any recovery point is the worst: NaN sorts behind all numbers. */
  private static Comparator<MachineReport> worstFirst() {
    return Comparator.<MachineReport>comparingDouble(m -> rpo(m, RpoStatistics::maxSeconds))
        .reversed();
  }

  private static double rpo(MachineReport machine, ToDoubleFunction<RpoStatistics> figure) {
    RpoStatistics rpo = machine.rpo();
    return rpo == null ? NONE : figure.applyAsDouble(rpo);
  }

  private static String print(Duration duration) {
    return ReadingUnit.duration(duration.toMillis() / MILLIS);
  }

  /** Without control characters, which a terminal would obey, and not longer than its place. */
  static String printable(String name, int width) {
    String clean = name.replaceAll("\\p{C}", "?");
    return clean.length() <= width ? clean : clean.substring(0, width - 1) + "…";
  }
}
