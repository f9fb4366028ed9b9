package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program as a user meets it: what is typed wrong, refused, or asks for help. */
final class CommandLineTest extends AtTheShell {

  @Test
  void wrongUsage_isOneLineAndAPointer() {
    for (final String[] arguments :
        new String[][] {
          {},
          {"rum", "x"},
          {"run"},
          {"run", "--nonsense", "x"},
          {"run", "x", "--seed", "many"},
          {"run", "x", "--format", "xml"},
          {"run", "x", "--jobs", "0"},
          {"run", "x", "-j", "all"},
          {"run", "x", "--time-limit", "soon"}
        }) {
      err.reset();
      assertThat(drsim(arguments)).as(Arrays.toString(arguments)).isEqualTo(2);
      assertThat(stderr().lines().count()).as(stderr()).isLessThanOrEqualTo(3);
      assertThat(stderr()).startsWith("drsim: ").contains("--help");
    }
  }

  @Test
  void whatIsMistyped_isToldWhatWasMeant() {
    mistyped("there is no command 'rnu'; did you mean 'run'?", "rnu", "x.yaml");
    mistyped("there is no command 'valdiate'; did you mean 'validate'?", "valdiate");
    mistyped("there is no command 'Compair'; did you mean 'compare'?", "Compair", "a", "b");
    mistyped("there is no command 'shop.yaml'", "shop.yaml");
    mistyped(
        "there is no option '--machnies'; did you mean '--machine'?",
        "calibrate",
        "--machnies",
        "x");
    mistyped(
        "there is no option '--repliactions'; did you mean '--replications'?",
        "run",
        "--repliactions=3",
        "x");
    mistyped("there is no option '--nonsense'", "run", "--nonsense", "x");
    mistyped(
        "there is no option '--chrats', only '--no-charts': the opposite is the default",
        "run",
        "--chrats",
        "x");
    mistyped(
        "there is no option '--report', only '--no-report': the opposite is the default",
        "run",
        "--report",
        "x");
    mistyped("there is no option '-z'", "run", "-z", "x");
    mistyped("there is no option '--verison'; did you mean '--version'?", "--verison");
  }

  @Test
  void help_saysWhichKindOfFileACommandTakes() {
    assertThat(drsim("study", "--help")).isZero();
    assertThat(stdout()).contains("Study files (YAML or JSON).").doesNotContain("Scenario files");
    for (final String command : List.of("run", "validate", "decide", "calibrate")) {
      assertThat(drsim(command, "--help")).isZero();
      assertThat(stdout()).contains("Scenario files (YAML or JSON).");
    }
  }

  /** What has no effect would look as if it had; not so where it is meant for other commands. */
  @Test
  void aFormatOfValidate_isOfReadinessAlone() throws IOException {
    final String file = file("shop.yaml", SCENARIO);
    mistyped(
        "--format is of --readiness; state both, or neither", "validate", file, "--format=csv");
    mistyped(
        "--format is of --readiness; state both, or neither",
        "validate",
        "--show",
        "--format",
        "table",
        file);
    final Map<String, String> environment = Map.of("DRSIM_FORMAT", "json");
    assertThat(Main.run(console(), environment, "validate", file)).isZero();
    assertThat(stdout()).contains("shop.yaml: valid, 1 machine");
    assertThat(drsim("validate", "--readiness", "--format", "json", file)).isIn(0, 1);
  }

  /** In the words of the other messages, not in those of the parser. */
  @Test
  void aValueThatAnOptionDoesNotTake_isNamedWithWhatIsAllowed() throws IOException {
    final String whole =
        "; allowed is a whole number from -9223372036854775808 to 9223372036854775807";
    mistyped("--seed many" + whole, "run", "x", "--seed", "many");
    mistyped("--seed 1e99" + whole, "run", "x", "--seed=1e99");
    mistyped("--jobs all; allowed is a whole number up to 2147483647", "run", "x", "-jall");
    mistyped("--format xml; allowed: table, json, csv", "run", "x", "--format", "xml");
    mistyped(
        "--progress plan; allowed: auto, plain, none; did you mean 'plain'?",
        "run",
        "x",
        "--progress",
        "plan");
    mistyped("--quiet 1; it is given without a value", "run", "x", "-q=1");
    mistyped("--seed states no value; write --seed N", "run", "x", "--seed");
    mistyped("FILE is missing; name one", "run");
    mistyped("--out ''; allowed is the name of a file or folder", "run", "x", "-o", "");
    mistyped("FILE ''; allowed is the name of a file or folder", "run", "");
    mistyped(
        "--out a\u0000b; allowed is a name of characters that this system takes in the names of"
            + " files; with LC_ALL=C.UTF-8 these are all",
        "run",
        "x",
        "-o",
        "a\u0000b");
    mistyped("'x' is more than schema takes; leave it out", "schema", "x");
    mistyped(
        "--show and --readiness print a document each; name one of them",
        "validate",
        "x",
        "--show",
        "--readiness");
  }

  @Test
  void aValueOfTheEnvironment_isNamedAsThat() {
    assertThat(Main.run(console(), Map.of("DRSIM_JOBS", "all"), "run", "x")).isEqualTo(2);
    assertThat(stderr()).startsWith("drsim: DRSIM_JOBS=all; allowed is a whole number up to ");
  }

  @Test
  void anOptionThatSetsAValue_isBlamedUnderItsOwnName() throws IOException {
    final String file = file("web.yaml", SCENARIO);
    final String allowed = "allowed is 1 to 1000000, auto, or auto up to a number such as 5000\n";
    assertThat(drsim("run", file, "--replications", "0")).isEqualTo(2);
    assertThat(stderr()).isEqualTo("--replications 0: simulation.replications: '0'; " + allowed);
    err.reset();
    assertThat(drsim("run", file, "--set", "simulation.replications=0")).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo("--set simulation.replications=0: simulation.replications: '0'; " + allowed);
  }

  @Test
  void aSettingWithoutValue_isRefused_andNullIsTheDefault() throws IOException {
    final String file = file("web.yaml", SCENARIO + "simulation: {duration: 1 h}\n");
    for (final String nothing : new String[] {"", " "}) {
      err.reset();
      final String setting = "simulation.duration=" + nothing;
      assertThat(drsim("validate", file, "--set", setting)).isEqualTo(2);
      assertThat(stderr())
          .isEqualTo(
              "--set "
                  + setting
                  + ": no value after '='; write one, or null for what holds where nothing is"
                  + " stated\n");
    }
    assertThat(drsim("validate", file, "--show", "--set", "simulation.duration=null")).isZero();
    assertThat(stdout()).contains("duration: 24 h");
  }

  @Test
  void aStudyGivenToRun_andAScenarioGivenToStudy_areToldWhereTheyBelong() throws IOException {
    final String scenario = file("web.yaml", SCENARIO);
    final String study =
        file("s.yaml", "study: churn\nscenario: web.yaml\nvary: {rtoSla: [1 h, 2 h]}\n");
    for (final String command : new String[] {"run", "validate", "decide"}) {
      err.reset();
      assertThat(drsim(command, study)).isEqualTo(2);
      assertThat(stderr())
          .isEqualTo(study + ":1:1: this is a study; run it with: drsim study " + study + "\n");
    }
    err.reset();
    assertThat(drsim("study", scenario)).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo(
            scenario + ":1:1: this is a scenario; run it with: drsim run " + scenario + "\n");
  }

  /** The first line says it, and nothing else. */
  private void mistyped(String message, String... arguments) {
    err.reset();
    assertThat(drsim(arguments)).isEqualTo(2);
    assertThat(stderr().lines().findFirst()).hasValue("drsim: " + message);
  }

  @Test
  void help_andVersion() {
    assertThat(drsim("--help")).isZero();
    assertThat(drsim("run", "--help")).isZero();
    assertThat(stdout()).contains("validate").contains("--replications").contains("Exit codes");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
    assertThat(drsim("--version")).isZero();
    assertThat(stdout()).containsPattern("drsim [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void badFiles_giveOneClearMessage_andLeaveNothing() throws IOException {
    refused("missing.yaml", "missing.yaml");
    refused(folder.toString(), "is a folder");
    refused(file("empty.yaml", ""), "empty");
    refused(file("comment.yaml", "# nothing\n"), "empty");
    refused(bytes("binary.yaml", new byte[] {0, 1, 2, (byte) 0xff, 0}), "binary.yaml");
    refused(file("broken.yaml", "machines: [{name: vm\nworkloads: }"), "broken.yaml:2:");
    refused(file("double.yaml", SCENARIO + "workloads: []\n"), "double.yaml:3:1");
    refused(file("deep.yaml", "a: " + "[".repeat(5000) + "]".repeat(5000)), "deep.yaml:1:");
    refused(file("bomb.yaml", bomb()), "bomb.yaml");
    refused(file("key.yaml", SCENARIO + "machnes: []\n"), "did you mean 'machines'");
  }

  @Test
  void resultsThatNobodyTakes_areAnError() throws IOException {
    final PrintStream full =
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            true,
            StandardCharsets.UTF_8);
    final Console console =
        new Console(full, new PrintStream(err, true, StandardCharsets.UTF_8), false);
    final int code =
        Main.run(
            console, Map.of(), "run", file("web.yaml", SCENARIO), "-o", reports(), "--no-charts");
    assertThat(code).isEqualTo(2);
    assertThat(stderr()).contains("standard output");
  }

  @Test
  void unwritableOutput_givesOneClearMessage() throws IOException {
    final Path inTheWay = Files.writeString(folder.resolve("taken"), "a file");
    assertThat(drsim("run", file("web.yaml", SCENARIO), "-o", inTheWay.toString())).isEqualTo(2);
    assertThat(stderr().lines()).hasSize(1);
    assertThat(stderr()).contains("taken").doesNotContain("Exception");
    assertThat(inTheWay).hasContent("a file");
  }

  @Test
  void severalFiles_areAllRun_andTheWorstCodeCounts() throws IOException {
    final int code =
        drsim(
            "run",
            file("bad.yaml", "machines: 3"),
            file("web.yaml", SCENARIO),
            "-o",
            reports(),
            "-q");
    assertThat(code).isEqualTo(2);
    assertThat(folder.resolve("reports/web/latest/summary.json")).isNotEmptyFile();
  }

  private static String bomb() {
    final StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      yaml.append(
          "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }
}
