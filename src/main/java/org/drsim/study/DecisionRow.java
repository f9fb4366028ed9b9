package org.drsim.study;

import org.drsim.statistics.Estimate;

/**
 * Fail over now or wait, when an outage has lasted for so long. Costs are those of the whole
 * outage, from its beginning.
 *
 * @param afterSeconds since its beginning
 * @param stillDown probability that it lasts longer
 * @param remainingSeconds how much longer it then lasts, in the mean
 * @param waitMean expected cost of waiting for its end
 * @param waitP90 in nine of ten cases it costs no more
 * @param failOverMean expected cost of failing over now
 * @param failOverP90 in nine of ten cases it costs no more
 * @param saving how much less failing over costs than waiting, expected; negative where it costs
 *     more
 * @param ruleMean expected cost, at the beginning of the outage, of the rule to wait for so long
 *     and then fail over
 * @param backSeconds from a decision to fail over then until the last of what comes back serves,
 *     mean; infinite where in a replication nothing does
 * @param lossSeconds of a failover that is decided then, mean
 * @param lossBytes likewise; not a number where a replication does not know it
 * @param stuck how many replications then leave something down until the outage ends
 */
public record DecisionRow(
    double afterSeconds,
    double stillDown,
    double remainingSeconds,
    double waitMean,
    double waitP90,
    double failOverMean,
    double failOverP90,
    Estimate saving,
    double ruleMean,
    double backSeconds,
    double lossSeconds,
    double lossBytes,
    int stuck) {

  /** Whether failing over is expected to cost less. */
  public boolean failOver() {
    return saving.value() > 0;
  }

  /** Whether the replications leave no doubt about that. */
  public boolean isSure() {
    return Double.isNaN(saving.low()) || saving.low() > 0 || saving.high() < 0;
  }
}
