package org.drsim.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a profile of an MSR file of 200 MB costs, beside the least that any program can do with it:
 * a sum over one column by awk, in the same run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class ProfileBenchmark {

  private static final int RECORDS = 4_000_000;
  private static final long START = 128_166_372_000_000_000L;
  private static final int HOT_BLOCKS = 1 << 14;
  private static final int BLOCKS = 1 << 21;

  private Path folder = Path.of("");
  private Path file = Path.of("");

  /** Half a day of writes, six of ten on a hot part of the disk. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("drsim-benchmark");
    file = folder.resolve("big.csv");
    final RandomStream random = new RandomNumbers(1, 0).stream("disk", "requests");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      long time = START;
      for (long i = 0; i < RECORDS; i++) {
        final long bits = random.bits(i);
        time += (bits >>> 50) * 13;
        final long block = bits % 10 < 6 ? (bits >>> 8) % HOT_BLOCKS : (bits >>> 8) % BLOCKS;
        writer.write(time + ",host,0," + ((bits & 4) == 0 ? "Read," : "Write,"));
        writer.write(Math.abs(block) * 4096 + "," + (1 + (bits >>> 60)) * 4096 + ",100\n");
      }
    }
  }

  /** Removes it all. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (final Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** The yardstick. */
  @Benchmark
  public int awk() throws IOException, InterruptedException {
    return new ProcessBuilder("awk", "-F,", "$4==\"Write\"{s+=$6} END{print s}", file.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Benchmark
  public int withoutCoalescing() {
    return profile("--no-coalescing");
  }

  @Benchmark
  public int withCoalescing() {
    return profile("--delay=40s");
  }

  private int profile(String option) {
    final PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.run(
        new Console(nowhere, nowhere, false),
        Map.of(),
        "profile",
        Objects.toString(file),
        "-o",
        Objects.toString(folder),
        "--no-charts",
        "-q",
        option);
  }
}
