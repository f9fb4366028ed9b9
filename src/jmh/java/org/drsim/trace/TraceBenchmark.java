package org.drsim.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.io.FileUtils;
import org.drsim.Rounds;

/**
 * Whole processes in turn: awk adding up the writes of an MSR trace, this reader doing the same,
 * and profiles of it without and with the curve of coalescing; the quotients of their times to that
 * of awk. Arguments: megabytes and rounds, or a file and rounds.
 */
public final class TraceBenchmark {

  private static final long START = 128_166_372_003_061_629L;
  private static final int[] SIZES = {512, 4096, 4096, 8192, 65_536};
  private static final String AWK = "$4==\"Write\"{s+=$6} END{printf \"%.0f\\n\", s}";
  private static final String READ = "read";

  private TraceBenchmark() {}

  /** Runs the benchmark, or one reading of it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals(READ)) {
      System.out.println(sum(Path.of(arguments[1])));
      return;
    }
    final String what = arguments.length > 0 ? arguments[0] : "200";
    final int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    final Path folder = Files.createTempDirectory("trace");
    try {
      final Path file = what.matches("\\d+") ? folder.resolve("trace.csv") : Path.of(what);
      if (what.matches("\\d+")) {
        write(file, Long.parseLong(what) * 1_000_000);
      }
      compare(file, folder, rounds);
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private static long sum(Path file) {
    final long[] sum = new long[1];
    Traces.stream(
        file,
        TraceOptions.NONE,
        new TraceSink() {
          @Override
          public void request(int disk, Operation op, long nanos, long offset, long length) {
            sum[0] += op == Operation.WRITE ? length : 0;
          }
        },
        TraceProgress.NONE);
    return sum[0];
  }

  private static void write(Path file, long bytes) throws IOException {
    final SplittableRandom random = new SplittableRandom(7);
    long time = START;
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      while (written < bytes) {
        time += 1 + random.nextInt(200_000);
        final String line =
            time
                + (random.nextInt(3) == 0 ? ",usr,0,Read," : ",usr,0,Write,")
                + 512 * random.nextLong(1L << 27)
                + ","
                + SIZES[random.nextInt(SIZES.length)]
                + ","
                + random.nextInt(1_000_000)
                + "\n";
        out.write(line);
        written += line.length();
      }
    }
  }

  private static void compare(Path file, Path folder, int rounds)
      throws IOException, InterruptedException {
    final List<String> awk = List.of("awk", "-F,", AWK, file.toString());
    final Map<String, List<String>> others = new LinkedHashMap<>();
    others.put(READ, java(TraceBenchmark.class.getName(), READ, file.toString()));
    others.put("profile", profile(file, folder, "--no-coalescing"));
    others.put("profile with the curve", profile(file, folder, "--delay=40s"));
    final Map<String, double[]> quotients = new LinkedHashMap<>();
    others.keySet().forEach(name -> quotients.put(name, new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      final double ofAwk = seconds(awk);
      System.out.printf(Locale.ROOT, "awk %.2f s%n", ofAwk);
      for (final Map.Entry<String, List<String>> other : others.entrySet()) {
        final double time = seconds(other.getValue());
        quotients.get(other.getKey())[round] = time / ofAwk;
        System.out.printf(Locale.ROOT, "%s %.2f s%n", other.getKey(), time);
      }
    }
    quotients.forEach((name, values) -> Rounds.print(name + " over awk", values));
  }

  private static List<String> profile(Path file, Path folder, String option) {
    final String results = folder.resolve("results").toString();
    return java("org.drsim.cli.Main", "profile", file.toString(), option, "-q", "-o", results);
  }

  /** With the options of the program's start script. */
  private static List<String> java(String... words) {
    final List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:+UseParallelGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    return command;
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    final long start = System.nanoTime();
    final Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
