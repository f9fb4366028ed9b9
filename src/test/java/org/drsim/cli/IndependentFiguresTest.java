package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drsim.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Statistics that another program, of other algorithms and in another language, found in the same
 * captures: sums in fractions, ranks and moments of arrays, and for the bandwidth the departures on
 * a grid of 50 ms.
 */
final class IndependentFiguresTest {

  @TempDir private Path folder;

  private void run(OutputStream out, String... words) {
    final Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false);
    final List<String> line = new ArrayList<>(List.of("profile", "-o", folder.toString()));
    line.addAll(List.of(words));
    assertThat(Main.run(console, Map.of(), line.toArray(String[]::new))).isZero();
  }

  private Map<String, Object> profile(String file, String option) {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(out, file, option, "--no-charts", "--no-report", "--format=json");
    return Json.read(out.toByteArray());
  }

  private static double number(Map<String, Object> json, String path) {
    return ((Number) new JsonPath("disks[0]." + path).of(json)).doubleValue();
  }

  /** Bytes, and seconds from the beginning of the first interval to the end of the last. */
  @ParameterizedTest
  @CsvSource({
    "pgbench-iostat-xdtk-iso.txt, 991064780.8, 660",
    "pgbench-sadf-d.csv, 991125401.6, 660",
    "pgbench-diskstats.txt, 991649792, 660.524409533",
    "fio-oltp_bw.1.log, 343355480.064, 299.241",
  })
  void sumsOfCounters(String name, double bytes, double span) {
    final Map<String, Object> json =
        profile("src/test/resources/org/drsim/trace/" + name, "--delay=40s");
    assertThat(number(json, "writtenBytes")).isEqualTo(StrictMath.rint(bytes));
    assertThat(number(json, "spanSeconds")).isCloseTo(span, withinPercentage(1e-9));
  }

  @Test
  void statisticsOfRequests() {
    final Map<String, Object> json =
        profile("scenarios/traces/pgbench-600s.msr.csv.gz", "--delay=290s");
    final Map<String, Double> figures =
        Map.ofEntries(
            Map.entry("rates[0].p50", 901_120.0),
            Map.entry("rates[0].p90", 2_973_696.0),
            Map.entry("rates[0].p95", 4_079_616.0),
            Map.entry("rates[0].p99", 19_402_752.0),
            Map.entry("rates[1].p90", 3_469_312.0),
            Map.entry("rates[2].peakBytes", 809_476_096.0),
            Map.entry("burstiness.dispersion[0].index", 82.81731319),
            Map.entry("burstiness.dispersion[1].index", 767.4841547),
            Map.entry("burstiness.dispersion[1].variationOfBytes", 0.9470391702),
            Map.entry("burstiness.autocorrelation[0].coefficient", 0.2291817523),
            Map.entry("burstiness.autocorrelation[1].coefficient", 0.2071065301),
            Map.entry("burstiness.hurst.exponent", 0.5237208502));
    figures.forEach(
        (path, value) ->
            assertThat(number(json, path)).as(path).isCloseTo(value, withinPercentage(1e-6)));
    // Bytes that wait for ten seconds at most.
    assertThat(number(json, "bandwidth[0].bytesPerSecond"))
        .isCloseTo(3_683_134.257, withinPercentage(0.01));
    assertThat(number(json, "bandwidth[1].bytesPerSecond"))
        .isCloseTo(3_635_457.218, withinPercentage(0.01));
    assertThat(number(json, "bandwidth[2].bytesPerSecond"))
        .isCloseTo(3_543_293.277, withinPercentage(0.01));
  }

  @Test
  void thePageDrawsTheSumOfSeveralDisks() throws IOException {
    final Path first =
        Files.writeString(folder.resolve("a.csv"), "seconds,bytes\n0.5,1000\n2.5,500\n");
    final Path second =
        Files.writeString(folder.resolve("b.csv"), "seconds,bytes\n0.5,7\n2.5,9000\n");
    run(OutputStream.nullOutputStream(), first.toString(), second.toString());
    final String page = Files.readString(folder.resolve("a.csv-and-1-more/latest/report.html"));
    final int data = page.indexOf("id=\"data\"");
    assertThat(page.substring(data, page.indexOf("</script>", data)))
        .contains("\"v\":[1007,1007,0,0,9500,9500]");
  }
}
