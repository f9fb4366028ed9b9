package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks machines: all that fit everything it states. In a complete scenario each selector is the
 * name of one machine.
 *
 * @param name of a machine, else of a group of machines, or a pattern such as {@code db-*}, where
 *     {@code *} stands for any characters and {@code ?} for one
 * @param application that they are a part of
 * @param tier of any application
 * @param group under which the machines were stated
 * @param region in which they are
 * @param zone in which they are
 */
@Shorthand("name")
public record Selector(
    @Nullable String name,
    @Nullable @Identifier String application,
    @Nullable @Identifier String tier,
    @Nullable @Identifier String group,
    @Nullable @Identifier String region,
    @Nullable @Identifier String zone) {

  /** States nothing, and picks nothing. */
  static final Selector NOTHING = new Selector(null, null, null, null, null, null);

  /** The selector of one machine. */
  static Selector ofMachine(String name) {
    return new Selector(name, null, null, null, null, null);
  }

  /** Whether the name stands for all that are like it. */
  boolean isPattern() {
    return name != null && (name.indexOf('*') >= 0 || name.indexOf('?') >= 0);
  }

  /** As messages show it. */
  @Override
  public String toString() {
    if (name != null && equals(ofMachine(name))) {
      return "'" + name + "'";
    }
    final List<String> stated = new ArrayList<>();
    add(stated, "name", name);
    add(stated, "application", application);
    add(stated, "tier", tier);
    add(stated, "group", group);
    add(stated, "region", region);
    add(stated, "zone", zone);
    return "{" + String.join(", ", stated) + "}";
  }

  private static void add(List<String> stated, String key, @Nullable String value) {
    if (value != null) {
      stated.add(key + ": " + value);
    }
  }
}
