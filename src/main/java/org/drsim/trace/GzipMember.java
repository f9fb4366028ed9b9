package org.drsim.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one gzip archive (RFC 1952), which gives all that comes before the place where it
 * breaks off, and leaves the file right behind it. Java's own stream goes on by itself and takes
 * what is no archive for the end; that of Commons Compress loses the last that it has read.
 */
final class GzipMember extends BlockStream {

  private static final int DEFLATED = 8;
  private static final int FIXED_BYTES = 10;
  private static final int CHECKSUM = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int BUFFER_BYTES = 1 << 13;

  private final BufferedInputStream file;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] given = new byte[BUFFER_BYTES];
  private int givenBytes;
  private boolean ended;

  GzipMember(BufferedInputStream file) throws IOException {
    this.file = file;
    skipHeader();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = 0;
    while (count == 0 && !ended && length > 0) {
      count = inflate(into, from, length);
      if (count == 0 && inflater.finished()) {
        checkTrailer();
      } else if (count == 0) {
        giveMore();
      }
    }
    return count == 0 && ended ? -1 : count;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      final int count = inflater.inflate(into, from, length);
      checksum.update(into, from, count);
      return count;
    } catch (DataFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void giveMore() throws IOException {
    if (inflater.needsDictionary()) {
      throw new IOException("it needs a dictionary");
    }
    file.mark(BUFFER_BYTES);
    givenBytes = file.read(given);
    if (givenBytes < 0) {
      throw new EOFException();
    }
    inflater.setInput(given, 0, givenBytes);
  }

  /** The file goes on behind what the content has needed. */
  private void checkTrailer() throws IOException {
    file.reset();
    file.skipNBytes(givenBytes - inflater.getRemaining());
    final long written = inflater.getBytesWritten();
    ended = true;
    inflater.end();
    if (number(4) != checksum.getValue() || number(4) != (written & 0xffff_ffffL)) {
      throw new IOException("wrong checksum or length");
    }
  }

  private void skipHeader() throws IOException {
    final byte[] fixed = file.readNBytes(FIXED_BYTES);
    if (fixed.length < FIXED_BYTES) {
      throw new EOFException();
    }
    if (fixed[2] != DEFLATED) {
      throw new IOException("unknown way of compression " + fixed[2]);
    }
    final int flags = fixed[3];
    if ((flags & EXTRA) != 0) {
      file.skipNBytes(number(2));
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    file.skipNBytes((flags & CHECKSUM) != 0 ? 2 : 0);
  }

  private void skipText(boolean isThere) throws IOException {
    while (isThere && number(1) != 0) {
      // Up to the zero at its end.
    }
  }

  /** Little-endian. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      final int next = file.read();
      if (next < 0) {
        throw new EOFException();
      }
      number |= (long) next << (8 * i);
    }
    return number;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
