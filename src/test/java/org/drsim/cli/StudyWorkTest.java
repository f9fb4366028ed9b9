package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drsim.scenario.file.Setting;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study's work that is sent elsewhere takes along all that it needs. */
final class StudyWorkTest {

  private static final String STUDY =
      """
      scenario: shop/scenario.yaml
      vary:
        service.processing: [30 s, 60 s]
        "workloads[log].trace": [traces/a.csv, traces/b.csv]
      measures: [rpo of app mean]
      replications: 3
      """;

  private static final String SCENARIO =
      """
      include: [parts/machines.yaml]
      simulation: {warmUp: 10 min, duration: 2 h}
      workloads: [{name: log, trace: traces/a.csv, repeat: true}]
      """;

  private static final String MACHINES =
      """
      defaults: {machine: {region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}}
      machines: [{csv: machines.csv}]
      """;

  @TempDir private Path folder;
  private Path study;

  @BeforeEach
  void files() throws IOException {
    study = write("studies/own.yaml", STUDY);
    write("inputs/shop/scenario.yaml", SCENARIO);
    write("inputs/shop/parts/machines.yaml", MACHINES);
    write("inputs/shop/parts/machines.csv", "name\napp\n");
    write("inputs/shop/traces/a.csv", trace(4096));
    write("inputs/shop/traces/b.csv", trace(40_960));
  }

  private Path write(String name, String text) throws IOException {
    final Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** A write each second for a minute, as MSR Cambridge has them. */
  private static String trace(int bytes) {
    return IntStream.range(0, 60)
        .mapToObj(s -> s * 10_000_000L + ",app,0,Write," + s * 65_536L + "," + bytes + ",100\n")
        .collect(Collectors.joining());
  }

  private UnitWork work() throws Exception {
    final ScenarioInput input =
        new ScenarioInput(
            study, folder.resolve("inputs"), List.of(Setting.parse("simulation.seed=9")));
    final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new StudyWork(
        input, CheckedStudy.of(input, new Console(nowhere, nowhere, false).quiet()));
  }

  @Test
  void sentElsewhere_itNeedsNoFileOfHere() throws Exception {
    final UnitWork here = work();
    final List<byte[]> whole =
        IntStream.range(0, 4).mapToObj(point -> here.run(new Unit(point, 0, 3))).toList();
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(work());
    }
    org.apache.commons.io.FileUtils.deleteDirectory(folder.toFile());

    final UnitWork there;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      there = (UnitWork) in.readObject();
    }
    for (int point = 3; point >= 0; point--) {
      assertThat(there.run(new Unit(point, 0, 3))).isEqualTo(whole.get(point));
    }
    assertThat(whole.get(0)).isNotEqualTo(whole.get(2));
  }
}
