package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a file hands on, as one line for each thing. */
final class Streamed implements TraceSink {

  private final List<String> names = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private TraceFacts facts;

  /** Of a text. */
  static Streamed of(String text, TraceOptions options) {
    return of(text.getBytes(StandardCharsets.UTF_8), options, TraceLimits.DEFAULT);
  }

  /** Of a text whose format is told. */
  static Streamed of(String text) {
    return of(text, TraceOptions.NONE);
  }

  static Streamed of(byte[] content, TraceOptions options, TraceLimits limits) {
    try {
      final Path file = Files.createTempFile("trace", "_bw.log");
      try {
        Files.write(file, content);
        return of(file, options, limits);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Streamed of(Path file, TraceOptions options, TraceLimits limits) {
    final Streamed streamed = new Streamed();
    streamed.facts = Traces.stream(file, options, streamed, TraceProgress.NONE, limits);
    return streamed;
  }

  @Override
  public void disk(int disk, String name) {
    if (disk != names.size()) {
      throw new IllegalStateException("disk " + disk + " after " + names.size());
    }
    names.add(name);
  }

  @Override
  public void request(int disk, Operation operation, long nanos, long offset, long length) {
    add(
        "%s %s %d ns at %d, %d B",
        names.get(disk), operation.name().toLowerCase(Locale.ROOT), nanos, offset, length);
  }

  @Override
  public void interval(int disk, long from, long to, long bytes, double writes) {
    add("%s %d-%d ns %d B, %.1f writes", names.get(disk), from, to, bytes, writes);
  }

  @Override
  public void rpo(int machine, long nanos, double seconds) {
    add("%s %d ns RPO %.1f s", names.get(machine), nanos, seconds);
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).strip());
  }

  List<String> lines() {
    return lines;
  }

  TraceFacts facts() {
    return facts;
  }

  static Streamed told(String text, TraceFormat format, String... lines) {
    final Streamed streamed = Streamed.of(text);
    assertThat(streamed.facts().format()).isEqualTo(format);
    assertThat(streamed.lines()).containsExactly(lines);
    return streamed;
  }

  static void refused(String text, TraceOptions options, String... parts) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(text, options))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }
}
