package org.drsim.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of {@code wrong-files.txt} and {@code wrong-targets.txt}. */
final class WrongFiles {

  private static final String LOG = "workloads: [{name: log, churn: 1 MB/s}]";
  private static final String DB =
      "machines: [{name: db, region: northeurope, disks: [{name: data, size: 1 TiB, workload: log}],"
          + " protection: {to: westeurope}}]";

  /**
   * A file and what is wrong with it.
   *
   * @param settings texts after {@code --set}
   * @param companions the contents of other files, by name
   */
  record Case(
      String title,
      List<String> settings,
      String file,
      Map<String, String> companions,
      List<String> messages) {

    @Override
    public String toString() {
      return title;
    }
  }

  private WrongFiles() {}

  static List<Case> all() throws IOException {
    final List<Case> cases = new ArrayList<>();
    for (final String resource :
        List.of("wrong-files.txt", "wrong-estates.txt", "wrong-targets.txt")) {
      try (InputStream in = WrongFiles.class.getResourceAsStream(resource)) {
        final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Arrays.stream(text.split("(?m)^=== ")).skip(1).map(WrongFiles::parse).forEach(cases::add);
      }
    }
    return cases;
  }

  private static Case parse(String block) {
    final List<String> settings = new ArrayList<>();
    final List<String> file = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final Map<String, List<String>> companions = new LinkedHashMap<>();
    List<String> target = file;
    for (final String line : block.strip().lines().skip(1).toList()) {
      if (line.equals(">>>")) {
        target = messages;
      } else if (line.startsWith("@file ")) {
        target = companions.computeIfAbsent(line.substring(6), name -> new ArrayList<>());
      } else if (line.startsWith("--set ") && target == file) {
        settings.add(line.substring("--set ".length()));
      } else {
        target.add(line.equals("@log") ? LOG : line.equals("@db") ? DB : line);
      }
    }
    final String title = block.lines().findFirst().orElseThrow();
    return new Case(title, settings, text(file), texts(companions), messages);
  }

  private static Map<String, String> texts(Map<String, List<String>> companions) {
    final Map<String, String> texts = new LinkedHashMap<>();
    companions.forEach((name, lines) -> texts.put(name, text(lines)));
    return texts;
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).strip() + "\n";
  }
}
