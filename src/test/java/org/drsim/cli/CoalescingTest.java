package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.drsim.output.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes that go over earlier ones, in the simulation: exact where a trace has addresses. */
final class CoalescingTest {

  private static final long WRITTEN = 989_224_960;

  /**
   * The first record of the trace, a write at 0 s, is in the snapshot that is taken at 0 s; what
   * goes over it within the first minute is in the next one.
   */
  private static final long AT_ONCE = 8192;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  @BeforeEach
  void copyTheTrace() throws IOException {
    Files.copy(Path.of("scenarios/traces/pgbench-600s.msr.csv.gz"), folder.resolve("pgbench.gz"));
    Files.writeString(folder.resolve("rates.csv"), "seconds,bytes\n0,1000\n10,1000\n");
  }

  private int run(String... lines) throws IOException {
    final Path file =
        Files.writeString(
            folder.resolve("s.yaml"),
            String.join("\n", lines)
                + "\nmachines: [{name: m, region: northeurope, disks: [{name: d, size: 1 TiB,"
                + " workload: w}], protection: {to: westeurope, policy: p}}]\n");
    return terminal.drsim(
        "run", file.toString(), "-o", folder + "/out", "--no-charts", "--format", "json");
  }

  private long figure(String name) {
    final Map<String, Object> json = Json.read(terminal.outBytes());
    return ((Number) new JsonPath("machines[0]." + name).of(json)).longValue();
  }

  /**
   * A snapshot holds each byte once: the longer the interval, the less is sent (Patterson et al.,
   * SnapMirror, FAST 2002), here as many bytes as an independent program counts in such windows.
   */
  @ParameterizedTest
  @CsvSource({"1, 579440640", "5, 540106752", "15, 521150464"})
  void aMirror_sendsTheUniqueBytesOfEachInterval(int minutes, long unique) throws IOException {
    assertThat(
            run(
                "product: snapshot-mirror",
                "simulation: {duration: 1 h}",
                "service: {markerPhase: 0 s}",
                "policies: [{name: p, crashConsistentEvery: " + minutes + " min}]",
                "workloads: [{name: w, trace: pgbench.gz, coalesce: true}]"))
        .as(terminal.err())
        .isZero();
    assertThat(figure("writtenBytes")).isEqualTo(WRITTEN);
    assertThat(figure("wireBytes")).isEqualTo(unique + AT_ONCE);
  }

  /**
   * Batches of 15 s have less to leave out than a minute, and the agent sends no more than that.
   */
  @Test
  void batches_sendTheUniqueBytesOfTheirTime() throws IOException {
    assertThat(
            run(
                "simulation: {duration: 1 h}",
                "policies: [{name: p}]",
                "agent: {batchSize: 1 TiB}",
                "workloads: [{name: w, trace: pgbench.gz, coalesce: true}]"))
        .as(terminal.err())
        .isZero();
    assertThat(figure("wireBytes")).isBetween(579_440_640L, WRITTEN - 1);
  }

  /** Half the bytes, by one factor or the other; all of them without a word. */
  @ParameterizedTest
  @CsvSource({"'', 1", "', scale: 0.5', 0.5", "', overwrites: 50 %', 0.5"})
  void withoutIt_eachByteIsSent(String more, double share) throws IOException {
    assertThat(
            run(
                "product: snapshot-mirror",
                "simulation: {duration: 1 h}",
                "policies: [{name: p}]",
                "workloads: [{name: w, trace: pgbench.gz" + more + "}]"))
        .isZero();
    assertThat(figure("wireBytes")).isEqualTo((long) (share * WRITTEN));
  }

  /** A scaled write covers what it covered: of 0.5 of the bytes the same share is unique. */
  @Test
  void aScaledTrace_hasTheSameShareOfUniqueBytes() throws IOException {
    assertThat(
            run(
                "product: snapshot-mirror",
                "simulation: {duration: 1 h}",
                "service: {markerPhase: 0 s}",
                "policies: [{name: p}]",
                "workloads: [{name: w, trace: pgbench.gz, coalesce: true, scale: 0.5}]"))
        .isZero();
    assertThat(figure("wireBytes")).isEqualTo((521_150_464 + AT_ONCE) / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "'trace: rates.csv, coalesce: true', does not tell where",
    "'trace: pgbench.gz, coalesce: true, overwrites: 10 %', one of the two"
  })
  void whatCannotBe_isSaid(String workload, String expected) throws IOException {
    assertThat(run("policies: [{name: p}]", "workloads: [{name: w, " + workload + "}]"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains(expected);
  }
}
