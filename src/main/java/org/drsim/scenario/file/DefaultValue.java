package org.drsim.scenario.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a key is taken to state that is not stated: the text of its default as a file has it. */
final class DefaultValue {

  private static final Place BUILT_IN = Place.ofFile("default");

  /** What needs no parser, as most do not: to start one for each takes longer than all the rest. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9./%-]*( [A-Za-z0-9./%]+)*");

  private static final Map<String, Node> READ = new ConcurrentHashMap<>();

  private DefaultValue() {}

  static Node of(String text) {
    return READ.computeIfAbsent(text, DefaultValue::read);
  }

  private static Node read(String text) {
    if (PLAIN.matcher(text).matches()) {
      return new Node.Scalar(text, true, BUILT_IN);
    }
    try {
      return YamlTree.parse(text, BUILT_IN).orElseThrow();
    } catch (InvalidScenarioException e) {
      throw new IllegalStateException("default " + text, e);
    }
  }
}
