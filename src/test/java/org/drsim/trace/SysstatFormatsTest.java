package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.trace.Streamed.refused;
import static org.drsim.trace.Streamed.told;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** JSON of iostat, what sar and sadf print, and snapshots of the kernel's own counters. */
final class SysstatFormatsTest {

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
  void aDayOfSarMayBeginWithAShorterInterval() {
    final Streamed streamed =
        told(
            "Linux 4.15.0 (vm) \t03/30/21 \t_x86_64_\t(2 CPU)\n\n"
                + "00:00:01          DEV       tps     rkB/s     wkB/s\n"
                + "00:05:01       dev8-0      1.00      0.00      1.00\n"
                + "00:15:01       dev8-0      1.00      0.00      2.00\n"
                + "00:25:01       dev8-0      1.00      0.00      4.00\n\n"
                + "00:40:01     LINUX RESTART\t(2 CPU)\n\n"
                + "01:00:01          DEV       tps     rkB/s     wkB/s\n"
                + "01:10:01       dev8-0      1.00      0.00      8.00\n",
            TraceFormat.SAR,
            "dev8-0 0-300000000000 ns 307200 B, -1.0 writes",
            "dev8-0 300000000000-900000000000 ns 1228800 B, -1.0 writes",
            "dev8-0 900000000000-1500000000000 ns 2457600 B, -1.0 writes",
            "dev8-0 3600000000000-4200000000000 ns 4915200 B, -1.0 writes");
    assertThat(streamed.facts().remarks().toString()).contains("gaps in time: 1");
  }

  @Test
  void sarPassesOverTablesOfOtherThingsAndKnowsUnitsForPeople() {
    final Streamed streamed =
        told(
            "Linux 6.1.0 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n"
                + "00:00:01        CPU     %user     %idle\n"
                + "12:00:01        all      1.00     97.90\n"
                + "Moyenne :       all      1.00     97.90\n\n"
                + "00:00:01          tps     rkB/s     wkB/s DEV\n"
                + "12:00:01         1,00      0,0k      1,5M sda\n"
                + "Moyenne :        1,00      0,0k      1,5M sda\n\n"
                + "00:00:01        IFACE   rxpck/s    txkB/s\n"
                + "12:00:01         eth0      5.23      0.89\n",
            TraceFormat.SAR, "sda 0-43200000000000 ns 67947724800 B, -1.0 writes");
    assertThat(streamed.facts().skipped().count()).isZero();
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
}
