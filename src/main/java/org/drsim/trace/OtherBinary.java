package org.drsim.trace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Files that people have in place of the texts that are read, told by their first bytes. */
enum OtherBinary {
  WORKBOOK(
      "504b0304",
      "[Content_Types].xml",
      "an Excel workbook",
      "save the sheet with the times as CSV"),
  OLD_WORKBOOK("d0cf11e0", "", "an old Excel workbook", "save the sheet with the times as CSV"),
  /** Magic of the kernel's blk_io_trace, version 7. */
  BLKTRACE(
      "07746165", "", "the binary output of blktrace", "print it: blkparse -i FILE > trace.txt"),
  /** Magic of sysstat's daily files, 0xd596. */
  SYSSTAT("96d5", "", "a binary file of sysstat", "print it: sadf -d FILE -- -d > disks.csv");

  private final String mark;
  private final String within;
  private final String found;
  private final String advice;

  OtherBinary(String mark, String within, String found, String advice) {
    this.mark = mark;
    this.within = within;
    this.found = found;
    this.advice = advice;
  }

  /** The kind that begins like this, if any. */
  static @Nullable OtherBinary of(byte[] beginning) {
    final String digits = HexFormat.of().formatHex(beginning, 0, Math.min(4, beginning.length));
    for (final OtherBinary kind : values()) {
      if (digits.startsWith(kind.mark)
          && new String(beginning, StandardCharsets.ISO_8859_1).contains(kind.within)) {
        return kind;
      }
    }
    return null;
  }

  TraceException refused(Path path) {
    return new TraceException(path, 0, found, advice);
  }
}
