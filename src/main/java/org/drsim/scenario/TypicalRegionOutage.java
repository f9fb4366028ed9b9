package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.FaultEffects.AgentState;
import org.drsim.scenario.FaultEffects.Compute;
import org.drsim.scenario.FaultEffects.ControlPlane;
import org.drsim.scenario.FaultEffects.Memory;
import org.drsim.scenario.FaultEffects.Passage;
import org.drsim.scenario.FaultEffects.Storage;
import org.jspecify.annotations.Nullable;

/**
 * Outages of a region as often and as long as incidents were that have been made public: see {@link
 * RegionIncidents}. With {@code at} there is one, as long as those; otherwise they come again and
 * again.
 *
 * @param hits the share of incidents that hits these machines: most hit some customers only
 * @param inputUncertainty whether each replication has a fit of its own, to incidents drawn anew
 *     from those that there were: so results vary as much as the statistics leave open
 * @param fits how many different fits there are, each for equally many replications: replication k
 *     has number k mod fits, so that a study tells the uncertainty of the statistics from chance;
 *     null where each replication has its own
 */
@ChosenBy("typicalRegionOutage")
public record TypicalRegionOutage(
    @Identifier String name,
    @Identifier String typicalRegionOutage,
    @Nullable @OnCalendar @Measured(Dimension.DURATION) Distribution at,
    @Default(
            value = "10 %",
            grade = Default.Grade.ASSUMED,
            source =
                "0.36 incidents in a region and year, most of them of some customers only, against"
                    + " 0.02 to 0.05 outages that take all of its computing")
        @InRange(from = "0.1 %")
        Share hits,
    @Default("bootstrap") InputUncertainty inputUncertainty,
    @Nullable @InRange(from = "2", to = "1000") Integer fits,
    @Default("stops") Compute compute,
    @Default("unreadable") Storage storage,
    @Default("cut") Passage network,
    @Default("down") ControlPlane controlPlane,
    @Nullable AgentState agent,
    @Default(
            value = "kept",
            grade = Default.Grade.ASSUMED,
            source = "not documented: the memory of a machine that loses power is lost")
        Memory agentMemory)
    implements Fault {

  /** What is made of the statistics being those of a sample. */
  public enum InputUncertainty {
    /** Nothing: every replication has the fit to all incidents. */
    NONE,
    /** Every replication has the fit to a sample drawn from them. */
    BOOTSTRAP
  }

  @Override
  public @Nullable Distribution every() {
    return at == null ? RegionIncidents.fit().every(hits.fraction()) : null;
  }

  @Override
  public Distribution lasts() {
    return RegionIncidents.fit().lasts();
  }

  /** The same outages with times by another fit. */
  public RegionOutage by(RegionIncidents.Fit fit) {
    return new RegionOutage(
        name,
        typicalRegionOutage,
        at,
        at == null ? fit.every(hits.fraction()) : null,
        fit.lasts(),
        compute,
        storage,
        network,
        controlPlane,
        agent,
        agentMemory,
        List.of());
  }

  @Override
  public FaultScope scope() {
    return new FaultScope.Region(typicalRegionOutage);
  }

  @Override
  public FaultEffects effects() {
    return by(RegionIncidents.fit()).effects();
  }
}
