package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as the grammars of the formats allow them, with their corner cases. */
final class RequestFormatsTest {

  private static void told(String text, TraceFormat format, String... lines) {
    final Streamed streamed = Streamed.of(text);
    assertThat(streamed.facts().format()).isEqualTo(format);
    assertThat(streamed.lines()).containsExactly(lines);
  }

  private static void refused(String text, TraceOptions options, String... parts) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(text, options))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void spcCountsSectorsForAddressesAndBytesForSizes() {
    told(
        "0,20941264,8192,W,0.551706\n0, 20939840, 8192, r, 0.554041, x, y\r\n2,1,512,w,10\n",
        TraceFormat.SPC,
        "0 write 0 ns at 10721927168, 8192 B",
        "0 read 2335000 ns at 10721198080, 8192 B",
        "2 write 9448294000 ns at 512, 512 B");
  }

  @Test
  void alibabaHasManyDisksInMicrosecondsOfUnixTime() {
    final Streamed streamed =
        Streamed.of(
            "419,W,8792731648,16384,1577808144360767\n"
                + "725,R,59110326272,360448,1577808144360813\n"
                + "12,R,350868463616,8192,1577808144360852\n");
    assertThat(streamed.facts().format()).isEqualTo(TraceFormat.ALIBABA);
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2019-12-31T16:02:24.360767Z"));
    assertThat(streamed.lines())
        .containsExactly(
            "419 write 0 ns at 8792731648, 16384 B",
            "725 read 46000 ns at 59110326272, 360448 B",
            "12 read 85000 ns at 350868463616, 8192 B");
  }

  @Test
  void onlyDisksThatAreAskedForAreHandedOnButAllAreCounted() {
    final String text =
        "1,W,0,512,1577808144000000\n2,W,0,1024,1577808145000000\n1,W,512,512,1577808146000000\n";
    final Streamed streamed = Streamed.of(text, TraceOptions.NONE.withDisks(List.of("2")));
    assertThat(streamed.lines()).containsExactly("2 write 1000000000 ns at 0, 1024 B");
    assertThat(streamed.facts().disks()).extracting(DiskFacts::requests).containsExactly(2L, 1L);
    assertThat(streamed.facts().disks()).extracting(DiskFacts::wanted).containsExactly(false, true);
    assertThat(streamed.facts().spanNanos()).isEqualTo(2_000_000_000);
    refused(text, TraceOptions.NONE.withDisks(List.of("3")), "no disk '3'", "1, 2");
  }

  @Test
  void tencentHasWholeSecondsAndSectors() {
    told(
        "1538323200,12910952,128,0,1063\n1538323200,6338688,8,1,1627\n1538323201,1,16,1,1063\n",
        TraceFormat.TENCENT,
        "1063 read 0 ns at 6610407424, 65536 B",
        "1627 write 0 ns at 3245408256, 4096 B",
        "1063 write 1000000000 ns at 512, 8192 B");
  }

  @Test
  void theTextOfVscsiHasCommandsInHexadecimal() {
    told(
        "version,time,op,size,lbn\n1,5633898,2a,512,42932745\n1,5633899,28,4096,8\n"
            + "1,5633900,8a,0,8\n1,5633900,35,0,0\n1,5633900,42,24,0\n1,5633901,12,36,0\n",
        TraceFormat.VSCSI_CSV,
        "write 0 ns at 21981565440, 512 B",
        "read 1000000000 ns at 4096, 4096 B",
        "write 2000000000 ns at 4096, 0 B",
        "flush 2000000000 ns at 0, 0 B",
        "discard 2000000000 ns at 0, 24 B",
        "other 3000000000 ns at 0, 36 B");
  }

  private static byte[] vscsi(int version, int... commands) {
    final int length = version == 1 ? 32 : 40;
    final ByteBuffer bytes =
        ByteBuffer.allocate(length * commands.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < commands.length; i++) {
      if (version == 1) {
        bytes.putInt(i).putInt(4096).putInt(1).putShort((short) commands[i]).putShort((short) 256);
      } else {
        bytes.putShort((short) commands[i]).putShort((short) 512).putInt(i).putInt(4096).putInt(1);
      }
      bytes.putLong(0x1_0000_0000L + i).putLong(5_633_898_434_978L + i);
      if (version == 2) {
        bytes.putLong(17);
      }
    }
    return bytes.array();
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void bothVersionsOfVscsiAreTold(int version) {
    final Streamed streamed =
        Streamed.of(vscsi(version, 0x2a, 0x88, 0x35), TraceOptions.NONE, TraceLimits.DEFAULT);
    assertThat(streamed.facts().format()).isEqualTo(TraceFormat.VSCSI);
    assertThat(streamed.lines())
        .containsExactly(
            "write 0 ns at 2199023255552, 4096 B",
            "read 1000 ns at 2199023256064, 4096 B",
            "flush 2000 ns at 2199023256576, 4096 B");
  }

  @Test
  void aVscsiTraceMayBreakOffOrBeDamaged() {
    final byte[] whole = vscsi(1, 0x2a, 0x2a, 0x2a);
    final Streamed cut =
        Streamed.of(java.util.Arrays.copyOf(whole, 80), TraceOptions.NONE, TraceLimits.DEFAULT);
    assertThat(cut.lines()).hasSize(2);
    assertThat(cut.facts().ending()).isEqualTo(TraceFacts.Ending.RECORD_CUT);
    whole[64 + 15] = 9;
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(whole, TraceOptions.NONE, TraceLimits.DEFAULT))
        .withMessageContaining("byte 64");
  }

  private static final String EVENTS =
      "  7,0    0        0     0.000000000 23567  Q  WS 1511440 + 16 [(null)]\n"
          + "  7,0    0        0     0.000030065 23567  D  WS 1511440 + 16 [a [b] c]\n"
          + "259,12 127 12345678 12345.000040480    14  C  WS 1511440 + 16 [0]\n"
          + "  7,0    0        0 12345.100000000    44  D  FN [(null)]\n"
          + "  7,0    0        0 12345.200000000    44  D FWFSM 8 + 8 [x]\n"
          + "  7,0    0        0 12345.300000000    44  D  DS 16 + 8 [x]\n"
          + "  7,0    0        0 12345.400000000    44  D  RA 24 + 8 [x]\n"
          + "  7,0    0        0 12345.500000000    14  C  WS 0 [0]\n"
          + "  7,0    0        0 12345.500000001    44  U   N [(null)] 1\n"
          + "  7,0    0        0 12345.500000002    44  m   N cfq workload slice:100\n"
          + "CPU0 (7,0):\n"
          + " Reads Queued:           1,        4KiB\t Writes Queued:           1,        8KiB\n"
          + "\nTotal (7,0):\nThroughput (R/W): 0KiB/s / 1KiB/s\nEvents (7,0): 9 entries\n"
          + "Skips: 0 forward (0 -   0.0%)\n";

  @Test
  void blkparseCountsIssuedRequestsAndKeepsFlushesAndDiscardsApart() {
    told(
        EVENTS,
        TraceFormat.BLKPARSE,
        "7,0 write 0 ns at 773857280, 8192 B",
        "7,0 flush 12345099969935 ns at 0, 0 B",
        "7,0 write 12345199969935 ns at 4096, 4096 B",
        "7,0 discard 12345299969935 ns at 8192, 4096 B",
        "7,0 read 12345399969935 ns at 12288, 4096 B");
    assertThat(Streamed.of(EVENTS).facts().skipped().count()).isZero();
  }

  @Test
  void blkparseCountsAnotherActionWhereAskedOrWhereThereIsNoIssue() {
    assertThat(Streamed.of(EVENTS, TraceOptions.NONE.withAction(BlockAction.QUEUED)).lines())
        .containsExactly("7,0 write 0 ns at 773857280, 8192 B");
    final String completed = EVENTS.replaceAll(" [QD] ", " I ");
    assertThat(Streamed.of(completed).lines())
        .containsExactly(
            "259,12 write 0 ns at 773857280, 8192 B", "7,0 flush 499959520 ns at 0, 0 B");
    assertThat(Streamed.of(completed).facts().remarks().toString()).contains("completed");
  }

  @Test
  void fioLogsOfVersion3HaveMicroseconds() {
    told(
        "fio version 3 iolog\n19 a.0 add\n164 a.0 open\n167 a.0 write 16187392 8192\n"
            + "456 a.0 read 0 4096\n500 b.0 sync\n600 b.0 datasync 0 0\n700 b.0 trim 512 512\n800 a.0 close\n",
        TraceFormat.FIO_IOLOG,
        "a.0 write 0 ns at 16187392, 8192 B",
        "a.0 read 289000 ns at 0, 4096 B",
        "b.0 flush 333000 ns at 0, 0 B",
        "b.0 flush 433000 ns at 0, 0 B",
        "b.0 discard 533000 ns at 512, 512 B");
  }

  @Test
  void fioLogsOfVersion2WaitMicroseconds() {
    told(
        "fio version 2 iolog\n/a add\n/a open\n/a write 0 4096\n/a wait 1500 0\n/a write 4096 4096\n",
        TraceFormat.FIO_IOLOG,
        "/a write 0 ns at 0, 4096 B",
        "/a write 1500000 ns at 4096, 4096 B");
    refused("fio version 1 iolog\n", TraceOptions.NONE, "version 1", "version 2", "version 3");
  }

  @Test
  void fioBandwidthLogsWithoutAveragingHaveOneRowForEachRequest() {
    told(
        "0, 10240, 1, 8192, 0\n1, 20480, 0, 4096, 0\n1, 9000, 2, 4096, 0\n5, 10240, 1, 8192, 0\n",
        TraceFormat.FIO_BW_REQUESTS,
        "write 0 ns at -1, 8192 B",
        "read 1000000 ns at -1, 4096 B",
        "discard 1000000 ns at -1, 4096 B",
        "write 5000000 ns at -1, 8192 B");
  }

  @Test
  void fiveNumbersWithBlanksAreAskedAbout() {
    final String sectors = "0.5 0 1001 8 0\n1.25 1 1009 8 1\n2 0 17 3 0x10\n";
    refused(sectors, TraceOptions.NONE, "DiskSim", "replayer", "looks like the former", "disksim");
    refused("0 0 4096 512 0\n", TraceOptions.NONE, "looks like the latter");
    final TraceOptions disksim = TraceOptions.NONE.withFormat(TraceFormat.DISKSIM);
    refused(sectors, disksim, "unit of time", "ms for DiskSim");
    assertThat(Streamed.of(sectors, disksim.withTimeUnit(TimeUnit.MILLISECONDS)).lines())
        .containsExactly(
            "0 write 0 ns at 512512, 4096 B",
            "1 read 750000 ns at 516608, 4096 B",
            "0 write 1500000 ns at 8704, 1536 B");
    assertThat(
            Streamed.of("100 0 8 8 0\n250 0 8 8 1\n", disksim.withTimeUnit(TimeUnit.NANOSECONDS))
                .lines())
        .containsExactly("0 write 0 ns at 4096, 4096 B", "0 read 150 ns at 4096, 4096 B");
  }

  @Test
  void replayerTextHasBytesAndMilliseconds() {
    assertThat(
            Streamed.of(
                    "0.5 0 4096 512 0\n\n1 0 8192 1024 1\n",
                    TraceOptions.NONE.withFormat(TraceFormat.REPLAYER))
                .lines())
        .containsExactly("0 write 0 ns at 4096, 512 B", "0 read 500000 ns at 8192, 1024 B");
  }

  @Test
  void ownRequestsHaveNamedColumnsInAnyOrder() {
    told(
        "time_s,op,offset,size,disk\n0.5,W,0,512,a\n1.0,read,512,4096,b\n1.5,trim,0,1,a\n2,F,,0,a\n",
        TraceFormat.CSV_REQUESTS,
        "a write 0 ns at 0, 512 B",
        "b read 500000000 ns at 512, 4096 B",
        "a discard 1000000000 ns at 0, 1 B",
        "a flush 1500000000 ns at -1, 0 B");
    final Streamed iso =
        Streamed.of(
            "size;op;time_iso\n512;w;2026-11-23T10:00:00+01:00\n512;w;2026-11-23T09:00:01,5Z\n");
    assertThat(iso.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(iso.lines())
        .containsExactly("write 0 ns at -1, 512 B", "write 1500000000 ns at -1, 512 B");
    assertThat(Streamed.of("time_unix_ms,op,size\n1795427160029,w,1\n").facts().origin())
        .isEqualTo(Instant.parse("2026-11-23T09:46:00.029Z"));
  }

  @Test
  void numbersBeyond32And53BitsAreExact() {
    told(
        "9007199254740993,h,0,Write,9007199254740995,4294967297,0\n"
            + "9007199254740994,h,0,Write,0,1,0\n",
        TraceFormat.MSR,
        "h.0 write 0 ns at 9007199254740995, 4294967297 B",
        "h.0 write 100 ns at 0, 1 B");
  }

  @Test
  void timeThatRunsBackIsPutInOrderWithinAWindowForEachDisk() {
    final TraceLimits small = new TraceLimits(1000, 10_000, 20, 2, 5, 5);
    final String near = "0,0,1,W,1\n0,0,2,W,3\n0,0,3,W,2\n0,0,4,W,3\n";
    final Streamed sorted = Streamed.of(near.getBytes(), TraceOptions.NONE, small);
    assertThat(sorted.facts().backwardSteps()).isEqualTo(1);
    assertThat(sorted.lines())
        .extracting(line -> line.replaceAll(".*, ", ""))
        .containsExactly("1 B", "3 B", "2 B", "4 B");
    final String far = "0,0,1,W,10\n".repeat(9) + "0,0,1,W,5\n";
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(far.getBytes(), TraceOptions.NONE, small))
        .withMessageContaining("runs back by 5.000 s")
        .satisfies(e -> assertThat(e.line()).isEqualTo(10));
    // Another disk may begin anew, as in files put one after the other.
    final String another = "0,0,1,W,10\n".repeat(9) + "1,0,1,W,4\n";
    final Streamed two = Streamed.of(another.getBytes(), TraceOptions.NONE, small);
    assertThat(two.lines()).hasSize(10).contains("1 write -6000000000 ns at 0, 1 B");
  }

  /** It is not earlier than the record before it, which is of another disk that begins anew. */
  @Test
  void aLateRecordAfterAnotherDiskIsStillLate() {
    final TraceLimits small = new TraceLimits(1000, 10_000, 20, 2, 5, 5);
    final String late = "0,0,1,W,10\n".repeat(9) + "1,0,1,W,4\n".repeat(9) + "0,0,1,W,7\n";
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(late.getBytes(), TraceOptions.NONE, small))
        .withMessageContaining("runs back");
  }

  @Test
  void jumpsOfYearsAreRefused() {
    refused(
        "0,0,1,W,1\n0,0,1,W,2\n0,0,1,W,63072002\n",
        TraceOptions.NONE,
        ":3: time jumps ahead by 730.0 days");
    refused(
        "0,0,1,W,1\n0,0,1,W,2\n0,0,1,W,9223372036\n", TraceOptions.NONE, "time jumps ahead by 292");
  }
}
