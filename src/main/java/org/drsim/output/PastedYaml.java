package org.drsim.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.output.CalibrationDocument.PastedSetting;

/**
 * Settings as the part of a scenario file that states them: one mapping for each word of their
 * paths, and an item with its name, or its ends, for each that is in brackets.
 */
final class PastedYaml {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]+)\\]");
  private static final String ARROW = "->";

  /** Of each key or item either its value or what is below it, in the order of the settings. */
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private final StringBuilder text = new StringBuilder();

  private PastedYaml() {}

  /** Lines that end with {@code \n}. */
  static String of(List<PastedSetting> settings) {
    final PastedYaml yaml = new PastedYaml();
    settings.forEach(yaml::add);
    yaml.print(yaml.tree, "");
    return yaml.text.toString();
  }

  private void add(PastedSetting setting) {
    Map<String, Object> at = tree;
    String last = "";
    final Matcher steps = STEP.matcher(setting.path());
    while (steps.find()) {
      if (!last.isEmpty()) {
        at = below(at, last);
      }
      last = steps.group();
    }
    at.put(last, setting.value());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> below(Map<String, Object> at, String key) {
    return (Map<String, Object>) at.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
  }

  private void print(Map<String, Object> level, String indent) {
    level.forEach((key, value) -> print(key, value, indent));
  }

  @SuppressWarnings("unchecked")
  private void print(String key, Object value, String indent) {
    final boolean isItem = key.startsWith("[");
    text.append(indent).append(isItem ? item(key, indent) : key + ":");
    if (value instanceof Map<?, ?> map) {
      text.append('\n');
      print((Map<String, Object>) map, indent + "  ");
    } else {
      text.append(' ').append(value).append('\n');
    }
  }

  private static String item(String key, String indent) {
    final String name = key.substring(1, key.length() - 1);
    final int arrow = name.indexOf(ARROW);
    return arrow < 0
        ? "- name: " + name
        : "- from: "
            + name.substring(0, arrow)
            + "\n"
            + indent
            + "  to: "
            + name.substring(arrow + ARROW.length());
  }
}
