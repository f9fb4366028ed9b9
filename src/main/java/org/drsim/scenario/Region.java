package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region, by its catalogue name or a name of the user's own.
 *
 * @param zones null for the usual ones, 1, 2 and 3
 * @param withoutSizes sizes of machines, as sold, that it does not have
 * @param quota for machines that failovers make; null for no limit
 */
@Shorthand("name")
public record Region(
    @Identifier String name,
    @Nullable List<Zone> zones,
    @Nullable Quota quota,
    @Default("[]") @OrSingle @Identifier List<String> withoutSizes) {

  private static final List<String> USUAL_ZONES = List.of("1", "2", "3");

  /** A region with the usual zones. */
  public Region(String name) {
    this(name, null, null, List.of());
  }

  /** A part of a region that fails by itself. */
  @Shorthand("name")
  public record Zone(@Identifier String name) {}

  /** The names of its zones. */
  public List<String> zoneNames() {
    return zones == null ? USUAL_ZONES : zones.stream().map(Zone::name).toList();
  }
}
