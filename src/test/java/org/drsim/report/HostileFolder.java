package org.drsim.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of results in which every text tries to break out of the page. */
public final class HostileFolder {

  public static final List<String> TEXTS =
      List.of(
          "<script>window.broken=1</script>",
          "\"><img src=x onerror=window.broken=2>",
          "' onmouseover='window.broken=3",
          "]]></svg></style></script><script>window.broken=4</script>",
          "<!--<script>",
          "=cmd|' /C calc'!A0",
          "javascript:window.broken=5",
          "\u202Eevil\u2066\u200F\u0000\u0007",
          "https://evil.example/\"onclick=\"window.broken=6",
          "{{7*7}}${7*7}&lt;b&gt;");

  private int next;

  private HostileFolder() {}

  /** Copies a folder with other texts in it; keys, kinds and verdicts stay. */
  public static void make(Path sample, Path target) throws IOException {
    final HostileFolder hostile = new HostileFolder();
    try (Stream<Path> files = Files.list(sample)) {
      for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        final String name = file.getFileName().toString();
        final Path copy = target.resolve(name);
        if (name.endsWith(".json")) {
          Files.writeString(
              copy,
              plain(hostile.changed(StoredRun.open(sample, null).document(name).value(), "")));
        } else if (name.endsWith(".csv")) {
          Files.writeString(copy, hostile.table(Files.readString(file)));
        }
      }
    }
  }

  private String hostile() {
    return TEXTS.get(next++ % TEXTS.size());
  }

  private Object changed(Object value, String key) {
    if (key.equals("tables")) {
      // With other texts they have other sizes.
      return List.of();
    }
    if (value instanceof Map<?, ?> map) {
      final Map<String, Object> changed = new LinkedHashMap<>();
      map.forEach(
          (name, inner) -> changed.put(hostileKey(key, name), changed(inner, name.toString())));
      return changed;
    }
    if (value instanceof List<?> list) {
      final List<Object> changed = new ArrayList<>();
      list.forEach(item -> changed.add(changed(item, key)));
      return changed;
    }
    return value instanceof String ? hostile() : value;
  }

  /** Choices are names, too. */
  private String hostileKey(String parent, Object name) {
    return parent.equals("alternatives") ? hostile() : name.toString();
  }

  /** Texts of all rows but the first; machines keep one name each, so that they are found. */
  private String table(String text) {
    final StringBuilder changed = new StringBuilder();
    boolean first = true;
    for (final String line : text.split("\n")) {
      if (!first) {
        final List<String> cells = new ArrayList<>();
        for (final String cell : line.split(",", -1)) {
          cells.add(
              cell.matches("[-0-9.Ee]*|true|false")
                  ? cell
                  : '"' + hostile().replace("\"", "\"\"") + '"');
        }
        changed.append(String.join(",", cells)).append('\n');
      } else {
        changed.append(line).append('\n');
      }
      first = false;
    }
    return changed.toString();
  }

  /** JSON again, in which NaN is null. */
  private static String plain(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map<?, ?> map) {
      return "{"
          + String.join(
              ",",
              map.entrySet().stream()
                  .map(e -> plain(e.getKey()) + ":" + plain(e.getValue()))
                  .toList())
          + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(",", list.stream().map(HostileFolder::plain).toList()) + "]";
    }
    if (value instanceof String text) {
      final StringBuilder quoted = new StringBuilder("\"");
      text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
      return quoted.append('"').toString();
    }
    return value.toString();
  }
}
