package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.report.DataTable.Cell;

/** In what the scenarios of several runs differ. */
final class ChangedSettings {

  private static final int MOST = 200;
  private static final Pattern MACHINE = Pattern.compile("^machines\\[([^\\]]*)\\](.*)$");

  private ChangedSettings() {}

  /** Paths with the values in each run; a dash where a run has no such setting. */
  static Map<String, List<String>> of(List<StoredRun> runs) {
    final List<Map<String, String>> all =
        runs.stream().map(run -> run.scenario().map(Settings::of).orElse(Map.of())).toList();
    final Set<String> paths = new LinkedHashSet<>();
    all.forEach(one -> paths.addAll(one.keySet()));
    final Map<String, List<String>> changed = new LinkedHashMap<>();
    for (final String path : paths) {
      final List<String> values =
          all.stream().map(one -> one.getOrDefault(path, Figures.NOTHING)).toList();
      if (new TreeSet<>(values).size() > 1) {
        changed.put(path, values);
      }
    }
    return together(changed);
  }

  /** What changed alike in many machines is one line. */
  private static Map<String, List<String>> together(Map<String, List<String>> changed) {
    final Map<String, List<String>> names = new LinkedHashMap<>();
    final Map<String, List<String>> values = new LinkedHashMap<>();
    changed.forEach(
        (path, inRuns) -> {
          final Matcher machine = MACHINE.matcher(path);
          final String key =
              machine.matches() ? "machines[]" + machine.group(2) + "\n" + inRuns : path;
          names
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(machine.matches() ? machine.group(1) : "");
          values.put(key, inRuns);
        });
    final Map<String, List<String>> together = new LinkedHashMap<>();
    values.forEach(
        (key, inRuns) -> {
          final List<String> machines = names.getOrDefault(key, List.of());
          final String path =
              key.substring(0, key.contains("\n") ? key.indexOf('\n') : key.length());
          together.put(
              path.replace("machines[]", "machines[" + Remarks.listed(machines) + "]"), inRuns);
        });
    return together;
  }

  static Node table(Map<String, List<String>> changed, List<String> labels) {
    if (changed.isEmpty()) {
      return Element.of("p", "The scenarios are equal in all settings.");
    }
    final DataTable table =
        new DataTable("Settings that differ, defaults included").sortable().text("Setting");
    labels.forEach(table::text);
    changed.entrySet().stream()
        .limit(MOST)
        .forEach(
            one -> {
              final List<Cell> cells = new ArrayList<>();
              cells.add(Cell.of(SettingPath.of(one.getKey())));
              one.getValue()
                  .forEach(
                      value -> cells.add(Cell.name(Names.shortened(Figures.drawn(value), 200))));
              table.row(cells);
            });
    return table.element();
  }
}
