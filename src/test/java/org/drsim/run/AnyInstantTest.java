package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MarkerSteps;
import org.drsim.measure.Survival;
import org.drsim.scenario.RecoveryPointChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one run without an outage tells of all outages, against runs that have one. */
final class AnyInstantTest {

  /**
   * Congested, with points of every kind and disks of different speed; the cut hits in mid-flow.
   */
  private static final String[] BUSY = {
    "simulation: {duration: 9 h, seed: 11}",
    "policies: [{name: default, appConsistentEvery: 1 h, retention: 24 h}]",
    "service: {processing: {lognormal: {median: 20 s, sigma: 0.8}},"
        + " creation: {lognormal: {median: 5 s, sigma: 0.3}}, freezeFails: 20 %}",
    "limits: {machineUpload: 9 MB/s, diskApply: 6 MB/s}",
    "links: [{from: northeurope, to: westeurope, latency: 2 s, bandwidth: 12 MB/s}]",
    "cacheAccounts: [{name: cache, region: northeurope, ingress: 15 MB/s, egress: 15 MB/s}]",
    "workloads: [{name: w, churn: 2.5 MB/s, onOff: {on: 10 min, off: 10 min}},"
        + " {name: x, rate: 40 /s, size: {lognormal: {mean: 60 KiB, sigma: 1.2}}}]",
    "machines: [{name: m, count: 2, region: northeurope, consistencyGroup: g, disks: [{name: a,"
        + " size: 1 TiB, workload: w}], protection: {to: westeurope, cacheAccount: cache}},"
        + " {name: s, region: northeurope, disks: [{name: a, size: 1 TiB, workload: w}, {name: b,"
        + " size: 1 TiB, workload: x}], protection: {to: westeurope, cacheAccount: cache}}]",
  };

  private static WhatIf whatIf(String... lines) {
    final WhatIf whatIf = new WhatIf();
    SimulationRun.run(
        Simulated.prepared(lines), 0, new DsolEngine(), false, Extras.of(whatIf), share -> {});
    return whatIf;
  }

  @ParameterizedTest
  @EnumSource(Survival.class)
  void anOutageAtAnyInstant_losesWhatARunWithoutOneTells(Survival survival) {
    compare(survival, BUSY, 25);
  }

  @ParameterizedTest
  @EnumSource(Survival.class)
  void alsoWhereTheLatestStateIsThatOfTheDisks(Survival survival) {
    final String[] lines = BUSY.clone();
    lines[2] = lines[2].replace("freezeFails", "latestCutsApplied: true, freezeFails");
    compare(survival, lines, 8);
  }

  private static void compare(Survival survival, String[] lines, int instants) {
    final WhatIf told = whatIf(lines);
    final Random random = new Random(5);
    for (int i = 0; i < instants; i++) {
      final double at = 3600 + 4 * 3600 * random.nextDouble();
      for (final MachineOutage machine : outage(survival, at, lines)) {
        check(told(told, machine.name(), survival), machine, at);
      }
      checkTogether(told, survival, outage(survival, at, lines));
    }
  }

  /** Machines that fail over together lose what the one that loses most does. */
  private static void checkTogether(WhatIf told, Survival survival, List<MachineOutage> machines) {
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      final List<MarkerSteps> functions =
          machines.stream()
              .map(one -> told(told, one.name(), survival).steps().get(choice))
              .filter(Objects::nonNull)
              .toList();
      if (functions.size() == machines.size()) {
        final List<Loss> real =
            machines.stream().map(one -> one.alternatives().get(choice)).toList();
        final Loss worst =
            real.stream().max(Comparator.comparingDouble(Loss::seconds)).orElseThrow();
        final double at = worst.seconds() + worst.markerSeconds();
        assertThat(MarkerSteps.oldest(functions).lossSeconds(at))
            .as("all by %s at %s", choice, at)
            .isEqualTo(worst.seconds());
      }
    }
  }

  private static AnyInstant told(WhatIf told, String machine, Survival survival) {
    return told.machines().stream()
        .filter(one -> one.machine().equals(machine) && one.survival() == survival)
        .findFirst()
        .orElseThrow();
  }

  /** All that survives has long been applied when the failover starts, three hours later. */
  private static List<MachineOutage> outage(Survival survival, double at, String[] lines) {
    final List<String> all = new ArrayList<>(Arrays.asList(lines));
    all.add(
        String.format(
            Locale.ROOT,
            "faults: [{name: f, regionOutage: northeurope, at: %.6f s%s}]",
            at,
            survival == Survival.CACHE_LOST ? "" : ", storage: readable, network: open"));
    all.add("responses: [{to: f, detect: 0 s, decide: 3 h, failOver: {each: \"*\"}}]");
    final List<MachineOutage> machines =
        Simulated.run(0, all.toArray(String[]::new)).outages().get(0).machines();
    assertThat(machines).hasSize(3).allMatch(MachineOutage::failedOver);
    return machines;
  }

  private static void check(AnyInstant told, MachineOutage machine, double at) {
    for (final Map.Entry<RecoveryPointChoice, Loss> real : machine.alternatives().entrySet()) {
      final MarkerSteps function = told.steps().get(real.getKey());
      assertThat(function).as(machine.name() + " " + real.getKey()).isNotNull();
      assertThat(function.lossSeconds(real.getValue().seconds() + real.getValue().markerSeconds()))
          .as("%s by %s at %s", machine.name(), real.getKey(), at)
          .isEqualTo(real.getValue().seconds());
    }
  }

  /** With constant latency L of the whole way, the loss is uniform from L to L + T. */
  @Test
  void constantLatency_givesUniformLoss() {
    final WhatIf told =
        whatIf(
            "simulation: {warmUp: 2 h, duration: 26 h}",
            "service: {processing: 40 s, creation: 7 s, inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 1 MB/s}]");
    final AgeDistribution losses =
        told.machines()
            .get(0)
            .steps()
            .get(RecoveryPointChoice.LATEST_PROCESSED)
            .distribution(7200, 26 * 3600);

    // A point that survives is made in time, so that its creation does not count.
    assertThat(losses.mean()).isCloseTo(40 + 150, within(1e-6));
    assertThat(losses.quantile(0.95)).isCloseTo(40 + 285, within(1e-6));
    assertThat(losses.max()).isCloseTo(40 + 300, within(1e-6));
  }
}
