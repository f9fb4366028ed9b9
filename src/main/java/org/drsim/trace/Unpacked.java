package org.drsim.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a small file of any kind, taken out of the archive where it is in one. */
public final class Unpacked {

  private Unpacked() {}

  /**
   * Reads a file, up to so many bytes.
   *
   * @throws IOException if it cannot be read, or is an archive that is damaged or breaks off
   */
  public static byte[] read(Path path, int mostBytes) throws IOException {
    try (BufferedInputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      file.mark(Compression.MARK_BYTES);
      final Compression kind = Compression.of(file.readNBytes(Compression.MARK_BYTES));
      file.reset();
      return kind == null ? file.readNBytes(mostBytes) : content(kind, file, mostBytes);
    }
  }

  private static byte[] content(Compression kind, BufferedInputStream file, int mostBytes)
      throws IOException {
    try {
      return kind.decompressed(file).readNBytes(mostBytes);
    } catch (EOFException e) {
      throw new IOException("the " + kind + " archive breaks off", e);
    } catch (IOException | RuntimeException e) {
      final String reason = e.getMessage() == null ? "" : " (" + Texts.shown(e.getMessage()) + ")";
      throw new IOException("the " + kind + " archive is damaged or breaks off" + reason, e);
    }
  }
}
