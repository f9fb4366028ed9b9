package org.drsim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program with Spark, as it is packaged, in processes of its own. */
final class SparkPrograms {

  private static final Path BUILT = Path.of("target/spark").toAbsolutePath();
  private static final String SPARK = BUILT.resolve("home/jars") + "/*";
  private static final long PATIENCE_SECONDS = 600;

  private final Path folder;

  SparkPrograms(Path folder) {
    this.folder = folder;
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(BUILT)) {
      return files
          .filter(file -> file.getFileName().toString().matches("drsim-.*-spark\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A main class of Spark's own. */
  Process spark(String log, String... line) throws IOException {
    return start(log, List.of("-Xmx512m"), SPARK, List.of(line));
  }

  /**
   * The program with Spark beside it; what it says goes to {@code NAME.out} and {@code NAME.err}.
   */
  Process start(String name, String... line) throws IOException {
    final List<String> options =
        List.of("-Dspark.driver.host=127.0.0.1", "-Dspark.executor.memory=512m");
    final List<String> all = new ArrayList<>(List.of(Main.class.getName()));
    all.addAll(List.of(line));
    return start(name, options, jar() + ":" + SPARK, all);
  }

  int run(String name, String... line) throws Exception {
    return end(start(name, line));
  }

  /** Through Spark's own command. */
  int submit(String name, String master, String... line) throws Exception {
    final List<String> all =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.executor.memory=512m",
                jar().toString()));
    all.addAll(List.of(line));
    return end(spark(name, all.toArray(String[]::new)));
  }

  /** Without Spark. */
  int alone(String name, String... line) throws Exception {
    final List<String> all = new ArrayList<>(List.of(Main.class.getName()));
    all.addAll(List.of(line));
    return end(start(name, List.of(), jar().toString(), all));
  }

  private Process start(String name, List<String> options, String classPath, List<String> line)
      throws IOException {
    final List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    all.addAll(options);
    all.addAll(List.of("-cp", classPath));
    all.addAll(line);
    final ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("SPARK_HOME", BUILT.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder
        .directory(folder.toFile())
        .redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  String out(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".out"));
  }

  String err(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".err"));
  }

  /** Everything a study wrote, byte by byte, but when and how it was run. */
  Map<String, String> results(String out) throws IOException {
    final Path study;
    try (Stream<Path> studies = Files.list(folder.resolve(out))) {
      study = studies.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    final Path latest = study.resolve("latest").toRealPath();
    final Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(latest)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("run-info.json")) {
          results.put(
              latest.relativize(file).toString(),
              HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    results.put("folder", latest.getFileName().toString());
    assertThat(results).containsKeys("study.csv", "summary.json");
    return results;
  }

  /** Bytes of the journal; nothing before there is one. */
  long journal(String out) throws IOException {
    if (!Files.isDirectory(folder.resolve(out))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(".blocks"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
