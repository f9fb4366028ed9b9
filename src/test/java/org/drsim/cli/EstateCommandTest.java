package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estate in several files and tables, by the command line. */
final class EstateCommandTest {

  private static final String TRACE = "seconds,bytes\n0.5,4096\n70,1000000\n600,5000\n";

  private static final String IN_PARTS =
      """
      include: [parts/shop.yaml]
      simulation: {duration: 2 h, seed: 3}
      faults: [{name: loss, regionOutage: northeurope, at: 90 min}]
      responses: [{to: loss, failOver: {each: {application: shop}}}]
      """;

  private static final Map<String, String> PARTS =
      Map.of(
          "parts/shop.yaml",
          """
          simulation: {duration: 9 h}
          defaults: {machine: {region: northeurope, protection: {to: westeurope}}}
          machines: {csv: estate.csv}
          surges: [{machines: {tier: data}, at: 1 h, for: 10 min, factor: 4}]
          """,
          "parts/estate.csv",
          """
          name,application,tier,vmSize,disks,churnFile
          db,shop,data,Standard_E4s_v5,"os:64,data:P30x2",db.csv
          web,shop,web,Standard_D2s_v5,,
          """,
          "parts/db.csv",
          TRACE);

  private static final String IN_ONE =
      """
      simulation: {duration: 2 h, seed: 3}
      workloads:
        - {name: churn-db, trace: parts/db.csv, repeat: true, scale: 0.5}
        - {name: system-disk, churn: 20 KiB/s}
      defaults: {machine: {region: northeurope, application: shop, protection: {to: westeurope}}}
      machines:
        - name: db
          tier: data
          vmSize: Standard_E4s_v5
          disks:
            - {name: os, size: 64 GiB, workload: system-disk}
            - {name: data-1, size: 1 TiB, workload: churn-db}
            - {name: data-2, size: 1 TiB, workload: churn-db}
        - {name: web, tier: web, vmSize: Standard_D2s_v5}
      surges: [{machines: db, at: 1 h, for: 10 min, factor: 4}]
      faults: [{name: loss, regionOutage: northeurope, at: 90 min}]
      responses: [{to: loss, failOver: {each: [db, web]}}]
      """;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  private void parts() throws IOException {
    for (final Map.Entry<String, String> part : PARTS.entrySet()) {
      final Path file = folder.resolve(part.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, part.getValue());
    }
  }

  /** To the byte, but for what is assumed: the one scenario states what the other leaves out. */
  @Test
  void anEstateInPartsGivesTheResultsOfOneInOneFile() throws IOException {
    parts();
    final Map<String, String> inParts =
        ScenarioInFolder.promised(new ScenarioInFolder(folder, IN_PARTS).run("a", "--no-charts"));
    final Map<String, String> inOne =
        ScenarioInFolder.promised(new ScenarioInFolder(folder, IN_ONE).run("b", "--no-charts"));
    assertThat(inParts.keySet()).isEqualTo(inOne.keySet()).contains("outages.csv", "rpo.csv");
    for (final String name : inParts.keySet()) {
      if (!name.matches(
          "(summary|manifest)\\.json|assumptions\\.csv|report\\.html|scenario\\.yaml")) {
        assertThat(inParts.get(name)).as(name).isEqualTo(inOne.get(name));
      }
    }
    assertThat(withoutAssumed(inParts)).isEqualTo(withoutAssumed(inOne)).contains("machines:");
  }

  private static String withoutAssumed(Map<String, String> files) {
    return new String(HexFormat.of().parseHex(files.get("scenario.yaml")), StandardCharsets.UTF_8)
        .replaceFirst("(?s)\nassumed:.*", "");
  }

  @Test
  void theResolvedScenarioOfAnEstateInParts_runsByItself() throws IOException {
    parts();
    final Path first = new ScenarioInFolder(folder, IN_PARTS).run("a", "--no-charts");
    final String resolved = Files.readString(first.resolve("scenario.yaml"));
    assertThat(resolved).doesNotContain("include").doesNotContain("csv: ");
    Files.delete(folder.resolve("parts/shop.yaml"));
    Files.delete(folder.resolve("parts/estate.csv"));
    final Path again = new ScenarioInFolder(folder, resolved).run("b", "--no-charts");
    assertThat(ScenarioInFolder.promised(again)).isEqualTo(ScenarioInFolder.promised(first));
  }

  @Test
  void show_printsTheWholeEstate_andWhatIsAssumed() throws IOException {
    parts();
    assertThat(drsim("validate", "--show", file("s.yaml", IN_PARTS))).isZero();
    assertThat(shown())
        .contains("vmSize: Standard_E4s_v5, os: linux, cores: 4, memory: 32 GiB")
        .contains("diskThroughput: 145 MB/s")
        .contains("- {path: \"workloads[system-disk].churn\", value: 20 KiB/s, grade: assumed,")
        .contains("- {path: agent.batchInterval, value: 15 s, grade: assumed,");
    final String whole = shown();
    assertThat(drsim("validate", "--show", file("again.yaml", whole))).isZero();
    assertThat(shown()).isEqualTo(whole);
  }

  @Test
  void mistakesNameTheirFiles_allAtOnce() throws IOException {
    parts();
    file("parts/estate.csv", "name,vmSize,disks\ndb,Standard_E4s_v9,data\n");
    file("s.yaml", IN_PARTS + "strict: maybe\n");
    assertThat(drsim("validate", folder.resolve("s.yaml").toString())).isEqualTo(2);
    assertThat(terminal.err().replace(folder + "/", "").lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("s.yaml:5:9: strict: 'maybe'; "))
        .anyMatch(line -> line.startsWith("parts/estate.csv:2:4: machines[db].vmSize: "))
        .anyMatch(line -> line.startsWith("parts/estate.csv:2:20: machines[db].disks: 'data'; "));
  }

  @Test
  void schema_isTheCommittedOne() throws IOException {
    assertThat(drsim("schema")).isZero();
    assertThat(shown())
        .isEqualTo(
            Files.readString(
                Path.of("src/main/resources/org/drsim/scenario/scenario.schema.json")));
  }

  private String shown() {
    return terminal.out();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int drsim(String... line) {
    return terminal.drsim(line);
  }
}
