package org.drsim.scenario.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.drsim.trace.Unpacked;

/**
 * The text of an untrusted file, taken out of its archive: UTF-8, bounded, without characters that
 * YAML forbids.
 */
final class SourceText {

  static final int MAX_BYTES = 16 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  static String read(Path file, Place place) throws InvalidScenarioException {
    final String text = decode(bytes(file, place), place);
    checkCharacters(text, place);
    return text;
  }

  private static byte[] bytes(Path file, Place place) throws InvalidScenarioException {
    if (Files.isDirectory(file)) {
      throw Problems.only(place, "", "is a folder; a scenario is a file");
    }
    // Not the size of the file: that of a pipe is unknown and that of a growing file is wrong.
    try {
      final byte[] bytes = Unpacked.read(file, MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw Problems.only(place, "", "the file is larger than 16 MiB; a scenario is smaller");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw Problems.only(place, "", "there is no such file");
    } catch (AccessDeniedException e) {
      throw Problems.only(place, "", "the file may not be read; check its permissions");
    } catch (IOException e) {
      throw Problems.only(
          place, "", "the file cannot be read: " + Text.shown(String.valueOf(e.getMessage())));
    }
  }

  private static String decode(byte[] bytes, Place place) throws InvalidScenarioException {
    final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    final ByteBuffer in = ByteBuffer.wrap(bytes);
    final CharBuffer out = CharBuffer.allocate(bytes.length);
    final CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      final int offset = in.position();
      throw Problems.only(
          place,
          "",
          String.format(
              "is not UTF-8 text: byte 0x%02X at offset %d; a scenario is text, saved as UTF-8",
              bytes[offset], offset));
    }
    final String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void checkCharacters(String text, Place place) throws InvalidScenarioException {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      final int point = text.codePointAt(i);
      if (!isAllowed(point)) {
        throw Problems.only(
            place.at(line, column),
            "",
            String.format("character U+%04X is not text; is this a binary file?", point));
      }
      column = point == '\n' ? 1 : column + 1;
      line += point == '\n' ? 1 : 0;
      i += Character.charCount(point);
    }
  }

  /** The printable characters of YAML 1.2, section 5.1. */
  private static boolean isAllowed(int point) {
    return (point >= 0x20 && point <= 0x7E)
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point == 0x85
        || (point >= 0xA0 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD && point != BYTE_ORDER_MARK)
        || point >= 0x10000;
  }
}
