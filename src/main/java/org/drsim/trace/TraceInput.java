package org.drsim.trace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Opens a file and removes what is around its text: compression and byte order mark. */
final class TraceInput {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LONGEST_MARK = 6;
  private static final String GZIP = "1f8b";
  private static final String UTF_8_MARK = "efbbbf";
  private static final Map<String, String> REFUSED =
      Map.of(
          "fd377a585a00", "an xz archive",
          "28b52ffd", "a zstd archive",
          "425a68", "a bzip2 archive",
          "504b0304", "a zip archive",
          "fffe", "text in UTF-16",
          "feff", "text in UTF-16");

  private TraceInput() {}

  /** The text of a file, told by its first bytes to be compressed or not. */
  static InputStream open(Path path) throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      return text(path, raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream text(Path path, InputStream raw) throws IOException {
    BufferedInputStream file = new BufferedInputStream(raw, BUFFER_BYTES);
    BufferedInputStream text =
        startsWith(file, GZIP) ? new BufferedInputStream(unzipped(path, file), BUFFER_BYTES) : file;
    for (Map.Entry<String, String> other : REFUSED.entrySet()) {
      if (startsWith(text, other.getKey())) {
        throw new TraceException(
            path, 0, other.getValue(), "allowed is text in UTF-8, plain or as gzip");
      }
    }
    if (startsWith(text, UTF_8_MARK)) {
      text.skipNBytes(UTF_8_MARK.length() / 2);
    }
    return text;
  }

  private static InputStream unzipped(Path path, InputStream file) throws IOException {
    try {
      return new GZIPInputStream(file, BUFFER_BYTES);
    } catch (IOException e) {
      throw new TraceException(
          path, 1, "the archive breaks off in its header", "allowed is a complete gzip file");
    }
  }

  private static boolean startsWith(BufferedInputStream input, String mark) throws IOException {
    input.mark(LONGEST_MARK);
    byte[] expected = HexFormat.of().parseHex(mark);
    boolean equal;
    try {
      equal = Arrays.equals(input.readNBytes(expected.length), expected);
    } catch (IOException e) {
      // An archive that breaks off at once; reading its first line will say so.
      equal = false;
    }
    input.reset();
    return equal;
  }
}
