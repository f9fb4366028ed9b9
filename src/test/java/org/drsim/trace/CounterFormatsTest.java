package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.trace.Streamed.refused;
import static org.drsim.trace.Streamed.told;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters of fio, of Windows and of anybody, with their corner cases. */
final class CounterFormatsTest {

  @Test
  void fioBandwidthIsKibibytesPerSecondOverWindows() {
    told(
        "1003, 478, 0, 0, 0\n1003, 1116, 1, 0, 0\n2004, 488, 0, 0, 0\n2004, 1128, 1, 0, 0\n",
        TraceFormat.FIO_BW,
        "0-1003000000 ns 1146212 B, -1.0 writes",
        "1003000000-2004000000 ns 1156227 B, -1.0 writes");
    told(
        "1000, 10, 20, 1, 0, 0\n2000, 1, 30, 1, 0, 0\n",
        TraceFormat.FIO_BW,
        "0-1000000000 ns 10240 B, -1.0 writes",
        "1000000000-2000000000 ns 1024 B, -1.0 writes");
    final Streamed unix =
        told(
            "1795427161000, 1, 1, 0, 0, 0, 0\n1795427162000, 1, 1, 0, 0, 0, 0\n",
            TraceFormat.FIO_BW,
            "0-1000000000 ns 1024 B, -1.0 writes",
            "1000000000-2000000000 ns 1024 B, -1.0 writes");
    assertThat(unix.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:46:00Z"));
  }

  private static final String PDH =
      "\"(PDH-CSV 4.0) (Romance Standard Time)(-60)\",\"\\\\VM\\PhysicalDisk(0 C:)\\Disk Write Bytes/sec\","
          + "\"\\\\VM\\PhysicalDisk(_Total)\\Disk Write Bytes/sec\",\"\\\\VM\\Memory\\Pages/sec\","
          + "\"\\\\VM\\LogicalDisk(C:)\\Disk Write Bytes/sec\",\"my counters\"\r\n";

  @Test
  void perfMonHasBlanksAZoneAndTotals() {
    final Streamed streamed =
        told(
            PDH
                + "\"11/23/2026 10:46:00.000\",\" \",\" \",\"1\",\" \"\r\n"
                + "\"11/23/2026 10:46:10.500\",\" 12.5\",\"13\",\"1\",\"2\"\r\n"
                + "\"11/23/2026 10:46:21.000\",\"-1\",\"\",\"1\",\"4\"\r\n"
                + "\r\nExiting, please wait...\r\nThe command completed successfully.\r\n",
            TraceFormat.PERFMON,
            "0 C: 0-10500000000 ns 131 B, -1.0 writes",
            "_Total 0-10500000000 ns 137 B, -1.0 writes",
            "LogicalDisk(C:) 0-10500000000 ns 21 B, -1.0 writes",
            "LogicalDisk(C:) 10500000000-21000000000 ns 42 B, -1.0 writes");
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:46:00Z"));
    assertThat(streamed.facts().disks())
        .extracting(DiskFacts::stacked)
        .containsExactly(false, true, true);
    assertThat(streamed.facts().skipped().count()).isZero();
  }

  @Test
  void typeperfHasNoZoneAndEsxtopHasMegabytes() {
    final Streamed typeperf =
        Streamed.of(
            "\n\"(PDH-CSV 4.0)\",\"\\\\VM\\LogicalDisk(C:)\\Disk Write Bytes/sec\"\n"
                + "\"11/23/2026 10:46:00.000\",\"1\"\n\"11/23/2026 10:46:01.000\",\"2\"\n",
            TraceOptions.NONE.withZone(ZoneOffset.ofHours(2)));
    assertThat(typeperf.lines())
        .containsExactly(
            "C: 0-1000000000 ns 1 B, -1.0 writes", "C: 1000000000-2000000000 ns 2 B, -1.0 writes");
    assertThat(typeperf.facts().origin()).isEqualTo(Instant.parse("2026-11-23T08:45:59Z"));
    told(
        "\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\esx\\Physical Disk Per-Device(naa.1)\\MBytes Written/sec\"\n"
            + "\"11/23/2026 10:46:00\",\"0.5\"\n\"11/23/2026 10:46:05\",\"0.5\"\n",
        TraceFormat.PERFMON,
        "naa.1 0-5000000000 ns 2621440 B, -1.0 writes",
        "naa.1 5000000000-10000000000 ns 2621440 B, -1.0 writes");
  }

  @Test
  void perfMonOfAnotherLanguageAsksForTheCounter() {
    final String counter = "\\\\VM\\Disco físico(0 C:)\\Bytes de escritura en disco/s";
    final String text =
        "\"(PDH-CSV 4.0) (UTC)(0)\",\""
            + counter
            + "\"\n"
            + "\"11/23/2026 10:46:00\",\"7\"\n\"11/23/2026 10:46:01\",\"8\"\n";
    refused(text, TraceOptions.NONE, ":1: no counter of written bytes", "name the whole counter");
    assertThat(Streamed.of(text, TraceOptions.NONE.withDisks(List.of(counter))).lines())
        .containsExactly(
            counter + " 0-1000000000 ns 7 B, -1.0 writes",
            counter + " 1000000000-2000000000 ns 8 B, -1.0 writes");
  }

  @Test
  void ownCountersLieBetweenTheTimeBeforeAndTheirOwn() {
    told(
        "time_s,bytes_written,disk\n0,0,a\n0,0,b\n10,100.5,a\n10,7,b\n20,100.5,a\n",
        TraceFormat.CSV_COUNTERS,
        "a 0-10000000000 ns 101 B, -1.0 writes",
        "b 0-10000000000 ns 7 B, -1.0 writes",
        "a 10000000000-20000000000 ns 100 B, -1.0 writes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"time_iso,bytes_written", "bytes_written;TIME_ISO", "time_iso\tbytes_written"})
  void ownCountersHaveTheirColumnsInAnyOrder(String header) {
    final char separator = Csv.separator(header);
    final boolean reversed = header.startsWith("b");
    final StringBuilder text = new StringBuilder(header).append('\n');
    for (int minute = 0; minute < 3; minute++) {
      final String time = "2026-11-23T09:4" + minute + ":00Z";
      text.append(reversed ? "60" + separator + time : time + separator + "60").append('\n');
    }
    final Streamed streamed = Streamed.of(text.toString());
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:40:00Z"));
    assertThat(streamed.lines())
        .containsExactly(
            "0-60000000000 ns 60 B, -1.0 writes", "60000000000-120000000000 ns 60 B, -1.0 writes");
  }
}
