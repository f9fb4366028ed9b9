package org.drsim.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.drsim.study.MachineReport;
import org.drsim.study.Reports;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class ResultFormatTest {

  @Test
  void theTableShowsTheWorstMachineFirstInSharedUnits() throws IOException {
    assertThat(printed(ResultFormat.TABLE, Runs.named("Web shop")))
        .isEqualTo(
            """
            Web shop
            24 h simulated, the first 2 h left out, 1 replication, seed 7

                                                  RPO                    lag  backlog points
            machine                mean    p50    p95    p99    max      max      max   made
                                    min    min    min    min    min      min      MiB
            web-1                  2.84    2.8   4.92   4.98   5.33        1     2.86    288
            db-1                   2.84    2.8   4.92   4.98      5        1     2.86    288
            """);
  }

  @Test
  void aLongTableIsCutAndSaysSo() throws IOException {
    String table = printed(ResultFormat.TABLE, Runs.of("s", Runs.machines(310)));
    assertThat(table).contains("vm-310").contains("vm-291").doesNotContain("vm-290 ");
    assertThat(table).endsWith("… and 290 more\n");
    assertThat(table.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aMachineWithoutAnyPointComesFirst() throws IOException {
    List<MachineReport> machines = new ArrayList<>(Runs.machines(2));
    machines.add(Reports.machine("\u001b[31mevil", "g", null));
    List<String> lines = printed(ResultFormat.TABLE, Runs.of("s", machines)).lines().toList();
    assertThat(lines.get(6)).startsWith("?[31mevil").contains("–");
  }

  @Test
  void theTableSaysWhenItIsNotTheRealService() throws IOException {
    RunOutput run = Runs.named("s");
    StudyResult relaxed =
        Reports.result(Runs.scenario(false), run.result().machines(), run.result().series(), 1, 0);
    assertThat(printed(ResultFormat.TABLE, Runs.with("s", relaxed)))
        .contains("not the real service");
  }

  @Test
  void jsonIsTheSummaryDocument() throws IOException {
    byte[] printed = printed(ResultFormat.JSON, Runs.named("s")).getBytes(UTF_8);
    assertThat(Json.read(printed)).containsEntry("schemaVersion", 1L);
  }

  @Test
  void csvHasARowPerMachine() throws IOException {
    List<String> lines = printed(ResultFormat.CSV, Runs.named("s")).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("machine,group,writtenBytes,");
    assertThat(lines.get(1))
        .isEqualTo(
            "db-1,db,5000000000,4750000000,2500000000,0,170.25,168,290.5,295,299,300,"
                + "31.5,60,1500000,3000000,288,288,,recovery point interval,cache");
  }

  private static String printed(ResultFormat format, RunOutput output) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(stream, true, UTF_8)) {
      format.write(output, print);
    }
    return stream.toString(UTF_8);
  }
}
