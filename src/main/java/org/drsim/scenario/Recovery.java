package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Frequency;
import org.jspecify.annotations.Nullable;

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
 * @param shutdown of a machine that is shut down before it is failed over; also how long one waits
 *     in vain for one that cannot be reached
 * @param controlPlaneWrites most disks and machines that the control plane makes, of all plans;
 *     null for no limit
 * @param teams how many plans people can see to at a time
 * @param afterBoot what remains to be done on each machine before its application can start
 * @param automaticPlans whether recovery plans are made of applications, beside those that are
 *     stated; a file may say so with {@code recoveryPlans: auto}. A complete scenario lists them
 * @param repairs of what keeps machines from being made
 */
public record Recovery(
    @Default(
            value = "{lognormal: {median: 60 s, sigma: 0.5}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published for making a machine from replica disks")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution vmCreation,
    @Default(
            value = "{lognormal: {median: 15.5 s, sigma: 0.85}}",
            grade = Default.Grade.MEASURED,
            source =
                "fit to 5.54 % over 60 s and 0.79 % over 120 s of about 4,600 attach operations, Azure/aks-engine issue 2888")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution diskAttach,
    @Default(value = "50", grade = Default.Grade.ASSUMED, source = "no figure published")
        @InRange(from = "1")
        Count slots,
    @Default(
            value = "30 min",
            grade = Default.Grade.PUBLISHED,
            source = "Azure Site Recovery: outage of the control plane, attempts repeat")
        @InRange(from = "1 s")
        Duration retryEvery,
    @Default("{}") Boot boot,
    @Default(
            value = "{lognormal: {median: 60 s, sigma: 0.5}}",
            grade = Default.Grade.ASSUMED,
            source = "depends on the application: replace it by yours")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution appStart,
    @Default(
            value = "{lognormal: {median: 60 s, sigma: 0.5}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published; depends on the operating system and what runs on it")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution shutdown,
    @Nullable @InRange(from = "1 /d") Frequency controlPlaneWrites,
    @Default("unlimited") @InRange(from = "1") Count teams,
    @Default("[]") List<AfterBoot> afterBoot,
    @Default("false") boolean automaticPlans,
    @Default("{}") Repairs repairs) {

  /** The same of a complete scenario, which lists its plans, with these steps after the boot. */
  Recovery completed(List<AfterBoot> others) {
    return new Recovery(
        vmCreation,
        diskAttach,
        slots,
        retryEvery,
        boot,
        appStart,
        shutdown,
        controlPlaneWrites,
        teams,
        others,
        false,
        repairs);
  }

  /** By operating system, for machines that do not state it. */
  public record Boot(
      @Default(
              value = "{lognormal: {median: 40 s, sigma: 0.4}}",
              grade = Default.Grade.ASSUMED,
              source =
                  "general figures for starting Linux in a cloud, 23 to 120 s; none found for Azure")
          @Measured(Dimension.DURATION)
          @InRange(from = "0 s")
          Distribution linux,
      @Default(
              value = "{lognormal: {median: 120 s, sigma: 0.5}}",
              grade = Default.Grade.ASSUMED,
              source = "general figures for starting Windows in a cloud; none found for Azure")
          @Measured(Dimension.DURATION)
          @InRange(from = "0 s")
          Distribution windows) {}
}
