package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the last byte of a file by itself. The reader of zstd notices only after another read that
 * it is within a frame: one that breaks off in the same read as the frame before it ended would
 * pass for whole.
 */
final class LastByteApart extends BlockStream {

  private static final int UNKNOWN = -2;

  private final InputStream file;

  /** The next byte to give, -1 after the last. */
  private int held = UNKNOWN;

  LastByteApart(InputStream file) {
    this.file = file;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    held = held == UNKNOWN ? file.read() : held;
    if (held < 0) {
      return -1;
    }
    into[from] = (byte) held;
    final int more = length > 1 ? file.read(into, from + 1, length - 1) : 0;
    if (more <= 0) {
      held = file.read();
      return 1;
    }
    held = into[from + more] & 0xff;
    return more;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
