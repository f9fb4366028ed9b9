package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Default;

/** Keeps which values a scenario uses without stating them that are not this tool's own choice. */
final class Ledger {

  private final Map<String, Assumption> byPath = new LinkedHashMap<>();

  /** A default value that is used. */
  void add(Where where, Default used) {
    if (used.grade() != Default.Grade.CHOSEN) {
      add(where, used.value(), used.grade(), used.source());
    }
  }

  /** A value of a product's profile that is used, as a scenario would write it. */
  void ofProfile(Where where, String value) {
    add(where, value, Default.Grade.ASSUMED, "profile of the product");
  }

  private void add(Where where, String value, Default.Grade grade, String source) {
    final String path = path(where);
    if (!path.isEmpty()) {
      byPath.putIfAbsent(path, new Assumption(path, value, grade, source));
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
