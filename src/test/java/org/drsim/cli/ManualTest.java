package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers copy from the manual and the README works, and pages lead somewhere. */
final class ManualTest {

  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Stream<String> howTos() throws IOException {
    final List<String> all = commands(Files.readString(PAGES.resolve("howto.md")));
    all.addAll(commands(Files.readString(PAGES.resolve("studies.md"))));
    all.addAll(commands(Files.readString(PAGES.resolve("statistics.md"))));
    return all.stream();
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(pages.sorted().toList().stream(), Stream.of(Path.of("README.md")));
    }
  }

  @ParameterizedTest
  @MethodSource("howTos")
  void everyCommandOfTheHowTos_works(String command) {
    assertThat(run(command)).as(told()).isIn(0, 1);
    assertThat(told()).doesNotContain("Exception");
  }

  /** Step by step: what is added to the file, the commands after it, and the tables shown. */
  @Test
  void theTutorial_goesAsItSays() throws IOException {
    final String tutorial = Files.readString(PAGES.resolve("tutorial.md"));
    final Path shop = folder.resolve("shop.yaml");
    final List<Integer> exits = new ArrayList<>();
    final Matcher blocks =
        Pattern.compile("```(yaml|sh|)\n(.*?)```", Pattern.DOTALL).matcher(tutorial);
    while (blocks.find()) {
      switch (blocks.group(1)) {
        case "yaml" ->
            Files.writeString(
                shop, (Files.exists(shop) ? Files.readString(shop) : "") + blocks.group(2));
        case "sh" ->
            commands(blocks.group())
                .forEach(command -> exits.add(run(command.replace("shop.yaml", shop.toString()))));
        default -> blocks.group(2).lines().forEach(line -> assertThat(told()).contains(line));
      }
    }
    assertThat(exits).containsExactly(0, 0, 0, 1, 0, 1);
  }

  /** What a command is shown to print, it prints. */
  @ParameterizedTest
  @CsvSource({
    "profile.md, profile scenarios/traces/pgbench-600s.msr.csv.gz",
    "statistics.md, study scenarios/studies/line-after-a-burst.yaml"
  })
  void outputThatIsShown_isWhatTheCommandPrints(String page, String command) throws IOException {
    final String text = Files.readString(PAGES.resolve(page));
    final int begin = text.indexOf("```\n", text.indexOf("./drsim " + command)) + 4;
    final int shown = text.indexOf("\n```\n", begin) + 5;
    final String output = text.substring(shown, text.indexOf("```", shown));
    assertThat(run("./drsim " + command)).isZero();
    assertThat(told()).contains(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/markdown/scenario-files.md"})
  void exampleRuns_nameScenariosThatAreThere(String page) throws IOException {
    final Matcher named =
        Pattern.compile("scenarios/[\\w-]+\\.yaml").matcher(Files.readString(Path.of(page)));
    while (named.find()) {
      assertThat(Path.of(named.group())).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    final Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      // The site puts its pictures beside its pages.
      final Path picture = Path.of("src/site/resources").resolve(links.group(1));
      assertThat(List.of(page.resolveSibling(links.group(1)), picture))
          .as("link in " + page)
          .anyMatch(Files::exists);
    }
  }

  private static List<String> commands(String text) {
    return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./drsim "))
        .collect(Collectors.toList());
  }

  private int run(String command) {
    final List<String> words = new ArrayList<>();
    WORD.matcher(command)
        .results()
        .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
    words.remove(0);
    words.replaceAll(word -> word.startsWith("my/") ? folder.resolve(word).toString() : word);
    if (List.of("run", "decide", "study", "profile").contains(words.get(0))) {
      words.addAll(List.of("-o", folder.toString(), "--no-charts"));
    }
    out.reset();
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(new Console(stream, stream, false), Map.of(), words.toArray(new String[0]));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
