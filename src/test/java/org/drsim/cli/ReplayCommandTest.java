package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Scenarios that replay traces, good ones and bad ones. */
final class ReplayCommandTest extends AtTheShell {

  /**
   * A resolved scenario names its traces as the scenario did; the command line says where they are.
   */
  @Test
  void theResolvedScenarioOfAReplay_findsItsTraces() throws IOException {
    file("t.csv", "seconds,bytes\n0.5,4096\n7,1000\n");
    drsim("run", file("replay.yaml", REPLAY), "-o", reports(), "-q", "--no-charts");
    final String resolved = folder.resolve("reports/replay/latest/scenario.yaml").toString();

    assertThat(drsim("run", resolved, "-o", reports() + "2", "-q", "--no-charts")).isEqualTo(2);
    assertThat(stderr()).contains("t.csv");
    assertThat(
            drsim(
                "run",
                resolved,
                "--inputs",
                folder.toString(),
                "-o",
                reports() + "2",
                "-q",
                "--no-charts"))
        .isZero();
    assertThat(folder.resolve("reports2/replay/latest/rpo.csv"))
        .hasSameTextualContentAs(folder.resolve("reports/replay/latest/rpo.csv"));
  }

  @Test
  void badTraces_giveOneClearMessage_andLeaveNothing() throws IOException {
    refused(
        file("missing-trace.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: gone.csv")),
        "gone.csv");
    refused(
        file("outside.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: ../../etc/passwd")),
        "outside.yaml:1:");
    refused(file("folder.yaml", SCENARIO.replace("churn: 1 MB/s", "trace: .")), "folder.yaml");
    bytes("t.csv", new byte[] {7, 0, 1, 2, 3});
    refused(file("garbage.yaml", REPLAY), "t.csv");
    file("t.csv", "");
    refused(file("empty-trace.yaml", REPLAY), "t.csv");
    file("t.csv", "seconds,bytes\n0,1000\n");
    refused(file("instant.yaml", REPLAY.replace("t.csv", "t.csv, repeat: true")), "spans 0 s");
    file("t.csv", "seconds,bytes\n0,999999999999999999\n10,999999999999999999\n");
    refused(
        file("dense.yaml", REPLAY.replace("t.csv", "t.csv, repeat: true")), "allowed is at most");
  }

  @Test
  void anArchiveThatBreaksOff_isReplayedAsFarAsItGoes() throws IOException {
    final StringBuilder text = new StringBuilder("seconds,bytes\n");
    for (int second = 0; second < 5000; second++) {
      text.append(second).append(',').append(1 + second * 7919L % 9973).append('\n');
    }
    final byte[] whole = gzip(text.toString());
    bytes("t.csv", Arrays.copyOf(whole, whole.length / 2));
    assertThat(drsim("run", file("cut.yaml", REPLAY), "-o", reports(), "--no-charts")).isZero();
    assertThat(stderr()).contains("the archive breaks off; what comes before was read");
  }

  @Test
  void countersAreReplayedAtTheConstantRateOfEachInterval() throws IOException {
    file("t.csv", "time_s,bytes_written\n0,0\n10,10485760\n20,0\n");
    assertThat(drsim("run", file("counters.yaml", REPLAY), "-o", reports(), "--no-charts"))
        .isZero();
    assertThat(stderr())
        .contains("2 intervals of 10,485,760 bytes in all, each at a constant rate (csv-counters)");
  }

  @Test
  void whatATraceLeavesOut_isAskedForByTheNameOfTheKey() throws IOException {
    file("t.csv", "0.5 0 1001 8 0\n1.5 0 1009 8 0\n");
    refused(file("five.yaml", REPLAY), "format (--trace-format), disksim or replayer");
    final String disksim = REPLAY.replace("t.csv", "t.csv, format: disksim");
    refused(file("unit.yaml", disksim), "state it: timeUnit (--time-unit), ms for DiskSim");
    assertThat(
            drsim(
                "run",
                file("stated.yaml", disksim.replace("disksim", "disksim, timeUnit: ms")),
                "-o",
                reports(),
                "--no-charts"))
        .isZero();
    assertThat(stderr()).contains("2 writes of 8,192 bytes");
  }
}
