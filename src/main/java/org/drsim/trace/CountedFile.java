package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, and how far they are read. */
final class CountedFile extends BlockStream {

  private static final long REPORT_BYTES = 16 << 20;

  private final InputStream file;
  private final long size;
  private final TraceProgress progress;
  private long read;
  private long reported;
  private boolean atEnd;

  CountedFile(Path path, TraceProgress progress) throws IOException {
    this.file = Files.newInputStream(path);
    this.size = Files.size(path);
    this.progress = progress;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    final int count = file.read(into, from, length);
    atEnd = count < 0;
    read += Math.max(0, count);
    if (read - reported >= REPORT_BYTES) {
      report();
    }
    return count;
  }

  private void report() {
    reported = read;
    progress.read(read, size);
  }

  /** Says how far the reading came. */
  void reportEnd() {
    if (read > reported) {
      report();
    }
  }

  long bytesRead() {
    return read;
  }

  /** Whether an end was met. */
  boolean isAtEnd() {
    return atEnd;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
