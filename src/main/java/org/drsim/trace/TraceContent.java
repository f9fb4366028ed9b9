package org.drsim.trace;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/** What is in a file, without what is around it: compression, byte order mark, UTF-16. */
final class TraceContent implements Closeable {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int HEAD_BYTES = 1 << 16;
  private static final String UTF_8_MARK = "efbbbf";
  private static final String UTF_16_LITTLE = "fffe";
  private static final String UTF_16_BIG = "feff";
  private static final int TAR_MARK = 257;

  private final Path path;
  private final TraceLimits limits;
  private final CountedFile file;
  private final @Nullable ArchiveStream archive;
  private final InputStream rest;
  private final Head head;

  private TraceContent(Path path, TraceLimits limits, CountedFile file) throws IOException {
    this.path = path;
    this.limits = limits;
    this.file = file;
    final BufferedInputStream raw = new BufferedInputStream(file, BUFFER_BYTES);
    final Compression kind = Compression.of(peek(raw, Compression.MARK_BYTES));
    this.archive = kind == null ? null : new ArchiveStream(path, kind, file, raw, limits);
    this.rest = decoded(archive == null ? raw : new BufferedInputStream(archive, BUFFER_BYTES));
    this.head = Head.of(rest.readNBytes(HEAD_BYTES));
  }

  /**
   * Opens a file.
   *
   * @throws TraceException if it is a damaged archive, or one of several files
   */
  static TraceContent open(Path path, TraceLimits limits, TraceProgress progress)
      throws IOException {
    final CountedFile file = new CountedFile(path, progress);
    try {
      final TraceContent content = new TraceContent(path, limits, file);
      content.checkKind();
      return content;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static InputStream decoded(BufferedInputStream content) throws IOException {
    if (startsWith(content, UTF_16_LITTLE) || startsWith(content, UTF_16_BIG)) {
      return ReaderInputStream.builder()
          .setReader(new java.io.InputStreamReader(content, StandardCharsets.UTF_16))
          .setCharset(StandardCharsets.UTF_8)
          .setBufferSize(BUFFER_BYTES)
          .get();
    }
    if (startsWith(content, UTF_8_MARK)) {
      content.skipNBytes(UTF_8_MARK.length() / 2);
    }
    return content;
  }

  private static boolean startsWith(BufferedInputStream input, String mark) throws IOException {
    return Arrays.equals(peek(input, mark.length() / 2), HexFormat.of().parseHex(mark));
  }

  private static byte[] peek(BufferedInputStream input, int length) throws IOException {
    input.mark(length);
    final byte[] beginning = input.readNBytes(length);
    input.reset();
    return beginning;
  }

  private void checkKind() {
    final byte[] bytes = head.bytes();
    if (bytes.length == 0 || (head.isEmpty() && !head.isBinary())) {
      throw new TraceException(
          path,
          0,
          isArchiveCut() ? "the archive breaks off before its first line" : "an empty file",
          "allowed are records of " + TraceFormat.labels());
    }
    final boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ';
    final boolean tar =
        bytes.length > TAR_MARK + 5
            && new String(bytes, TAR_MARK, 5, StandardCharsets.US_ASCII).equals("ustar");
    final OtherBinary other = zip ? OtherBinary.of(bytes) : null;
    if (other != null) {
      throw other.refused(path);
    }
    if (zip || tar || Compression.of(bytes) != null) {
      throw new TraceException(
          path,
          0,
          zip ? "a zip archive" : tar ? "a tar archive" : "an archive in an archive",
          "allowed is one file, plain or as gzip, xz, zstd or bzip2; unpack it");
    }
  }

  Path path() {
    return path;
  }

  Head head() {
    return head;
  }

  /** The whole content from its beginning on; once. */
  InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(head.bytes()), rest);
  }

  /** The lines of the content; once. */
  ByteLines lines() {
    return lines(limits.lineBytes());
  }

  /** The lines of the content, up to a length; once. */
  ByteLines lines(int mostBytes) {
    return new ByteLines(path, stream(), mostBytes);
  }

  /** Whether the archive was met to break off. */
  boolean isArchiveCut() {
    return archive != null && archive.isCut();
  }

  /**
   * After what was read made no sense: whether the archive is the cause.
   *
   * @throws TraceException if it is damaged, as far as it is looked at
   */
  void checkArchive() throws IOException {
    if (archive != null) {
      archive.check(limits.freeBytes());
    }
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
    file.reportEnd();
    file.close();
  }
}
