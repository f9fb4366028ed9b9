package org.drsim.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
   */
  record Case(String title, List<String> settings, String file, List<String> messages) {

    @Override
    public String toString() {
      return title;
    }
  }

  private WrongFiles() {}

  static List<Case> all() throws IOException {
    final List<Case> all = new ArrayList<>(of("wrong-files.txt"));
    all.addAll(of("wrong-targets.txt"));
    return all;
  }

  private static List<Case> of(String resource) throws IOException {
    try (InputStream in = WrongFiles.class.getResourceAsStream(resource)) {
      final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(WrongFiles::parse).toList();
    }
  }

  private static Case parse(String block) {
    final List<String> settings = new ArrayList<>();
    final List<String> file = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    List<String> target = file;
    for (final String line : block.strip().lines().skip(1).toList()) {
      if (line.equals(">>>")) {
        target = messages;
      } else if (line.startsWith("--set ") && target == file) {
        settings.add(line.substring("--set ".length()));
      } else {
        target.add(line.equals("@log") ? LOG : line.equals("@db") ? DB : line);
      }
    }
    final String title = block.lines().findFirst().orElseThrow();
    return new Case(title, settings, String.join("\n", file).strip() + "\n", messages);
  }
}
