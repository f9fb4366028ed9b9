package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody does to one of the scenarios while editing it, {@code validate} says that it is
 * valid or what is wrong, in lines that name the file: never a stack trace, another exit code, or
 * no answer.
 */
final class MutatedScenariosTest {

  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final List<String> VALUES =
      List.of(
          "0",
          "-1",
          "1e9",
          "1.5",
          "''",
          "null",
          "true",
          "yes",
          "unlimited",
          "5 min",
          "5 GiB",
          "5 MB/s",
          "5 /s",
          "50 %",
          "[]",
          "{}",
          "[1, 2]",
          "{a: 1}",
          "*",
          "northeurope",
          "db",
          "latest",
          "{lognormal: {median: 1 s, sigma: 1}}",
          "2026-03-02T00:00:00Z",
          "../x.csv");

  private static final List<String> UNITS =
      List.of(" s", " min", " h", " d", " MB/s", " MiB", " GiB", " %", " /s", "", " Gbit/s");

  @TempDir private Path folder;

  @Test
  void threeHundredMutations() throws IOException {
    validateMutations(300, 1);
  }

  @Test
  @Tag("slow")
  void twentyThousandMutations() throws IOException {
    validateMutations(20_000, 2);
  }

  /**
   * @param least how many in all, as many of each scenario
   */
  private void validateMutations(int least, long seed) throws IOException {
    final List<Path> scenarios = scenarios();
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(10);
    final int perScenario = 1 + (least - 1) / scenarios.size();
    for (final Path scenario : scenarios) {
      final String text = Files.readString(scenario);
      for (int i = 0; i < perScenario; i++) {
        final Random random = new Random(seed * 1_000_003 + i + scenario.toString().hashCode());
        validate(mutated(text, random), scenario.getFileName() + " " + i);
      }
    }
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private void validate(String text, String name) throws IOException {
    final Path file = Files.writeString(folder.resolve("mutated.yaml"), text);
    final Terminal terminal = new Terminal();
    final int code =
        Assertions.assertTimeoutPreemptively(
            LIMIT,
            () -> terminal.drsim("validate", file.toString(), "--inputs", SCENARIOS.toString()));
    final String said = terminal.err();
    assertThat(code).as("%s:%n%s%n%s", name, text, said).isIn(0, 2);
    if (code == 2) {
      assertThat(said.lines()).as(text).isNotEmpty().noneMatch(line -> line.contains("\tat "));
      assertThat(said)
          .as(text)
          .doesNotContain("Exception")
          .doesNotContain("mistake in the program");
    }
  }

  private static String mutated(String text, Random random) {
    final List<String> lines = new ArrayList<>(text.lines().toList());
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      mutate(lines, random);
    }
    final String whole = String.join("\n", lines) + "\n";
    return random.nextInt(10) == 0 ? whole.substring(0, random.nextInt(whole.length())) : whole;
  }

  private static void mutate(List<String> lines, Random random) {
    final int at = statement(lines, random);
    final String line = lines.get(at);
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> Collections.swap(lines, at, statement(lines, random));
      case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(3)) + line);
      case 4 -> lines.set(at, line.replaceFirst("^ ", ""));
      case 5 -> lines.set(at, unit(line, random));
      default -> lines.set(at, value(line, random));
    }
    if (lines.isEmpty()) {
      lines.add("name: x");
    }
  }

  /** A line that is no comment, if there is one. */
  private static int statement(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    for (int i = 0; i < lines.size() && lines.get(at).startsWith("#"); i++) {
      at = random.nextInt(lines.size());
    }
    return at;
  }

  private static String value(String line, Random random) {
    final List<int[]> values = places(line, "(?<=: |\\[|, )[^{}\\[\\],:#]+(?=[,}\\]]|$)");
    return replaced(line, values, VALUES.get(random.nextInt(VALUES.size())), random);
  }

  private static String unit(String line, Random random) {
    final List<int[]> units =
        places(line, "(?<=\\d) ?(s|min|h|d|[kMGT]i?B(/s)?|[MG]bit/s|%|/s)\\b?");
    return replaced(line, units, UNITS.get(random.nextInt(UNITS.size())), random);
  }

  private static List<int[]> places(String line, String pattern) {
    final Matcher matcher = Pattern.compile(pattern).matcher(line);
    final List<int[]> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places;
  }

  private static String replaced(String line, List<int[]> places, String with, Random random) {
    if (places.isEmpty()) {
      return line + with;
    }
    final int[] place = places.get(random.nextInt(places.size()));
    return line.substring(0, place[0]) + with + line.substring(place[1]);
  }
}
