package org.drsim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, with one scenario and one folder of results. */
final class Program {

  private static final long PATIENCE_SECONDS = 300;

  private final Path folder;
  private final Path scenario;
  private final List<String> command;

  /**
   * @param folder for everything
   */
  Program(Path folder, String scenario) throws IOException {
    this(folder, scenario, List.of("run", "--journal-every", "30 ms"));
  }

  /**
   * With another command.
   *
   * @param command its name, and options
   */
  Program(Path folder, String scenario, List<String> command) throws IOException {
    this.folder = folder;
    this.command = command;
    this.scenario = Files.writeString(folder.resolve("shop.yaml"), scenario);
  }

  /** Starts a run whose results go below {@code out}. */
  Process start(String out, String... options) throws IOException {
    final List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Main.class.getName());
    line.addAll(arguments(out, options));
    return new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors(out).toFile()))
        .start();
  }

  private List<String> arguments(String out, String... options) {
    final List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of(scenario.toString(), "-o", folder.resolve(out).toString()));
    arguments.addAll(List.of(options));
    return arguments;
  }

  /** Runs it to its end in this process: nobody stops it, and there is no start to wait for. */
  int run(String out, String... options) throws IOException {
    try (PrintStream err =
        new PrintStream(
            Files.newOutputStream(
                errors(out), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            true,
            StandardCharsets.UTF_8)) {
      final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      return Main.run(
          new Console(nowhere, err, false),
          Map.of(),
          arguments(out, options).toArray(String[]::new));
    }
  }

  /** Waits for the exit code. */
  static int end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  /** Waits until the process has kept a journal, or has ended. */
  void awaitJournal(String out, Process process) throws IOException, InterruptedException {
    while (process.isAlive() && !hasJournal(out)) {
      Thread.sleep(5);
    }
  }

  boolean hasJournal(String out) throws IOException {
    return names(out).stream().anyMatch(name -> name.matches("[.](journal|blocks).*"));
  }

  void forgetErrors(String out) throws IOException {
    Files.deleteIfExists(errors(out));
  }

  String stderr(String out) throws IOException {
    return Files.readString(errors(out));
  }

  private Path errors(String out) {
    return folder.resolve(out + ".stderr");
  }

  /** What a user sees beside the results, hidden files left out. */
  List<String> visible(String out) throws IOException {
    return names(out).stream().filter(name -> !name.startsWith(".")).sorted().toList();
  }

  private List<String> names(String out) throws IOException {
    final Path runs = folder.resolve(out).resolve("shop");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(runs)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  String file(String out, String name) throws IOException {
    return Files.readString(folder.resolve(out).resolve("shop/latest").resolve(name));
  }

  /** The files of the newest run that are the same whenever it is made, by name. */
  Map<String, String> results(String out) throws IOException {
    final Path root = folder.resolve(out).resolve("shop/latest").toRealPath();
    final Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        final String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".png") && !name.equals("run-info.json")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }
}
