package org.drsim.trace;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The content of an archive. Where it breaks off, it ends; where it is damaged or grows beyond
 * measure, it is refused.
 */
final class ArchiveStream extends BlockStream {

  private final Path path;
  private final Compression kind;
  private final CountedFile file;
  private final TraceLimits limits;
  private final InputStream content;
  private long bytes;
  private boolean cut;
  private boolean closed;
  private boolean isChecked;

  /**
   * @throws TraceException if it is no archive of this kind
   */
  ArchiveStream(Path path, Compression kind, CountedFile file, InputStream raw, TraceLimits limits)
      throws IOException {
    this.path = path;
    this.kind = kind;
    this.file = file;
    this.limits = limits;
    this.content = opened(raw);
  }

  private InputStream opened(InputStream raw) throws IOException {
    try {
      return kind.decompressed(raw);
    } catch (IOException e) {
      if (isCut(e)) {
        cut = true;
        return InputStream.nullInputStream();
      }
      throw damaged(e);
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      final int count = cut ? -1 : content.read(into, from, length);
      bytes += Math.max(0, count);
      checkRatio();
      return count;
    } catch (IOException e) {
      if (isCut(e)) {
        cut = true;
        return -1;
      }
      throw damaged(e);
    } catch (RuntimeException e) {
      throw e instanceof TraceException ? e : damaged(e);
    }
  }

  private void checkRatio() {
    if (!isChecked
        && bytes > limits.freeBytes()
        && bytes > limits.archiveRatio() * file.bytesRead()) {
      throw new TraceException(
          path,
          0,
          "an archive that grows more than "
              + limits.archiveRatio()
              + " times when opened (byte "
              + file.bytesRead()
              + " of it)",
          "allowed are captures, which do not; unpack it if it is one");
    }
  }

  /** Whether the file came to its end before the archive did. */
  private boolean isCut(Exception e) {
    return e instanceof EOFException || file.isAtEnd();
  }

  private TraceException damaged(Exception e) {
    return new TraceException(
        path,
        0,
        "the archive is damaged after about byte "
            + file.bytesRead()
            + " ("
            + Texts.shown(Objects.requireNonNullElse(e.getMessage(), "its bytes make no sense"))
            + ")",
        "allowed is a whole " + kind + " file");
  }

  /**
   * Looks at what was not read, up to so many bytes.
   *
   * @throws TraceException if it is damaged
   */
  void check(long mostBytes) throws IOException {
    if (closed) {
      return; // Whoever read it was done with it.
    }
    final byte[] unread = new byte[1 << 16];
    final long end = bytes + mostBytes;
    isChecked = true;
    int count = read(unread, 0, unread.length);
    while (count >= 0 && bytes < end) {
      count = read(unread, 0, unread.length);
    }
  }

  /** Whether it broke off. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    content.close();
  }
}
