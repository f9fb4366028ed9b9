package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.drsim.output.Json;
import org.drsim.profile.FluidQueue;
import org.drsim.profile.ProfileSettings;
import org.drsim.profile.RateSeries;
import org.drsim.scenario.DiskType;
import org.drsim.trace.TraceFacts;
import org.drsim.trace.TraceOptions;
import org.drsim.trace.TraceProgress;
import org.drsim.trace.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue of a profile against the simulated way of the same writes, batch by batch. */
final class ProfileAgainstSimulationTest {

  private static final Path PGBENCH = Path.of("scenarios/traces/pgbench-600s.msr.csv.gz");
  private static final double KIB = 1024;
  private static final double DURATION = 3600;

  @TempDir private Path folder;

  private static RateSeries series() {
    final ProfileSink sink = new ProfileSink(false);
    final TraceFacts facts = Traces.stream(PGBENCH, TraceOptions.NONE, sink, TraceProgress.NONE);
    final ProfileSettings settings =
        new ProfileSettings(900, 0, DiskType.PREMIUM, null, ZoneId.of("UTC"));
    return sink.profiles(PGBENCH, false, facts, settings).get(0).profile().series();
  }

  private Map<String, Object> simulated(int kibPerSecond) throws IOException {
    Files.copy(PGBENCH, folder.resolve("trace.gz"));
    final Path file =
        Files.writeString(
            folder.resolve("s.yaml"),
            String.join(
                "\n",
                "strict: false",
                "simulation: {duration: 1 h}",
                "agent: {batchInterval: 1 s, batchSize: 256 KiB}",
                "service: {processing: 0 s, creation: 0 s, inFlightBatches: unlimited}",
                "limits: {machineUpload: unlimited, diskApply: unlimited}",
                "links: [{from: northeurope, to: westeurope, latency: 0 s, bandwidth: "
                    + kibPerSecond
                    + " KiB/s}]",
                "cacheAccounts: [{name: c, region: northeurope, ingress: unlimited,"
                    + " egress: unlimited}]",
                "workloads: [{name: w, trace: trace.gz}]",
                "machines: [{name: m, region: northeurope, disks: [{name: d, size: 1 TiB,"
                    + " workload: w}], protection: {to: westeurope, cacheAccount: c}}]"));
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final PrintStream err = new PrintStream(new ByteArrayOutputStream());
    final Console console =
        new Console(new PrintStream(out, true, StandardCharsets.UTF_8), err, false);
    assertThat(
            Main.run(
                console,
                Map.of(),
                "run",
                file.toString(),
                "-o",
                folder + "/out",
                "--no-charts",
                "--format",
                "json"))
        .isZero();
    return Json.read(out.toByteArray());
  }

  /**
   * Batches are later than the fluid by no more than it takes to fill one, a second, and to send
   * the largest one, 256 KiB and the write that fills it; a series of seconds blurs by one more.
   */
  @ParameterizedTest
  @CsvSource({"600", "900", "1500", "4000"})
  void theAgeOfTheOldestByte_isTheSimulatedLag(int kibPerSecond) throws IOException {
    final double c = kibPerSecond * KIB;
    final FluidQueue.Age age = new FluidQueue(series(), false).age(c);
    final Map<String, Object> json = simulated(kibPerSecond);
    final double most = number(json, "machines[0].lag.maxSeconds");
    final double mean = number(json, "machines[0].lag.meanSeconds") * DURATION / 600;
    final double batch = 2 + 1300 * KIB / c;
    assertThat(most).isBetween(age.maxSeconds() - 1, age.maxSeconds() + batch);
    assertThat(mean).isBetween(age.meanSeconds() - 1, age.meanSeconds() + batch);
  }

  /** At the rate for an age that age is just kept in the simulation, too. */
  @Test
  void theRateForAnAge_keepsIt() throws IOException {
    final int rate = (int) (new FluidQueue(series(), false).rateFor(120, 1) / KIB);
    final double most = number(simulated(rate), "machines[0].lag.maxSeconds");
    assertThat(most).isBetween(119.0, 123.0);
  }

  private static double number(Map<String, Object> json, String path) {
    return ((Number) new JsonPath(path).of(json)).doubleValue();
  }
}
