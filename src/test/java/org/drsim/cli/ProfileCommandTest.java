package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.output.Json;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code drsim profile}: what captured writes say and imply. */
final class ProfileCommandTest {

  private static final String PGBENCH = "scenarios/traces/pgbench-600s.msr.csv.gz";

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  private int profile(String... words) {
    final List<String> line = new ArrayList<>(List.of("profile", "-o", folder + "/out"));
    line.addAll(List.of(words));
    return drsim(line);
  }

  private int drsim(List<String> line) {
    return terminal.drsim(line);
  }

  private String stdout() {
    return terminal.out();
  }

  private String stderr() {
    return terminal.err();
  }

  private Map<String, Object> json(String... words) {
    final List<String> line = new ArrayList<>(List.of("--format", "json", "--no-charts"));
    line.addAll(List.of(words));
    assertThat(profile(line.toArray(String[]::new))).as(stderr()).isZero();
    return Json.read(terminal.outBytes());
  }

  private static double number(Map<String, Object> json, String path) {
    return ((Number) new JsonPath(path).of(json)).doubleValue();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** The figures of an independent program over the same capture, to the byte. */
  @Test
  void theCapture_hasItsExactFigures() {
    final Map<String, Object> json = json(PGBENCH);
    assertThat(number(json, "disks[0].writes")).isEqualTo(53_783);
    assertThat(number(json, "disks[0].writtenBytes")).isEqualTo(989_224_960);
    assertThat(number(json, "disks[0].reads")).isEqualTo(72_398 - 53_783);
    assertThat(number(json, "disks[0].spanSeconds")).isCloseTo(599.854639, within(1e-6));
    assertThat(number(json, "disks[0].rates[1].peakBytes")).isEqualTo(222_658_560);
    assertThat(number(json, "disks[0].rates[1].peakStartSeconds")).isEqualTo(6 * 60);
    final long[] unique = {579_440_640, 540_106_752, 521_150_464, 521_150_464, 521_150_464};
    for (int i = 0; i < unique.length; i++) {
      assertThat(number(json, "disks[0].coalescing[" + i + "].uniqueBytes")).isEqualTo(unique[i]);
    }
    assertThat(new JsonPath("disks[0].start").of(json))
        .asString()
        .startsWith("2026-11-23T09:47:24");
  }

  @Test
  void theFolder_holdsTablesChartsAndWhatMadeThem() throws IOException {
    assertThat(profile(PGBENCH, "--workload", "db")).as(stderr()).isZero();
    final Path written = folder.resolve("out/pgbench-600s.msr.csv.gz/latest");
    try (Stream<Path> files = Files.walk(written.toRealPath())) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.endsWith(".png")))
          .containsExactlyInAnyOrder(
              "profile.json",
              "disks.csv",
              "rates.csv",
              "rate-percentiles.csv",
              "coalescing.csv",
              "bandwidth.csv",
              "limits.csv",
              "snapshots.csv",
              "pattern.csv",
              "workload.yaml",
              "write-rate.svg",
              "coalescing.svg",
              "bandwidth.svg",
              "manifest.json",
              "run-info.json",
              "report.html");
    }
    assertThat(stdout().lines())
        .filteredOn(line -> !line.startsWith("  - {"))
        .allMatch(line -> line.length() <= 80);
    final String first = stdout();
    assertThat(profile(PGBENCH, "--workload", "db")).isZero();
    assertThat(stdout()).isEqualTo(first);
    assertThat(stderr()).contains("same as before: ");
  }

  /** Every member is in the manual. */
  @Test
  void theMembersOfTheDocument_areExplained() throws IOException {
    final Path counters = file("sa.csv", "seconds,bytes\n0,512\n4000,1024\n");
    final Set<String> members = new LinkedHashSet<>();
    add(json(PGBENCH, counters.toString()), members);
    final String manual = Files.readString(Path.of("src/site/markdown/profile.md"));
    assertThat(members).hasSizeGreaterThan(50).allMatch(name -> manual.contains("`" + name + "`"));
  }

  private static void add(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, member) -> {
            if (!name.toString().matches("\\d+")) {
              names.add(name.toString());
            }
            add(member, names);
          });
    } else if (value instanceof List<?> items) {
      items.forEach(item -> add(item, names));
    }
  }

  /** Two disks of one host, of which one writes 60 MiB/s together with the other, at once. */
  @Test
  void disksOfAHost_areOneMachine() throws IOException {
    final StringBuilder text = new StringBuilder();
    for (int second = 0; second < 3600; second++) {
      for (int disk = 0; disk < 2; disk++) {
        text.append(
            String.format(
                "%d,db,%d,Write,%d,%d,0%n",
                128_166_372_000_000_000L + second * 10_000_000L,
                disk,
                (second % 4) << 25,
                30 << 20));
      }
    }
    final Map<String, Object> json =
        json(file("db.csv", text.toString()).toString(), "--disk-size", "1 TiB");
    assertThat(new JsonPath("machines[0].name").of(json)).isEqualTo("db");
    assertThat(new JsonPath("machines[0].disks").of(json)).isEqualTo(List.of("db.0", "db.1"));
    // 30 MiB/s each is more than the 20 of normal churn; 60 together less than the 100 of high.
    assertThat(new JsonPath("disks[0].verdict.fits").of(json)).isEqualTo("high");
    assertThat(new JsonPath("machines[0].fits").of(json)).isEqualTo("high");
    // Rates that do not vary are not alike.
    assertThat(new JsonPath("together.meanCorrelation").of(json)).isNull();
    assertThat(number(json, "together.peakOfSumOverSumOfPeaks")).isEqualTo(1);
  }

  /** The entry runs as it is: a replay that writes 30 % more than the file. */
  @Test
  void theEntry_isOneOfAScenario() throws IOException, InvalidScenarioException {
    final Path trace = Files.copy(Path.of(PGBENCH), folder.resolve("trace.gz"));
    final String scenario =
        "regions: [northeurope, westeurope]\n"
            + "machines: [{name: m, region: northeurope, disks: [{name: d, size: 1 TiB, workload: db}],"
            + " protection: {to: westeurope}}]\n";
    for (final String more :
        new String[] {"--growth=30%", "--coalesce-within=5min", "--coalesce", "--fit"}) {
      assertThat(profile(trace.toString(), "--workload", "db", "--no-charts", more)).isZero();
      final Path entry = folder.resolve("out/trace.gz/latest/workload.yaml");
      final Path file = file("scenario.yaml", Files.readString(entry) + scenario);
      assertThat(ScenarioFiles.read(file, List.of()).scenario().workloads()).hasSize(1);
    }
  }

  /** Poisson writes are what the simplest model is made of: a fit must find them. */
  @Test
  void writesAtRandom_areFittedWithASmallError() throws IOException {
    final RandomStream random = new RandomNumbers(3, 0).stream("disk", "gaps");
    final StringBuilder text = new StringBuilder("seconds,bytes\n");
    double seconds = 0;
    for (int i = 0; seconds < 7200; i++) {
      text.append(String.format(Locale.ROOT, "%.6f,65536%n", seconds));
      seconds += -StrictMath.log(random.uniform(i)) / 8;
    }
    assertThat(
            profile(
                file("poisson.csv", text.toString()).toString(),
                "--workload=w",
                "--fit",
                "--link=600 KiB/s",
                "--no-charts"))
        .as(stderr())
        .isZero();
    assertThat(stdout()).contains("writes at random").doesNotContain("POOR");
    assertThat(stdout()).containsPattern("largest difference of these [0-6] %");
  }

  /** One burst in two hours cannot come from a model of what is usual. */
  @Test
  void aPoorFit_saysSo() throws IOException {
    final String text = "seconds,bytes\n0,1\n1000,2000000000\n7200,1\n";
    assertThat(
            profile(
                file("one.csv", text).toString(),
                "--workload=w",
                "--fit",
                "--link=1 MB/s",
                "--no-charts"))
        .as(stderr())
        .isZero();
    assertThat(stdout()).contains("POOR FIT");
  }

  @ParameterizedTest
  @CsvSource({
    "--time-unit=h, allowed is ns",
    "--trace-format=tape, allowed is",
    "--disk-size=big, --disk-size",
    "--time-zone=Moon, allowed is a zone",
    "--fit, name it with --workload",
    "--disk=sdz, no disk",
    "--rpo=5, --rpo"
  })
  void mistakes_areNamed(String option, String expected) {
    assertThat(profile(PGBENCH, option)).isEqualTo(2);
    assertThat(stderr()).contains(expected).doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNoTrace_isRefused() throws IOException {
    assertThat(profile(file("junk", "once upon a time\n").toString())).isEqualTo(2);
    assertThat(stderr()).contains("junk").doesNotContain("Exception");
    assertThat(profile(folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(stderr()).contains("nothing: cannot be read").doesNotContain("org.drsim");
  }

  /** Only reads: nothing was written, which is said and is no mistake of the program. */
  @Test
  void onlyReads_areAProfileOfNoWrites() throws IOException {
    final Path reads =
        file(
            "reads.csv",
            "128166372000000000,h,0,Read,0,4096,0\n128166375000000000,h,0,Read,0,4096,0\n");
    final Map<String, Object> json = json(reads.toString());
    assertThat(number(json, "disks[0].writes")).isZero();
    assertThat(number(json, "disks[0].reads")).isEqualTo(2);
    assertThat(profile(reads.toString())).isZero();
  }

  /** Both are shown for counters, and bursts need more. */
  @Test
  void counters_areFilledEvenlyAndInBursts() throws IOException {
    final StringBuilder text = new StringBuilder("time_s,bytes_written\n");
    for (int i = 0; i <= 60; i++) {
      text.append(i * 60).append(',').append(i % 20 == 3 ? 600_000_000 : 6_000_000).append('\n');
    }
    final Map<String, Object> json = json(file("counters.csv", text.toString()).toString());
    assertThat(number(json, "disks[0].counterSeconds")).isEqualTo(60);
    assertThat(number(json, "disks[0].bandwidthBursty[0].bytesPerSecond"))
        .isGreaterThan(number(json, "disks[0].bandwidth[0].bytesPerSecond"));
    // 600 MB at once, 4 min 20 s: C = 600 MB / 260 s, and what is left of the minutes around.
    assertThat(number(json, "disks[0].bandwidthBursty[0].bytesPerSecond"))
        .isCloseTo(600e6 / 260, within(0.03 * 600e6 / 260));
  }
}
