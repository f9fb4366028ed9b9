package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options and environment: what changes a scenario, and what must not change a byte. */
final class SettingsCommandTest extends AtTheShell {

  @Test
  void set_andTheEnvironment_changeValues() throws IOException {
    drsim(
        "validate",
        "--show",
        file("web.yaml", SCENARIO),
        "--set",
        "simulation.duration=3 h",
        "--set",
        "machines[vm].disks[d].size=2 TiB");
    assertThat(stdout()).contains("duration: 3 h").contains("2 TiB");

    final int code =
        Main.run(
            console(),
            Map.of("DRSIM_SEED", "4711"),
            "validate",
            "--show",
            file("web.yaml", SCENARIO));
    assertThat(code).isZero();
    assertThat(stdout()).contains("seed: 4711");
  }

  @Test
  void jobs_changeNoByte_whoeverStatesThem() throws IOException {
    final String random =
        file("web.yaml", SCENARIO.replace("churn: 1 MB/s", "rate: 5 /s, size: 9 kB"));
    for (final String jobs : List.of("1", "2", "5")) {
      final String[] run = {"run", random, "-o", reports() + jobs, "-q", "--replications", "7"};
      assertThat(Main.run(console(), Map.of("DRSIM_JOBS", jobs), run)).isZero();
      assertThat(Files.readString(folder.resolve("reports" + jobs + "/web/latest/run-info.json")))
          .contains("\"threads\": " + jobs);
      assertThat(deterministicFiles("reports" + jobs + "/web/latest"))
          .isEqualTo(deterministicFiles("reports1/web/latest"));
    }
  }

  @Test
  void theEnvironment_doesNotAskForHelpOrVersion_andEmptyIsNotSet() throws IOException {
    final Map<String, String> environment =
        Map.of("DRSIM_VERSION", "0.1.0", "DRSIM_HELP", "true", "DRSIM_SEED", "");
    assertThat(Main.run(console(), environment, "validate", file("web.yaml", SCENARIO))).isZero();
    assertThat(stdout()).contains("valid");
  }
}
