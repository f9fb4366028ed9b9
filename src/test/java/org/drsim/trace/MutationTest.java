package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of every format with bytes changed, removed, doubled and mixed: reading them ends in
 * facts or in one message, never in another exception, and what was handed on agrees with what was
 * counted.
 */
final class MutationTest {

  private static final int SAMPLE_BYTES = 20_000;
  private static final byte[][] PIECES = {
    {'\n'},
    {','},
    {' '},
    {'"'},
    {'-'},
    {0},
    {(byte) 0xff},
    {'9', '9', '9', '9', '9', '9', '9', '9', '9'},
    {'\r', '\n'},
    {'1', 'e', '9'},
    {'.'},
    {';'},
    {'{'},
    {']'},
    {'%', 's'},
    {(byte) 0xc3, (byte) 0xa9}
  };

  @TempDir private Path folder;

  private record Sample(String name, byte[] content, TraceOptions options) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Sample text(String name, String content) {
    return new Sample(name, content.getBytes(StandardCharsets.UTF_8), TraceOptions.NONE);
  }

  private static byte[] beginning(String name) throws IOException {
    try (InputStream file = Files.newInputStream(Samples.own(name));
        InputStream content = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return content.readNBytes(SAMPLE_BYTES);
    }
  }

  static Stream<Sample> samples() throws IOException {
    final List<Sample> samples = new ArrayList<>();
    for (final String name :
        List.of(
            "pgbench-120s.all.blkparse.txt.gz",
            "fio-oltp-300s.iolog.gz",
            "fio-oltp_bw.1.log",
            "pgbench-iostat-xdtk-iso.txt",
            "pgbench-sadf-d.csv",
            "pgbench-diskstats.txt")) {
      samples.add(new Sample(name, beginning(name), TraceOptions.NONE));
    }
    try (InputStream file =
        new GZIPInputStream(
            Files.newInputStream(Path.of("scenarios/traces/pgbench-600s.msr.csv.gz")))) {
      samples.add(new Sample("msr", file.readNBytes(SAMPLE_BYTES), TraceOptions.NONE));
    }
    final byte[] archive = Files.readAllBytes(Path.of("scenarios/traces/pgbench-600s.msr.csv.gz"));
    samples.add(new Sample("msr.gz", java.util.Arrays.copyOf(archive, 30_000), TraceOptions.NONE));
    samples.addAll(GrammarSamples.all().map(s -> text(s.name(), s.text())).toList());
    samples.add(new Sample("vscsi", GrammarSamples.vscsi(300), TraceOptions.NONE));
    samples.add(
        new Sample(
            "disksim",
            "0.5 0 1001 8 0\n1.25 1 1009 8 1\n".repeat(20).getBytes(StandardCharsets.UTF_8),
            TraceOptions.NONE.withFormat(TraceFormat.DISKSIM).withTimeUnit(TimeUnit.MILLISECONDS)));
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aHundredMutations(Sample sample) throws IOException {
    mutate(sample, 100);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("samples")
  void tenThousandMutations(Sample sample) throws IOException {
    mutate(sample, 10_000);
  }

  private void mutate(Sample sample, int times) throws IOException {
    final Path file = folder.resolve("mutated");
    int read = 0;
    for (int seed = 0; seed < times; seed++) {
      final SplittableRandom random = new SplittableRandom(seed);
      Files.write(file, mutated(sample.content(), random));
      final TraceOptions options =
          random.nextInt(10) == 0
              ? sample.options().withInterval(Duration.ofSeconds(5))
              : sample.options();
      read += isRead(file, options, sample.name() + " with seed " + seed) ? 1 : 0;
    }
    assertThat(read).as("some are still read").isPositive();
  }

  private static boolean isRead(Path file, TraceOptions options, String what) {
    final Sums sums = new Sums();
    try {
      final TraceFacts facts = Traces.stream(file, options, sums, TraceProgress.NONE);
      sums.check(facts, what);
      return true;
    } catch (TraceException e) {
      assertThat(e.found()).as(what).isNotBlank();
      assertThat(e.allowed()).as(what).isNotBlank();
      assertThat(e.getMessage()).as(what).doesNotContain("Exception");
      assertThat(e.getMessage().codePoints().filter(Character::isISOControl).count())
          .as(what)
          .isZero();
      return false;
    } catch (RuntimeException e) {
      return fail(what, e);
    }
  }

  private static byte[] mutated(byte[] content, SplittableRandom random) {
    byte[] bytes = content;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      bytes = step(bytes, random);
    }
    return bytes;
  }

  private static byte[] step(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return bytes;
    }
    final int at = random.nextInt(bytes.length);
    final int to = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(200)));
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, at, PIECES[random.nextInt(PIECES.length)], at);
      case 1 ->
          joined(
              bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
      case 2 -> joined(bytes, at, new byte[0], to);
      case 3 -> joined(bytes, to, java.util.Arrays.copyOfRange(bytes, at, to), to);
      case 4 -> random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, at) : bytes;
      case 5 -> joined(bytes, at, PIECES[random.nextInt(PIECES.length)], to);
      default -> {
        final byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
    };
  }

  /** The bytes before one place, a piece, the bytes from another place on. */
  private static byte[] joined(byte[] bytes, int before, byte[] piece, int from) {
    final ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, before);
    joined.writeBytes(piece);
    joined.write(bytes, from, bytes.length - from);
    return joined.toByteArray();
  }

  /** Adds up what is handed on, and looks at its order. */
  private static final class Sums implements TraceSink {
    private final List<Long> bytes = new ArrayList<>();
    private final List<Long> last = new ArrayList<>();

    @Override
    public void disk(int disk, String name) {
      bytes.add(0L);
      last.add(Long.MIN_VALUE);
    }

    @Override
    public void request(int disk, Operation operation, long nanos, long offset, long length) {
      assertThat(nanos).isGreaterThanOrEqualTo(last.get(disk));
      assertThat(length).isNotNegative();
      last.set(disk, nanos);
      if (operation == Operation.WRITE) {
        bytes.set(disk, bytes.get(disk) + length);
      }
    }

    @Override
    public void interval(int disk, long from, long to, long written, double writes) {
      assertThat(from).isGreaterThanOrEqualTo(last.get(disk));
      assertThat(to).isGreaterThan(from);
      assertThat(written).isNotNegative();
      last.set(disk, to);
      bytes.set(disk, bytes.get(disk) + written);
    }

    void check(TraceFacts facts, String what) {
      for (int i = 0; i < bytes.size(); i++) {
        assertThat(facts.disks().get(i).bytesWritten()).as(what).isEqualTo(bytes.get(i));
      }
    }
  }
}
