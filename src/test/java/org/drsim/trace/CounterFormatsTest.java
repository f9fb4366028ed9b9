package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters as tools of Linux, Windows and anybody print them, with their corner cases. */
final class CounterFormatsTest {

  private static Streamed told(String text, TraceFormat format, String... lines) {
    final Streamed streamed = Streamed.of(text);
    assertThat(streamed.facts().format()).isEqualTo(format);
    assertThat(streamed.lines()).containsExactly(lines);
    return streamed;
  }

  private static void refused(String text, TraceOptions options, String... parts) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(text, options))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  private static String iostat(String banner, String header, String... timesAndRows) {
    final StringBuilder text = new StringBuilder(banner);
    for (int i = 0; i < timesAndRows.length; i += 2) {
      text.append(timesAndRows[i]).append('\n').append(header).append('\n');
      text.append(timesAndRows[i + 1]).append("\n\n");
    }
    return text.toString();
  }

  private static final String BANNER = "Linux 6.1 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n";
  private static final String WITH_Y = BANNER + "\n";

  @Test
  void theFirstReportOfIostatIsSinceBootAndOnlyStartsTheClock() {
    final Streamed streamed =
        told(
            iostat(
                BANNER,
                "Device             tps    kB_read/s    kB_wrtn/s    kB_read    kB_wrtn",
                "11/23/26 09:48:00",
                "sda 1 2 999.99 4 5",
                "11/23/26 09:48:10",
                "sda 1 2 3.50 4 5",
                "11/23/26 09:48:20",
                "sda 1 2 0.01 4 5"),
            TraceFormat.IOSTAT,
            "sda 0-10000000000 ns 35840 B, -1.0 writes",
            "sda 10000000000-20000000000 ns 102 B, -1.0 writes");
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:48:00Z"));
    assertThat(streamed.facts().remarks().toString()).contains("since the machine started");
  }

  @Test
  void withTheMarkOfItsOptionTheFirstReportOfIostatCounts() {
    told(
        iostat(
            WITH_Y,
            "Device r/s w/s wkB/s",
            "2026-11-23T09:46:10+0000",
            "loop0 0.4 47.40 208.80",
            "2026-11-23T09:46:20+0000",
            "loop0 0.4 1 1"),
        TraceFormat.IOSTAT,
        "loop0 0-10000000000 ns 2138112 B, 474.0 writes",
        "loop0 10000000000-20000000000 ns 10240 B, 10.0 writes");
  }

  @ParameterizedTest
  @CsvSource({
    "wkB/s, 10, 1024",
    "wMB/s, 10, 1048576",
    "wsec/s, 10, 512",
    "kB_wrtn/s, 10, 1024",
    "MB_wrtn/s, 10, 1048576",
    "Blk_wrtn/s, 10, 512",
  })
  void theColumnOfWrittenBytesIsFoundByItsName(String name, long seconds, long bytes) {
    final String text =
        iostat(
            WITH_Y,
            "Device: x " + name + " kB_wrtn y",
            "23.11.2026 09:48:00",
            "sda 7 1,00 8 9",
            "23.11.2026 09:48:" + seconds,
            "sda 7 0,25 8 9");
    final DiskFacts disk = Streamed.of(text).facts().disks().get(0);
    assertThat(disk.bytesWritten()).isEqualTo(seconds * bytes * 5 / 4);
  }

  @Test
  void processorFiguresPartitionsAndIdleDisksOfIostatAreUnderstood() {
    final String cpu =
        "avg-cpu:  %user   %nice %system %iowait  %steal   %idle\n 0.1 0 0,2 0 0 99.7\n\n";
    final Streamed streamed =
        told(
            WITH_Y
                + "11/23/26 11:59:50 PM\n"
                + cpu
                + "Device wkB/s\tx\nsda 1 0\nsda1 1 0\n\n"
                + "11/24/26 12:00:00 AM\n"
                + cpu
                + "Device wkB/s\tx\nsda 2 0\n\n",
            TraceFormat.IOSTAT,
            "sda 0-10000000000 ns 10240 B, -1.0 writes",
            "sda1 0-10000000000 ns 10240 B, -1.0 writes",
            "sda 10000000000-20000000000 ns 20480 B, -1.0 writes",
            "sda1 10000000000-20000000000 ns 0 B, 0.0 writes");
    assertThat(streamed.facts().disks())
        .extracting(DiskFacts::stacked)
        .containsExactly(false, true);
    assertThat(streamed.facts().skipped().count()).isZero();
  }

  @Test
  void layersAndPartitionsAreNotDisksOfTheirOwn() {
    final String rows = "sda 1 0\nsda1 1 0\nnvme0n1 1 0\nnvme0n1p2 1 0\ndm-0 1 0\nmd0 1 0\n";
    final TraceFacts facts =
        Streamed.of(
                WITH_Y
                    + "11/23/26 09:48:00\nDevice wkB/s x\n"
                    + rows
                    + "\n11/23/26 09:48:01\nDevice wkB/s x\n"
                    + rows)
            .facts();
    assertThat(facts.disks())
        .filteredOn(DiskFacts::stacked)
        .extracting(DiskFacts::name)
        .containsExactly("sda1", "nvme0n1p2");
    assertThat(facts.remarks().toString()).contains("may lie on other disks", "dm-0, md0");
    final String alone = "loop0 1 0\n";
    assertThat(
            Streamed.of(
                    WITH_Y
                        + "11/23/26 09:48:00\nDevice wkB/s x\n"
                        + alone
                        + "\n11/23/26 09:48:01\nDevice wkB/s x\n"
                        + alone)
                .facts()
                .remarks())
        .isEmpty();
  }

  @Test
  void humanUnitsOfIostatAreTheirOwn() {
    told(
        iostat(
            WITH_Y,
            "  tps kB_wrtn/s Device",
            "11/23/26 09:48:00",
            "1 1.5k sda",
            "11/23/26 09:48:01",
            "1 2M sda"),
        TraceFormat.IOSTAT,
        "sda 0-1000000000 ns 1536 B, -1.0 writes",
        "sda 1000000000-2000000000 ns 2097152 B, -1.0 writes");
  }

  @Test
  void iostatWithoutTimesAsksForTheInterval() {
    final String text = WITH_Y + "Device wkB/s x\nsda 1 0\n\nDevice wkB/s x\nsda 2 0\n\n";
    refused(text, TraceOptions.NONE, "without times", "interval");
    assertThat(Streamed.of(text, TraceOptions.NONE.withInterval(Duration.ofSeconds(5))).lines())
        .containsExactly(
            "sda 0-5000000000 ns 5120 B, -1.0 writes",
            "sda 5000000000-10000000000 ns 10240 B, -1.0 writes");
    refused(
        WITH_Y + "11/23/26 09:48:00\nDevice wkB/s x\nsda 1 0\n", TraceOptions.NONE, "one report");
    refused(
        iostat(BANNER, "Device tps kB/s", "11/23/26 09:48:00", "sda 1 0"),
        TraceOptions.NONE.withFormat(TraceFormat.IOSTAT),
        ":4: no column of written bytes");
  }

  @Test
  void aGapOfIostatIsNotFilled() {
    final Streamed streamed =
        told(
            iostat(
                WITH_Y,
                "Device wkB/s x",
                "11/23/26 09:48:00",
                "sda 1 0",
                "11/23/26 09:48:10",
                "sda 1 0",
                "11/23/26 10:48:10",
                "sda 1 0"),
            TraceFormat.IOSTAT,
            "sda 0-10000000000 ns 10240 B, -1.0 writes",
            "sda 10000000000-20000000000 ns 10240 B, -1.0 writes",
            "sda 3610000000000-3620000000000 ns 10240 B, -1.0 writes");
    assertThat(streamed.facts().remarks().toString()).contains("gaps in time: 1");
  }

  @Test
  void jsonOfIostat() {
    final String report =
        "{\"timestamp\":\"2026-11-23T09:46:%s+0000\",\"disk\":[{\"disk_device\":\"sda\",\"w/s\":2.00,"
            + "\"wkB/s\":%s}]}";
    told(
        "{\"sysstat\":{\"hosts\":[{\"nodename\":\"vm\",\"date\":\"11/23/26\",\"statistics\":["
            + String.format(report, "00", "9.0")
            + ","
            + String.format(report, "10", "1.5")
            + "]}]}}",
        TraceFormat.IOSTAT_JSON,
        "sda 0-10000000000 ns 15360 B, 20.0 writes");
  }

  @Test
  void jsonOfSadf() {
    final String report =
        "{\"timestamp\":{\"date\":\"2026-11-23\",\"time\":\"09:46:%s\",\"utc\":1,\"interval\":10},"
            + "\"disk\":[{\"disk-device\":\"sda\",\"tps\":1,\"wr_sec\":3.00,\"wkB\":1.50}]}";
    told(
        "{\"sysstat\":{\"hosts\":[{\"nodename\":\"vm\",\"statistics\":["
            + String.format(report, "00")
            + ",\n"
            + String.format(report, "10")
            + "]}]}}",
        TraceFormat.SADF_JSON,
        "sda 0-10000000000 ns 15360 B, -1.0 writes",
        "sda 10000000000-20000000000 ns 15360 B, -1.0 writes");
  }

  @Test
  void sadfRepeatsItsHeaderAfterRestarts() {
    told(
        "# hostname;interval;timestamp;DEV;tps;rd_sec/s;wr_sec/s\n"
            + "vm;10;2026-11-23 09:46:10 UTC;sda;1;2;20.00\n"
            + "vm;-1;2026-11-23 09:50:00 UTC;LINUX-RESTART\t(2 CPU)\n"
            + "# hostname;interval;timestamp;DEV;tps;rkB/s;wkB/s;dkB/s\n"
            + "vm;5;2026-11-23 10:00:05 UTC;sda;1;2;20,00;0\n",
        TraceFormat.SADF,
        "sda 0-10000000000 ns 102400 B, -1.0 writes",
        "sda 840000000000-845000000000 ns 102400 B, -1.0 writes");
    refused(
        "# hostname;interval;timestamp;CPU;%user\nvm;1;x;-1;2\n",
        TraceOptions.NONE, ":1: a report");
  }

  @Test
  void sarHasHeadersAgainAndAgainAndClocksOf12Hours() {
    final Streamed streamed =
        told(
            "Linux 6.1.0 (vm) \t11/23/2026 \t_x86_64_\t(2 CPU)\n\n"
                + "11:59:45 PM       DEV       tps     rkB/s     wkB/s\n"
                + "11:59:55 PM       sda      1.00      0.00      2.00\n"
                + "11:59:55 PM       sdb      1.00      0.00      4.00\n\n"
                + "11:59:55 PM       DEV       tps     rkB/s     wkB/s\n"
                + "12:00:05 AM       sda      1.00      0.00      1.00\n"
                + "12:00:05 AM       sdb      1.00      0.00      0.00\n"
                + "Average:          sda      1.00      0.00      1.50\n",
            TraceFormat.SAR,
            "sda 0-10000000000 ns 20480 B, -1.0 writes",
            "sdb 0-10000000000 ns 40960 B, -1.0 writes",
            "sda 10000000000-20000000000 ns 10240 B, -1.0 writes",
            "sdb 10000000000-20000000000 ns 0 B, -1.0 writes");
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T23:59:45Z"));
  }

  @Test
  void diskstatsAreDifferencesAndResetsAreLeftOut() {
    final String row = "   8       0 sda 68 1 2274 7 %s 1418 %s 56088 0 5924 58701\n";
    final Streamed streamed =
        told(
            "1795427160.5\n"
                + String.format(row, 10, 9_007_199_254_740_993L)
                + "1795427170.5\n"
                + String.format(row, 13, 9_007_199_254_740_995L)
                + "1795427180.5\n"
                + String.format(row, 1, 7)
                + "1795427190.5\n"
                + String.format(row, 2, 8),
            TraceFormat.DISKSTATS,
            "sda 0-10000000000 ns 1024 B, 3.0 writes",
            "sda 20000000000-30000000000 ns 512 B, 1.0 writes");
    assertThat(streamed.facts().remarks().toString()).contains("reset: 1");
  }

  @Test
  void diskstatsWithoutTimesAskForTheInterval() {
    final String text =
        "8 0 sda 1 1 1 1 5 1 10 1 0 1 1\n8 1 sda1 1 1 1 1 5 1 9 1 0 1 1\n"
            + "8 0 sda 1 1 1 1 6 1 12 1 0 1 1\n8 1 sda1 1 1 1 1 6 1 12 1 0 1 1\n";
    refused(text, TraceOptions.NONE, "interval");
    final Streamed streamed =
        Streamed.of(text, TraceOptions.NONE.withInterval(Duration.ofSeconds(2)));
    assertThat(streamed.lines())
        .containsExactly(
            "sda 0-2000000000 ns 1024 B, 1.0 writes", "sda1 0-2000000000 ns 1536 B, 1.0 writes");
    assertThat(streamed.facts().disks().get(1).stacked()).isTrue();
  }

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
