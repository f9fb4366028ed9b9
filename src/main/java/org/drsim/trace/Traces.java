package org.drsim.trace;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads trace files in any {@link TraceFormat}: plain or as gzip, xz, zstd or bzip2. */
public final class Traces {

  private Traces() {}

  /**
   * Reads the writes of one disk, for a replay.
   *
   * <p>Second 0 is the earliest record of the file, which is its first one unless time runs
   * backwards, reads included; except in {@link TraceFormat#SECONDS_BYTES}, whose times are taken
   * as they stand. The span ends with the latest record of the file, of whatever disk. An interval
   * of a counter series is replayed as equal writes, evenly spaced.
   *
   * @throws TraceException as for {@link #stream}, or if the file holds several disks and none was
   *     asked for, or more than 16,777,216 writes (256 MiB of memory)
   */
  public static DecodedTrace read(Path path, TraceOptions options) {
    return read(path, options, TraceLimits.DEFAULT);
  }

  static DecodedTrace read(Path path, TraceOptions options, TraceLimits limits) {
    final Replay replay = new Replay(path, options, limits);
    return replay.decoded(stream(path, options, replay, TraceProgress.NONE, limits));
  }

  /**
   * Streams a file to a sink in memory that does not grow with the file (except with the number of
   * disks, of which 10,000 are allowed).
   *
   * @throws TraceException if the file cannot be read, is damaged, follows no known format or not
   *     the stated one, leaves out what only the user can know, holds no record or more lines that
   *     are no records than records, does not hold a disk that was asked for, runs back in time
   *     further than 65,536 records or forward by more than a year, or exceeds a limit: lines of 64
   *     KiB, archives that grow more than 250 times
   */
  public static TraceFacts stream(
      Path path, TraceOptions options, TraceSink sink, TraceProgress progress) {
    return stream(path, options, sink, progress, TraceLimits.DEFAULT);
  }

  static TraceFacts stream(
      Path path, TraceOptions options, TraceSink sink, TraceProgress progress, TraceLimits limits) {
    try (TraceContent content = TraceContent.open(path, limits, progress)) {
      return stream(content, options, sink, limits);
    } catch (IOException e) {
      throw TraceException.unreadable(path, e);
    }
  }

  private static TraceFacts stream(
      TraceContent content, TraceOptions options, TraceSink sink, TraceLimits limits)
      throws IOException {
    try {
      final TraceFormat format = format(content, options);
      final Recorder recorder = new Recorder(content.path(), format, options, limits, sink);
      format.parser(options).parse(content, recorder);
      return recorder.facts(content.isArchiveCut());
    } catch (TraceException e) {
      content.checkArchive();
      throw e;
    }
  }

  /** The format a file is read in without being told: by its content alone. */
  public static TraceFormat formatOf(Path path) {
    try (TraceContent content = TraceContent.open(path, TraceLimits.DEFAULT, TraceProgress.NONE)) {
      return format(content, TraceOptions.NONE);
    } catch (IOException e) {
      throw TraceException.unreadable(path, e);
    }
  }

  private static TraceFormat format(TraceContent content, TraceOptions options) {
    if (options.format() != null) {
      return options.format();
    }
    final Head head = content.head();
    final @Nullable TraceFormat told = TraceFormat.toldFrom(head);
    if (told == null) {
      final @Nullable OtherBinary other = OtherBinary.of(head.bytes());
      if (other != null) {
        throw other.refused(content.path());
      }
      throw new TraceException(
          content.path(),
          head.isBinary() ? 0 : 1,
          head.isBinary()
              ? "binary content of no known format (from byte " + head.firstControl() + " on)"
              : "'" + Texts.shown(head.first()) + "' is the beginning of no known format",
          "allowed are " + TraceFormat.labels());
    }
    return told;
  }
}
