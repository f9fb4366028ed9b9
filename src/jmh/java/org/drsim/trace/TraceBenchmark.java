package org.drsim.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Whole processes in turn: awk adding up the writes of an MSR trace, and this reader doing the
 * same; the quotient of their times. Arguments: megabytes and rounds.
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
    final int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    final int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    final Path file = Files.createTempFile("trace", ".csv");
    try {
      write(file, megabytes * 1_000_000L);
      compare(file, rounds);
    } finally {
      Files.delete(file);
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

  private static void compare(Path file, int rounds) throws IOException, InterruptedException {
    final List<String> awk = List.of("awk", "-F,", AWK, file.toString());
    final List<String> read =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TraceBenchmark.class.getName(),
            READ,
            file.toString());
    final double[] quotients = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      final double ofAwk = seconds(awk);
      final double ofReader = seconds(read);
      quotients[round] = ofReader / ofAwk;
      System.out.printf(Locale.ROOT, "awk %.2f s, reader %.2f s%n", ofAwk, ofReader);
    }
    Arrays.sort(quotients);
    System.out.printf(
        Locale.ROOT,
        "quotient %.2f [%.2f, %.2f]%n",
        quotients[rounds / 2],
        quotients[0],
        quotients[rounds - 1]);
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
