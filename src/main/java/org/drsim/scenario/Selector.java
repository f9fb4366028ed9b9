package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Picks machines: all that fit everything it states. In a complete scenario each selector is the
 * name of one machine.
 *
 * @param name of a machine, else of a group of machines, or a pattern such as {@code db-*}, where
 *     {@code *} stands for any characters and {@code ?} for one
 * @param group under which the machines were stated
 * @param region in which they are
 * @param zone in which they are
 */
@Shorthand("name")
public record Selector(
    @Nullable String name,
    @Nullable @Identifier String group,
    @Nullable @Identifier String region,
    @Nullable @Identifier String zone) {

  /** The selector of one machine. */
  static Selector ofMachine(String name) {
    return new Selector(name, null, null, null);
  }
}
