package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An estate in a table is the one that somebody writes by hand. */
final class MachineTableTest {

  private static final String AROUND =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      defaults:
        machine: {region: northeurope, os: windows, protection: {to: westeurope}}
        disk: {workload: log}
      """;

  private static final String TABLE =
      """
      name,application,tier,group,vmSize,os,region,zone,disks,excluded
      db-1,shop,data,shop-data,Standard_E16s_v5,linux,northeurope,1,"os:64,data:1024x2,log:P20",data-2
      db-2,shop,data,shop-data,Standard_E16s_v5,linux,northeurope,2,"os:64,data:1024x2,log:P20","data, log"
      web,shop,web,,,,,,data:256,
      old,,,,,,uksouth,,,
      """;

  private static final String BY_HAND =
      """
      machines:
        - name: db-1
          application: shop
          tier: data
          consistencyGroup: shop-data
          vmSize: Standard_E16s_v5
          os: linux
          zone: 1
          disks:
            - {name: os, size: 64 GiB, workload: system-disk}
            - {name: data-1, size: 1 TiB}
            - {name: data-2, size: 1 TiB, exclude: true}
            - {name: log, size: 512 GiB, type: premium}
        - name: db-2
          application: shop
          tier: data
          consistencyGroup: shop-data
          vmSize: Standard_E16s_v5
          os: linux
          zone: 2
          disks:
            - {name: os, size: 64 GiB, workload: system-disk}
            - {name: data-1, size: 1 TiB, exclude: true}
            - {name: data-2, size: 1 TiB, exclude: true}
            - {name: log, size: 512 GiB, exclude: true}
        - name: web
          application: shop
          tier: web
          disks: [{name: data, size: 256 GiB}, {name: os, size: 127 GiB, workload: system-disk}]
        - {name: old, region: uksouth}
      """;

  @TempDir private Path folder;

  private Scenario byHand;

  @BeforeEach
  void byHand() throws Exception {
    byHand = read(AROUND + BY_HAND);
  }

  @Test
  void theTableIsTheEstateWrittenByHand() throws Exception {
    assertThat(table(TABLE)).isEqualTo(byHand);
  }

  @Test
  void theResolvedScenarioNeedsNoTable() throws Exception {
    final Scenario whole = table(TABLE);
    Files.delete(folder.resolve("estate.csv"));
    assertThat(read(ScenarioPrinter.print(whole))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", " \n"})
  void anyEndOfLineIsOne(String end) throws Exception {
    assertThat(table(TABLE.replace("\n", end))).isEqualTo(byHand);
  }

  @Test
  void aByteOrderMark_quotesAndBlanksDoNotMatter() throws Exception {
    final String quoted =
        TABLE
            .lines()
            .map(line -> line.replaceAll("(?<=^|,)([\\w.-]*)(?=,|$)", " \"$1\" "))
            .collect(Collectors.joining("\n"));
    assertThat(table("\uFEFF" + TABLE)).isEqualTo(byHand);
    assertThat(table(withoutQuotedCells(quoted))).isEqualTo(byHand);
  }

  @Test
  void aTableMayBeInAnArchive_andSoMayAnIncludedFile() throws Exception {
    pack("estate.csv.gz", TABLE);
    pack("around.yaml.gz", AROUND);
    assertThat(read("include: [around.yaml.gz]\nmachines: {csv: estate.csv.gz}\n"))
        .isEqualTo(byHand);
  }

  /** 17 MiB of one letter are 17 KiB. */
  @Test
  void anArchiveThatBreaksOffOrGrowsTooLarge_isRefused() throws Exception {
    final String scenario = AROUND + "machines: {csv: estate.csv.gz}\n";
    final byte[] whole = pack("estate.csv.gz", TABLE);
    Files.write(folder.resolve("estate.csv.gz"), Arrays.copyOf(whole, whole.length - 9));
    assertThat(ScenarioText.problems(folder, scenario))
        .containsExactly("estate.csv.gz: the file cannot be read: the gzip archive breaks off");
    pack("estate.csv.gz", "x".repeat(17 << 20));
    assertThat(ScenarioText.problems(folder, scenario))
        .containsExactly("estate.csv.gz: the file is larger than 16 MiB; a scenario is smaller");
  }

  private byte[] pack(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.readAllBytes(folder.resolve(name));
  }

  /** The cells that had quotes before keep theirs. */
  private static String withoutQuotedCells(String table) {
    return table
        .replace("\"os:64, \"data:1024x2\" ,log:P20\"", "\"os:64,data:1024x2,log:P20\"")
        .replace("\"data, log\"", "\"data log\"");
  }

  @Test
  void semicolonsSeparateWhereTheHeaderHasThem() throws Exception {
    final String table =
        TABLE
            .replace("\"os:64,data:1024x2,log:P20\"", "os:64 data:1024x2 log:P20")
            .replace("\"data, log\"", "data log")
            .replace(',', ';');
    assertThat(table(table)).isEqualTo(byHand);
  }

  @Test
  void columnsComeInAnyOrder_inAnyCase_andMayBeLeftOut() throws Exception {
    final Scenario scenario = table("DISKS,Name\ndata:P20,a\n\ndata:512,b\n");
    assertThat(scenario.machines())
        .isEqualTo(
            read(AROUND
                    + """
                    machines:
                      - {name: a, disks: [{name: data, size: 512 GiB}, {name: os, workload: system-disk}]}
                      - {name: b, disks: [{name: data, size: 512 GiB}, {name: os, workload: system-disk}]}
                    """)
                .machines());
  }

  @Test
  void tablesAndMachinesStandInOneList() throws Exception {
    file("a.csv", "name,disks\na,d:1\n");
    file("c.csv", "name,disks\nc,d:1\n");
    assertThat(
            read(AROUND
                    + "machines: [{csv: a.csv}, {name: b, disks: [{name: d, size: 1 GiB}]},"
                    + " {csv: c.csv}]")
                .machines())
        .extracting(machine -> machine.name())
        .containsExactly("a", "b", "c");
  }

  @Test
  void aChurnFileIsSharedOutOverTheDataDisks() throws Exception {
    file("traces/db.csv", "seconds,bytes\n0,4096\n60,4096\n");
    final Scenario scenario =
        table(
            """
            name,disks,churnFile
            db,"os:127,data:1024x2",traces/db.csv
            web,os:127,traces/db.csv
            """);
    assertThat(scenario)
        .isEqualTo(
            read(
                """
                workloads:
                  - {name: log, churn: 1 MB/s}
                  - {name: churn-db, trace: traces/db.csv, repeat: true, scale: 0.5}
                  - {name: churn-web, trace: traces/db.csv, repeat: true}
                defaults: {machine: {region: northeurope, os: windows, protection: {to: westeurope}}}
                machines:
                  - name: db
                    disks:
                      - {name: os, size: 127 GiB, workload: system-disk}
                      - {name: data-1, size: 1 TiB, workload: churn-db}
                      - {name: data-2, size: 1 TiB, workload: churn-db}
                  - {name: web, disks: [{name: os, size: 127 GiB, workload: churn-web}]}
                """));
  }

  @Test
  void threeHundredMachinesAreATable() throws Exception {
    final String rows =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> "vm-" + i + ",app-" + i % 7 + "," + (1 + i % 3) + ",data:256x3\n")
            .collect(Collectors.joining());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(table("name,application,zone,disks\n" + rows).machines())
                .hasSize(300)
                .allMatch(machine -> machine.disks().size() == 4));
  }

  private Scenario table(String table) throws Exception {
    file("estate.csv", table);
    return read(AROUND + "machines: {csv: estate.csv}\n");
  }

  private Scenario read(String text) throws InvalidScenarioException {
    return ScenarioText.read(folder, text).scenario();
  }

  private void file(String name, String text) throws IOException {
    final Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
