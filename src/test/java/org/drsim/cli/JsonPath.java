package org.drsim.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks a value up in a JSON document by the paths of the scenario language: {@code key(.key |
 * [name] | [index])*}. {@code verdicts} stands for those of all objectives.
 */
record JsonPath(String path) {

  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[]+)|\\[([^\\]]*)\\]");

  Object of(Map<String, Object> document) {
    if (path.equals("verdicts")) {
      return String.join(
          " ",
          ((List<?>) document.get("objectives"))
              .stream().map(one -> String.valueOf(((Map<?, ?>) one).get("verdict"))).toList());
    }
    Object at = document;
    final Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      at = steps.group(1) != null ? member(at, steps.group(1)) : item(at, steps.group(2));
    }
    return at;
  }

  private Object member(Object at, String key) {
    if (at instanceof Map<?, ?> map && map.containsKey(key)) {
      return map.get(key);
    }
    throw new AssertionError(path + ": there is no '" + key + "' in " + at);
  }

  private Object item(Object at, String label) {
    final List<?> list = (List<?>) at;
    if (label.matches("\\d+")) {
      return list.get(Integer.parseInt(label));
    }
    return list.stream()
        .filter(one -> isNamed((Map<?, ?>) one, label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + ": there is no '" + label + "'"));
  }

  private static boolean isNamed(Map<?, ?> item, String label) {
    return label.equals(item.get("name")) || label.equals(item.get("fault"));
  }
}
