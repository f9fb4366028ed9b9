package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drsim.measure.LoadVariation;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Machine;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.Pattern;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/**
 * How the loads of machines vary in time. As they share links and accounts, the RPO of each may
 * follow the periods of all between regions that are connected by replication.
 */
final class LoadVariations {

  private static final double DAY = 86_400;
  private static final double WEEK = 7 * DAY;

  /** Of a common period, what a shorter one may miss it by. */
  private static final double MISFIT = 0.01;

  private final Scenario scenario;
  private final Function<TraceWorkload, WriteTrace> traces;
  private final Map<String, Load> loads = new LinkedHashMap<>();

  /** Of each region the one that stands for all with which it is connected; itself, if it does. */
  private final Map<String, String> connected = new TreeMap<>();

  /** Of all machines between connected regions. */
  private final Map<String, LoadVariation> shared = new TreeMap<>();

  /**
   * Of disks that are independent of each other apart from what is on the calendar.
   *
   * @param mean bytes per second
   * @param variance bytes squared per second
   */
  private record Load(double mean, double variance) {

    private static final Load NONE = new Load(0, 0);

    private Load and(Load other) {
      return new Load(mean + other.mean, variance + other.variance);
    }

    private double relativeVariance() {
      return mean > 0 ? variance / (mean * mean) : 0;
    }
  }

  LoadVariations(Scenario scenario, Function<TraceWorkload, WriteTrace> traces) {
    this.scenario = scenario;
    this.traces = traces;
    scenario.workloads().forEach(workload -> loads.put(workload.name(), load(workload)));
    for (final Machine machine : scenario.machines()) {
      connected.put(standing(machine.region()), standing(machine.protection().region()));
    }
    scenario.machines().stream()
        .collect(
            Collectors.groupingBy(
                machine -> standing(machine.region()), TreeMap::new, Collectors.toList()))
        .forEach((region, machines) -> shared.put(region, together(machines)));
  }

  private String standing(String region) {
    String standing = region;
    for (String next = connected.get(standing);
        next != null && !next.equals(standing);
        next = connected.get(standing)) {
      standing = next;
    }
    return standing;
  }

  private LoadVariation together(List<Machine> machines) {
    final SortedSet<Double> periods = new TreeSet<>();
    final Set<String> replicated = replicated(machines);
    scenario.workloads().stream()
        .filter(workload -> replicated.contains(workload.name()))
        .forEach(workload -> addPeriods(workload, periods));
    return new LoadVariation(
        common(periods, Durations.seconds(scenario.simulation().duration())),
        machines.stream().map(this::load).reduce(Load.NONE, Load::and).relativeVariance());
  }

  LoadVariation of(Machine machine) {
    final LoadVariation all = Objects.requireNonNull(shared.get(standing(machine.region())));
    return new LoadVariation(
        all.periodSeconds(), Math.max(load(machine).relativeVariance(), all.varianceSeconds()));
  }

  /**
   * The shortest time that is a multiple of the longest period and nearly one of each other.
   *
   * @param most beyond which it is infinite
   */
  static double common(SortedSet<Double> periods, double most) {
    if (periods.isEmpty()) {
      return 0;
    }
    final double longest = periods.last();
    for (double whole = longest; whole <= most; whole += longest) {
      final double common = whole;
      if (periods.stream().allMatch(one -> fits(one, common))) {
        return common;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static boolean fits(double period, double common) {
    return Math.abs(Math.rint(common / period) * period - common) <= MISFIT * common;
  }

  private static List<Disk> replicated(Machine machine) {
    return machine.disks().stream().filter(disk -> !disk.exclude()).toList();
  }

  private static Set<String> replicated(List<Machine> machines) {
    final Set<String> names = new TreeSet<>();
    machines.stream()
        .flatMap(machine -> replicated(machine).stream())
        .forEach(disk -> names.add(Objects.requireNonNull(disk.workload(), disk.name())));
    return names;
  }

  private Load load(Machine machine) {
    return replicated(machine).stream()
        .map(disk -> Objects.requireNonNull(loads.get(disk.workload()), machine.name()))
        .reduce(Load.NONE, Load::and);
  }

  private Load load(Workload workload) {
    if (workload instanceof SteadyWorkload steady) {
      final double rate = steady.churn().bytesPerSecond();
      return turns(rate, steady.onOff(), pattern(steady.pattern()));
    }
    if (workload instanceof RandomWorkload random) {
      final Distribution size = random.size();
      final double rate = random.rate().perSecond();
      final Load turns = turns(rate * size.mean(), random.onOff(), pattern(random.pattern()));
      final double counted =
          random.arrivals() == RandomWorkload.Arrivals.REGULAR ? 0 : size.mean() * size.mean();
      return turns.and(new Load(0, rate * shareOn(random.onOff()) * (size.variance() + counted)));
    }
    final TraceWorkload stated = (TraceWorkload) workload;
    final WriteTrace trace = traces.apply(stated);
    return trace.spanSeconds() > 0
        ? new Load(stated.scale() * trace.bytesOfFirst(trace.count()) / trace.spanSeconds(), 0)
        : Load.NONE;
  }

  /**
   * A rate by turns on and off: the time on in a long time, an alternating renewal process, has a
   * variance of (off² Var(on) + on² Var(off)) / (on + off)³ per second (Cox, Renewal Theory, 1962),
   * where on and off are means.
   */
  private static Load turns(double rate, @Nullable OnOff turns, @Nullable Pattern pattern) {
    if (turns == null) {
      return new Load(rate, 0);
    }
    final double on = turns.on().mean();
    final double off = turns.off().mean();
    final double both = on + off;
    final double variance =
        (off * off * turns.on().variance() + on * on * turns.off().variance())
            / (both * both * both);
    return new Load(rate * shareOn(turns), rate * rate * variance * meanSquare(pattern));
  }

  private static double shareOn(@Nullable OnOff turns) {
    return turns == null ? 1 : turns.on().mean() / (turns.on().mean() + turns.off().mean());
  }

  private @Nullable Pattern pattern(@Nullable String name) {
    return scenario.patterns().stream()
        .filter(pattern -> pattern.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Of the factors of a pattern, whose mean is 1. */
  private static double meanSquare(@Nullable Pattern pattern) {
    return pattern == null
        ? 1
        : meanSquare(pattern.hourFactors()) * meanSquare(pattern.dayFactors());
  }

  private static double meanSquare(List<Double> factors) {
    final double mean = factors.stream().mapToDouble(f -> f).average().orElseThrow();
    return factors.stream().mapToDouble(f -> f / mean * (f / mean)).average().orElseThrow();
  }

  private void addPeriods(Workload workload, SortedSet<Double> periods) {
    if (workload instanceof SteadyWorkload steady) {
      addPeriods(steady.pattern(), steady.onOff(), periods);
    } else if (workload instanceof RandomWorkload random) {
      addPeriods(random.pattern(), random.onOff(), periods);
    } else {
      final TraceWorkload trace = (TraceWorkload) workload;
      periods.add(trace.repeat() ? traces.apply(trace).spanSeconds() : Double.POSITIVE_INFINITY);
    }
  }

  private void addPeriods(
      @Nullable String pattern, @Nullable OnOff turns, SortedSet<Double> periods) {
    final Pattern stated = pattern(pattern);
    if (stated != null && varies(stated.dayFactors())) {
      periods.add(WEEK);
    } else if (stated != null && varies(stated.hourFactors())) {
      periods.add(DAY);
    }
    if (turns != null) {
      periods.add(turns.on().mean() + turns.off().mean());
    }
  }

  private static boolean varies(List<Double> factors) {
    return factors.stream().distinct().count() > 1;
  }
}
