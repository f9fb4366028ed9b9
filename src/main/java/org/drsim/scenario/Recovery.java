package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * How long the steps of a failover take, and how many go on at a time. The product publishes
 * neither. Disks: about 4,600 operations in issue 2888 of Azure/aks-engine (2020).
 *
 * @param vmCreation of one machine, from its disks to its being started
 * @param diskAttach of one disk
 * @param slots how many machines the service makes at a time
 * @param retryEvery from an attempt that failed to the next one
 * @param boot from the start of a machine to the start of its application
 * @param appStart from then on until the application serves
 */
public record Recovery(
    @Default(value = "{lognormal: {median: 60 s, sigma: 0.5}}", grade = Default.Grade.ASSUMED)
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution vmCreation,
    @Default(value = "{lognormal: {median: 15.5 s, sigma: 0.85}}", grade = Default.Grade.ASSUMED)
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution diskAttach,
    @Default(value = "50", grade = Default.Grade.ASSUMED) @InRange(from = "1") Count slots,
    @Default(value = "30 min", grade = Default.Grade.PUBLISHED) @InRange(from = "1 s")
        Duration retryEvery,
    @Default("{}") Boot boot,
    @Default(value = "{lognormal: {median: 60 s, sigma: 0.5}}", grade = Default.Grade.ASSUMED)
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution appStart) {

  /** By operating system, for machines that do not state it. */
  public record Boot(
      @Default(value = "{lognormal: {median: 40 s, sigma: 0.4}}", grade = Default.Grade.ASSUMED)
          @Measured(Dimension.DURATION)
          @InRange(from = "0 s")
          Distribution linux,
      @Default(value = "{lognormal: {median: 120 s, sigma: 0.5}}", grade = Default.Grade.ASSUMED)
          @Measured(Dimension.DURATION)
          @InRange(from = "0 s")
          Distribution windows) {}
}
