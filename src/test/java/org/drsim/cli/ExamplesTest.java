package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers copy from the scenarios and the README works, and shows what it says. */
final class ExamplesTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /**
   * {@code mvn -q -B test -Dtest=ExamplesTest -Dsamples.renew=true} makes them anew. Of the
   * pictures only those are kept as PNG that the README shows.
   */
  @ParameterizedTest
  @CsvSource({
    "run,     scenarios/01-replay-a-database.yaml,         replay-a-database",
    "run,     scenarios/06-the-region-is-lost.yaml,        the-region-is-lost",
    "study,   scenarios/studies/failover-slots.yaml,       failover-slots",
    "profile, scenarios/traces/pgbench-600s.msr.csv.gz,    profile-of-a-database",
    "decide,  scenarios/46-fail-over-or-wait.yaml,         fail-over-or-wait"
  })
  void samples_areWhatTheirCommandsGive(String command, String input, String name)
      throws IOException {
    drsim(command, input, "-o", folder.toString());
    final Matcher written =
        Pattern.compile("written: (.*)\\R").matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(written.find()).isTrue();
    final Path fresh = Path.of(written.group(1));
    final Path sample = Path.of("reports/samples", name);
    if (Boolean.getBoolean("samples.renew")) {
      renew(fresh, sample);
    }
    try (Stream<Path> files = Files.walk(sample)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".png")) {
          assertThat(fresh.resolve(sample.relativize(file))).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  private static void renew(Path fresh, Path sample) throws IOException {
    final String readme = Files.readString(Path.of("README.md"));
    try (Stream<Path> files = Files.walk(fresh)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        final Path copy = sample.resolve(fresh.relativize(file).toString());
        final String path = copy.toString().replace('\\', '/');
        final boolean wanted = !path.endsWith(".png") || readme.contains(path);
        if (wanted && !path.endsWith("run-info.json")) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  @Test
  void theScenarioOfTheReadme_isComplete() throws IOException {
    final Matcher snippet =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(snippet.find()).isTrue();
    final Path file = Files.writeString(folder.resolve("tour.yaml"), snippet.group(1));
    assertThat(drsim("run", file.toString(), "-o", folder.toString(), "--no-charts")).isZero();
  }

  private int drsim(String... arguments) {
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(new Console(stream, stream, false), Map.of(), arguments);
  }
}
