package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Default;

/** Keeps which assumed values a scenario uses without stating them. */
final class Ledger {

  private final Map<String, Assumption> byPath = new LinkedHashMap<>();

  /** A default value that is used. */
  void add(Where where, Default used) {
    if (used.grade() == Default.Grade.ASSUMED) {
      assumed(where, used.value());
    }
  }

  /** An assumed value that is used, as a scenario would write it. */
  void assumed(Where where, String value) {
    final String path = path(where);
    if (!path.isEmpty() && !byPath.containsKey(path)) {
      byPath.put(path, new Assumption(path, value, Default.Grade.ASSUMED));
    }
  }

  /**
   * The path under which a value is listed; empty where it is not. The top-level agent is only a
   * template: what counts is what machines take from it. They all take the same, so it is listed
   * once, under the path at which it can be changed for all.
   */
  private static String path(Where where) {
    final Where parent = where.parent();
    if (parent == null || !parent.step().endsWith("agent")) {
      return where.toString();
    }
    return parent.step().startsWith(".") ? "agent" + where.step() : "";
  }

  List<Assumption> assumptions() {
    return List.copyOf(byPath.values());
  }
}
