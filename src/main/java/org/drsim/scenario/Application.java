package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Machines that serve together.
 *
 * @param tiers names of its parts, in the order in which a request passes them
 * @param needs how many machines of what have to serve
 * @param after applications that have to serve before
 * @param costPerHour of not serving, in any currency; null where it is not known
 */
public record Application(
    @Identifier String name,
    @Default("[]") @OrSingle @Identifier List<String> tiers,
    @Default("[]") List<Need> needs,
    @Default("[]") @OrSingle @Identifier List<String> after,
    @Nullable @InRange(from = "0") Double costPerHour) {

  /** Most machines that one need may name. */
  public static final int MOST_MACHINES = 100_000;

  /**
   * What has to serve. In the file {@code needs: {web: 4}}.
   *
   * @param name of a tier of the application, or of a group of machines
   * @param machines how many
   */
  public record Need(@Identifier String name, @InRange(from = "1", to = "100000") int machines) {}
}
