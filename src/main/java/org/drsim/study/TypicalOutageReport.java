package org.drsim.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.drsim.engine.RandomNumbers;
import org.drsim.fault.TypicalOutages;
import org.drsim.scenario.RegionIncidents;
import org.drsim.scenario.RegionIncidents.Fit;
import org.drsim.scenario.RegionIncidents.Goodness;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TypicalRegionOutage;
import org.drsim.statistics.Estimate;

/**
 * What the statistics say on which outages rest, and how little they say. Intervals are those of
 * the bootstrap (Efron), by percentiles.
 *
 * @param outage as stated
 * @param medianSeconds of how long one lasts
 * @param sigma of its logarithm
 * @param perYear incidents of one region, whomever they hit
 * @param goodness of the fit of a lognormal distribution
 */
public record TypicalOutageReport(
    TypicalRegionOutage outage,
    Estimate medianSeconds,
    Estimate sigma,
    Estimate perYear,
    Goodness goodness) {

  private static final int SAMPLES = 2_000;
  private static final double TAIL = 0.025;

  /** One for each fault whose times rest on statistics, in the order of the scenario. */
  public static List<TypicalOutageReport> of(Scenario scenario) {
    return scenario.faults().stream()
        .filter(TypicalRegionOutage.class::isInstance)
        .map(TypicalRegionOutage.class::cast)
        .map(TypicalOutageReport::of)
        .toList();
  }

  private static TypicalOutageReport of(TypicalRegionOutage outage) {
    // The intervals do not depend on the run: equal statistics, equal numbers.
    final List<Fit> fits =
        LongStream.range(0, SAMPLES)
            .mapToObj(number -> TypicalOutages.resampled("", new RandomNumbers(0, number)))
            .toList();
    return new TypicalOutageReport(
        outage,
        estimate(fits, Fit::medianSeconds, RegionIncidents.count()),
        estimate(fits, Fit::sigma, RegionIncidents.count()),
        estimate(fits, Fit::perYear, RegionIncidents.REGIONS),
        RegionIncidents.goodness());
  }

  private static Estimate estimate(List<Fit> fits, ToDoubleFunction<Fit> figure, int n) {
    final double[] sorted = fits.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    return new Estimate(
        figure.applyAsDouble(RegionIncidents.fit()),
        sorted[(int) (TAIL * SAMPLES)],
        sorted[SAMPLES - 1 - (int) (TAIL * SAMPLES)],
        n,
        null);
  }
}
