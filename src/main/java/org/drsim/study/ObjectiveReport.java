package org.drsim.study;

import java.util.List;
import org.drsim.scenario.Objective;
import org.drsim.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * An objective and what became of it.
 *
 * @param estimate of its figure, in {@link #unit}: the share of time or outages within the limit,
 *     the mean or the worst; of the worst member where it holds for each
 * @param worst name of that member; null where it does not hold for each
 * @param reason for the verdict, in words
 * @param members the figure of each member where it holds for each; otherwise empty
 */
public record ObjectiveReport(
    Objective objective,
    Estimate estimate,
    @Nullable String worst,
    Verdict verdict,
    String reason,
    List<Member> members) {

  /** The figure of one member. */
  public record Member(String name, Estimate estimate) {}

  public ObjectiveReport {
    members = List.copyOf(members);
  }

  /** The unit of the figure: {@code share}, {@code s} or {@code B}. */
  public String unit() {
    return switch (objective.qualifier().form()) {
      case TIME, OUTAGES -> "share";
      case MEAN, WORST ->
          switch (objective.metric().dimension()) {
            case DURATION -> "s";
            case SIZE -> "B";
            case SHARE, COUNT, DATA_RATE, FREQUENCY -> "share";
          };
    };
  }
}
