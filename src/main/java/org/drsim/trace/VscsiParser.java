package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * VMware vSCSI traces: little-endian records back to back, without a header. Version 1 has 32 bytes
 * ({@code u32 sn, u32 length, u32 nSG, u16 command, u16 version, u64 sector, u64 microseconds}),
 * version 2 has 40 ({@code u16 command, u16 version, u32 sn, u32 length, u32 nSG, u64 sector, u64
 * microseconds, u64 response}). The upper byte of the version tells which. Time is host uptime.
 */
final class VscsiParser implements TraceParser {

  private static final int RECORD_1 = 32;
  private static final int RECORD_2 = 40;
  private static final int VERSION_AT_1 = 14;
  private static final int VERSION_AT_2 = 2;
  private static final long NANOS_PER_TICK = 1000;
  private static final long UNSIGNED = 0xffff_ffffL;

  private final TraceRecord record = new TraceRecord();

  /** Whether a file begins with two records of one version. */
  static boolean tells(Head head) {
    return version(head.bytes()) > 0;
  }

  private static int version(byte[] bytes) {
    if (isVersion(1, bytes, VERSION_AT_1, RECORD_1)) {
      return 1;
    }
    return isVersion(2, bytes, VERSION_AT_2, RECORD_2) ? 2 : 0;
  }

  private static boolean isVersion(int version, byte[] bytes, int at, int length) {
    // A text cannot have a byte this small here; the second record, if any, must agree.
    return bytes.length >= length
        && bytes[at + 1] == version
        && (bytes.length < 2 * length || bytes[at + 1 + length] == version);
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    final int version = version(content.head().bytes());
    if (version == 0) {
      throw new TraceException(
          content.path(),
          0,
          "records of no known version from byte 0 on",
          "allowed are vSCSI records of version 1 or 2");
    }
    recorder.clock(TickClock.free(NANOS_PER_TICK));
    final byte[] bytes = new byte[version == 1 ? RECORD_1 : RECORD_2];
    final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    final InputStream input = content.stream();
    int length = input.readNBytes(bytes, 0, bytes.length);
    for (long number = 0; length == bytes.length; number++) {
      read(buffer, version, number, content, recorder);
      length = input.readNBytes(bytes, 0, bytes.length);
    }
    if (length > 0) {
      recorder.cutRecord();
    }
  }

  private void read(
      ByteBuffer buffer, int version, long number, TraceContent content, Recorder recorder) {
    final int start = version == 1 ? 4 : 8;
    final int kind = version == 1 ? 12 : 0;
    final long sector = buffer.getLong(16);
    record.bytes = buffer.getInt(start) & UNSIGNED;
    record.offset = Sectors.bytes(sector);
    record.time = buffer.getLong(24);
    record.operation = ScsiCommands.operation(buffer.getShort(kind) & 0xff);
    final boolean other = buffer.get(kind + 3) != version;
    if (other || record.time < 0 || record.offset < 0) {
      throw new TraceException(
          content.path(),
          0,
          (other ? "a record of another version" : "a time or an address beyond 2^63")
              + " at byte "
              + number * buffer.capacity(),
          "allowed are vSCSI records of one version");
    }
    recorder.request(record, 0);
  }
}
