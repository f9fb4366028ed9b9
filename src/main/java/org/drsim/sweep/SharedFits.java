package org.drsim.sweep;

import java.util.Arrays;
import java.util.Optional;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TypicalRegionOutage;
import org.drsim.statistics.NestedVariance;

/**
 * Tells the uncertainty of inputs that were fitted to data from that of sampling, where groups of
 * replications share a fit: replication k has number k mod fits.
 */
final class SharedFits {

  private SharedFits() {}

  /**
   * The split of the uncertainty of a mean.
   *
   * @param values of all replications, in their order; the last that make no whole round of fits
   *     are left out
   * @return nothing where no fits are shared, where there are less than two replications of each,
   *     or where a value is missing or infinite
   */
  static Optional<NestedVariance> split(Scenario scenario, double[] values) {
    final int fits = scenario.faults().stream().mapToInt(SharedFits::fits).max().orElse(0);
    final int each = fits == 0 ? 0 : values.length / fits;
    if (each < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    final double[][] byFit = new double[fits][each];
    for (int k = 0; k < fits * each; k++) {
      byFit[k % fits][k / fits] = values[k];
    }
    return Optional.of(NestedVariance.of(byFit));
  }

  private static int fits(Fault fault) {
    final Integer fits = fault instanceof TypicalRegionOutage typical ? typical.fits() : null;
    return fits == null ? 0 : fits;
  }
}
