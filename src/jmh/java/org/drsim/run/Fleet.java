package org.drsim.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.replication.Conservation;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/** Many equal machines with a constant churn, at default settings. */
record Fleet(int machines, double hours, String churn, String ingress) {

  PreparedScenario prepared() {
    final String text =
        """
        strict: false
        simulation: {duration: %s h}
        cacheAccounts: [{name: cache, region: northeurope, ingress: %s, egress: unlimited}]
        workloads: [{name: w, churn: %s}]
        machines:
          - name: vm
            count: %d
            region: northeurope
            disks: [{name: d, size: 1 TiB, ioSize: 32 KiB, workload: w}]
            protection: {to: westeurope, cacheAccount: cache}
        """
            .formatted(hours, ingress, churn, machines);
    try {
      final Path file = Files.createTempFile("fleet", ".yaml");
      Files.writeString(file, text);
      return Preparation.of(
          ScenarioFiles.read(file, List.of()).scenario(),
          workload -> {
            throw new IllegalStateException("no traces");
          });
    } catch (IOException | InvalidScenarioException e) {
      throw new IllegalStateException(e);
    }
  }

  RunResult run(PreparedScenario prepared, Engine engine, DoubleConsumer progress) {
    return SimulationRun.run(prepared, 0, engine, false, progress);
  }

  RunResult run(PreparedScenario prepared, Conservation conservation) {
    return SimulationRun.run(
        prepared, 0, new DsolEngine(), false, Extras.checking(conservation), share -> {});
  }
}
