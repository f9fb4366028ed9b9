package org.drsim.trace;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The archives that can be read, told by their first bytes. */
enum Compression {
  GZIP("gzip", "1f8b"),
  XZ("xz", "fd377a585a00"),
  ZSTD("zstd", "28b52ffd"),
  BZIP2("bzip2", "425a68");

  /** Longest mark. */
  static final int MARK_BYTES = 6;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MEMORY_KIB = 128 << 10;

  private final String label;

  /** In hexadecimal digits. */
  private final String mark;

  Compression(String label, String mark) {
    this.label = label;
    this.mark = mark;
  }

  /** The content of an archive. */
  InputStream decompressed(InputStream archive) throws IOException {
    return switch (this) {
      case GZIP -> members(archive, GzipMember::new);
      case XZ -> new XZInputStream(archive, MEMORY_KIB);
      case ZSTD -> new ZstdInputStreamNoFinalizer(new LastByteApart(archive));
      case BZIP2 -> members(archive, BZip2CompressorInputStream::new);
    };
  }

  private InputStream members(InputStream archive, ArchiveMembers.Opener opener)
      throws IOException {
    return new ArchiveMembers(archive, BUFFER_BYTES, HexFormat.of().parseHex(mark), opener);
  }

  /** The kind of archive that begins like this, if any. */
  static @Nullable Compression of(byte[] beginning) {
    final String digits =
        HexFormat.of().formatHex(beginning, 0, Math.min(MARK_BYTES, beginning.length));
    for (final Compression kind : values()) {
      if (digits.startsWith(kind.mark)) {
        return kind;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return label;
  }
}
