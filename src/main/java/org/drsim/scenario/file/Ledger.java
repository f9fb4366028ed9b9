package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Default;
import org.jspecify.annotations.Nullable;

/** Keeps which values a scenario uses without stating them that are not this tool's own choice. */
final class Ledger {

  private final Map<String, Assumption> byPath = new LinkedHashMap<>();
  private @Nullable Carried carried;

  /** Takes over what a resolved scenario says was assumed; before its values are read. */
  void takeOver(Carried stated) {
    carried = stated;
  }

  /** A value that the scenario states. */
  void stated(Where where, Shape.Part part, Object value) {
    if (carried != null) {
      carried.compare(where, part, value);
    }
  }

  /** A default value that is used. */
  void add(Where where, Default used) {
    Default.Grade.of(used).ifPresent(grade -> add(where, used.value(), grade, used.source()));
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
  static String path(Where where) {
    final Where parent = where.parent();
    if (parent == null || !parent.step().endsWith("agent")) {
      return where.toString();
    }
    return parent.step().startsWith(".") ? "agent" + where.step() : "";
  }

  /**
   * Everything assumed, each path once.
   *
   * @param implied what is found out beside this
   */
  List<Assumption> assumptions(List<Assumption> implied) {
    final Map<String, Assumption> all = new LinkedHashMap<>();
    if (carried != null) {
      carried.unchanged().forEach(assumption -> all.putIfAbsent(assumption.path(), assumption));
    }
    byPath.forEach(all::putIfAbsent);
    implied.forEach(assumption -> all.putIfAbsent(assumption.path(), assumption));
    return List.copyOf(all.values());
  }
}
