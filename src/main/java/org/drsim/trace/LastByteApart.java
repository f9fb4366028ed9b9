package org.drsim.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the last byte of a file by itself. The reader of zstd notices only after another read that
 * it is within a frame: one that breaks off in the same read as the frame before it ended would
 * pass for whole.
 */
final class LastByteApart extends FilterInputStream {

  private static final int UNKNOWN = -2;

  /** The next byte to give, -1 after the last. */
  private int held = UNKNOWN;

  LastByteApart(InputStream file) {
    super(file);
  }

  @Override
  public int read() throws IOException {
    final byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    held = held == UNKNOWN ? in.read() : held;
    if (held < 0) {
      return -1;
    }
    into[from] = (byte) held;
    final int more = length > 1 ? in.read(into, from + 1, length - 1) : 0;
    if (more <= 0) {
      held = in.read();
      return 1;
    }
    held = into[from + more] & 0xff;
    return more;
  }

  @Override
  public int available() {
    return 0;
  }
}
