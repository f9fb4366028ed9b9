package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.scenario.BuiltInPatterns;
import org.drsim.scenario.Machine;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Selector;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TimeZone;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that identifies nobody: every text in it that is not of a public vocabulary is
 * replaced, the same by the same everywhere, and its calendar begins with 1970, or where a pattern
 * needs it at the same hour and weekday a few days later. Objectives are left out. Sizes, rates and
 * distributions stay as they are, and which of them were assumed is said without sources.
 *
 * <p>It works from the types of a scenario, not from its keys, so that a key that is added later is
 * replaced, too, unless it is listed here.
 */
public final class AnonymousScenario {

  /** Texts that mean the same for everybody: products, formats, sizes of machines, zones. */
  private static final Set<String> PUBLIC_KEYS = Set.of("product", "vmSize", "zone", "zones");

  private static final Set<String> PUBLIC_WORDS = Set.of("1", "2", "3", "none");
  private static final Pattern NAMES_IN_PATHS = Pattern.compile("\\[([^\\]]+)\\]");
  private static final String ARROW = "->";

  /** A Monday. */
  private static final Instant FIRST_WEEK = Instant.parse("1970-01-05T00:00:00Z");

  private static final Duration WEEK = Duration.ofDays(7);

  private final Scenario original;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<String> machines;
  private final ZoneOffset local;
  private final Duration back;
  private int traces;

  private AnonymousScenario(Scenario original) {
    this.original = original;
    this.machines = original.machines().stream().map(Machine::name).toList();
    final Instant start = original.simulation().start();
    this.local =
        original.patterns().isEmpty()
            ? ZoneOffset.UTC
            : original.patterns().get(0).timeZone().id().getRules().getOffset(start);
    this.back =
        original.workloads().stream().anyMatch(AnonymousScenario::hasPattern)
            ? back(start.plusSeconds(local.getTotalSeconds()))
            : Duration.between(Instant.EPOCH, start.plusSeconds(local.getTotalSeconds()));
  }

  private static boolean hasPattern(Workload workload) {
    return (workload instanceof SteadyWorkload steady && steady.pattern() != null)
        || (workload instanceof RandomWorkload random && random.pattern() != null);
  }

  /** Whole weeks, so that hours and weekdays stay what they are. */
  private static Duration back(Instant start) {
    final long weeks =
        Math.floorDiv(Duration.between(FIRST_WEEK, start).toSeconds(), WEEK.toSeconds());
    return WEEK.multipliedBy(weeks);
  }

  /** Of a complete scenario. */
  public static AnonymousScenario of(Scenario scenario) {
    return new AnonymousScenario(scenario);
  }

  /** The scenario itself; its traces are called as {@link #trace} says. */
  public Scenario scenario() {
    traces = 0;
    final Scenario made = (Scenario) record(original.withoutObjectives().assuming(List.of()));
    return made.assuming(
        AnonymousAssumptions.of(original.assumed(), this::path, Set.copyOf(names.keySet())));
  }

  /** What an instant has become: on the clock of the first pattern, that much earlier. */
  public Instant instant(Instant instant) {
    return instant.plusSeconds(local.getTotalSeconds()).minus(back);
  }

  /** The file with the writes of a workload. */
  public static String trace(int number) {
    return "churn-" + number + ".csv.gz";
  }

  /** What a name has become. */
  public String name(String name) {
    return text("name", name, "name");
  }

  /** A path of the scenario with the names that it has now. */
  public String path(String path) {
    return NAMES_IN_PATHS
        .matcher(path)
        .replaceAll(match -> Matcher.quoteReplacement("[" + inPath(match.group(1)) + "]"));
  }

  private String inPath(String name) {
    final int arrow = name.indexOf(ARROW);
    if (arrow >= 0) {
      return inPath(name.substring(0, arrow))
          + ARROW
          + inPath(name.substring(arrow + ARROW.length()));
    }
    final int slash = name.lastIndexOf('/');
    if (slash >= 0 && PUBLIC_WORDS.contains(name.substring(slash + 1))) {
      return name(name.substring(0, slash)) + name.substring(slash);
    }
    // A number is a place in a list, unless somebody is called so.
    return name.matches("\\d+") && !names.containsKey(name) ? name : name(name);
  }

  private Object record(Record record) {
    final Shape shape = Shape.of(record.getClass());
    final @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
    final @Nullable String trace = record instanceof TraceWorkload ? trace(++traces) : null;
    for (int i = 0; i < values.length; i++) {
      final Shape.Part part = shape.parts().get(i);
      values[i] =
          trace == null ? value(record, part, part.valueIn(record)) : replayed(trace, record, part);
    }
    return shape.create(values);
  }

  /** The file is of our own format and holds one disk. */
  private @Nullable Object replayed(String trace, Record record, Shape.Part part) {
    return switch (part.key()) {
      case "trace" -> trace;
      case "format", "disk", "timeUnit", "interval" -> null;
      default -> value(record, part, part.valueIn(record));
    };
  }

  private @Nullable Object value(Record owner, Shape.Part part, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list(owner, part, list);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(some -> value(owner, part, some));
    }
    if (value instanceof String text) {
      return text(kind(owner, part), text, part.key());
    }
    if (value instanceof Instant instant) {
      return instant(instant);
    }
    if (value instanceof TimeZone zone) {
      return zone(zone);
    }
    return value instanceof Record record
            && record.getClass().getPackage() == Scenario.class.getPackage()
        ? record(record)
        : value;
  }

  private List<Object> list(Record owner, Shape.Part part, List<?> list) {
    final List<Object> all = new ArrayList<>();
    for (final Object item : list) {
      if (item instanceof Selector selector) {
        all.addAll(selected(selector));
      } else {
        all.add(Optional.ofNullable(value(owner, part, item)).orElseThrow());
      }
    }
    return all;
  }

  /** A pattern of names would say nothing about other names: what it picks is written out. */
  private List<Object> selected(Selector selector) {
    final String name = selector.name();
    if (name == null || (name.indexOf('*') < 0 && name.indexOf('?') < 0)) {
      return List.of(record(selector));
    }
    final String pattern = ("\\Q" + name + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    final List<Object> all = new ArrayList<>();
    machines.stream()
        .filter(machine -> machine.matches(pattern))
        .forEach(
            machine ->
                all.add(
                    record(
                        new Selector(
                            machine,
                            selector.application(),
                            selector.tier(),
                            selector.group(),
                            selector.region(),
                            selector.zone()))));
    return all;
  }

  private static String kind(Record owner, Shape.Part part) {
    final String kind = part.key().equals("name") ? owner.getClass().getSimpleName() : part.key();
    return kind.toLowerCase(Locale.ROOT);
  }

  private String text(String kind, String text, String key) {
    if (PUBLIC_KEYS.contains(key)
        || PUBLIC_WORDS.contains(text)
        || BuiltInPatterns.contains(text)) {
      return text;
    }
    final String known = names.get(text);
    if (known != null) {
      return known;
    }
    final Optional<Machine> counted =
        original.machines().stream()
            .filter(machine -> machine.name().equals(text) && machine.group() != null)
            .findFirst();
    final String made =
        counted.map(machine -> likeGroup(machine, text)).orElseGet(() -> numbered(kind));
    names.put(text, made);
    return made;
  }

  /** Machines that count makes are called by their group. */
  private String likeGroup(Machine machine, String name) {
    final String group = String.valueOf(machine.group());
    final String end = name.startsWith(group + "-") ? name.substring(group.length()) : "";
    return end.matches("-\\d+") ? text("group", group, "group") + end : numbered("machine");
  }

  private String numbered(String kind) {
    return kind + "-" + counts.merge(kind, 1, Integer::sum);
  }

  /** As far from that of the first pattern as before, without a place. */
  private TimeZone zone(TimeZone zone) {
    final int seconds =
        zone.id().getRules().getOffset(original.simulation().start()).getTotalSeconds()
            - local.getTotalSeconds();
    final long hours = Math.round(seconds / 3600.0);
    // The signs of these zones are those of POSIX: west is positive.
    return TimeZone.parse(
        hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
  }
}
