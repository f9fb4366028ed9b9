package org.drsim.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of archives that follow each other in a file and count as one. What follows the last
 * and is no archive is refused.
 */
final class ArchiveMembers extends BlockStream {

  /** Opens a single one, and leaves the file right behind it when that is read to its end. */
  interface Opener {
    InputStream open(BufferedInputStream file) throws IOException;
  }

  private final BufferedInputStream file;
  private final byte[] mark;
  private final Opener opener;
  private InputStream member;

  /**
   * @param mark with which each begins
   */
  ArchiveMembers(InputStream file, int bufferBytes, byte[] mark, Opener opener) throws IOException {
    this.file = new BufferedInputStream(file, bufferBytes);
    this.mark = mark;
    this.opener = opener;
    this.member = opener.open(this.file);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = member.read(into, from, length);
    while (count < 0 && isFollowed()) {
      member = opener.open(file);
      count = member.read(into, from, length);
    }
    return count;
  }

  private boolean isFollowed() throws IOException {
    file.mark(mark.length);
    for (int i = 0; i < mark.length; i++) {
      final int next = file.read();
      if (i == 0 && (next < 0 || (next == 0 && isPadding()))) {
        return false;
      }
      if (next < 0) {
        throw new EOFException("in the mark of an archive");
      }
      if ((byte) next != mark[i]) {
        throw new IOException("other bytes after a whole archive");
      }
    }
    file.reset();
    return true;
  }

  /** Whether nothing but zeros is left, with which tapes and disks fill their last block. */
  private boolean isPadding() throws IOException {
    int next = file.read();
    while (next == 0) {
      next = file.read();
    }
    return next < 0;
  }

  @Override
  public void close() throws IOException {
    member.close();
    file.close();
  }
}
