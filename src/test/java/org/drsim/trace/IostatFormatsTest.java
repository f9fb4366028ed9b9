package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.trace.Streamed.refused;
import static org.drsim.trace.Streamed.told;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What iostat prints as text: columns by name, first reports, layers, gaps. */
final class IostatFormatsTest {

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
}
