package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads trace files: plain or gzip, in any {@link TraceFormat}. */
public final class Traces {

  private Traces() {}

  /**
   * Reads the writes of one disk.
   *
   * <p>Second 0 is the earliest record of the file, which is its first one unless time runs
   * backwards, reads included; except in {@link TraceFormat#SECONDS_BYTES}, whose times are taken
   * as they stand. The span ends with the latest record of the file, of whatever disk.
   *
   * @throws TraceException if the file cannot be read, breaks off inside an archive, follows no
   *     known grammar, holds no record or more lines that are no records than records, holds
   *     several disks and none was asked for, does not hold the one asked for, or exceeds a limit:
   *     lines of 64 KiB, 4 GiB of content, 16,777,216 writes (256 MiB of memory)
   */
  public static DecodedTrace read(Path path, TraceRequest request) {
    return read(path, request, TraceLimits.DEFAULT);
  }

  static DecodedTrace read(Path path, TraceRequest request, TraceLimits limits) {
    try (InputStream input = TraceInput.open(path)) {
      return new TraceReader(path, request, limits).read(input);
    } catch (IOException e) {
      throw new TraceException(path, 0, "cannot be read (" + e + ")", "allowed is a readable file");
    }
  }
}
