package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** A command line in a folder of its own, and what came out of it. */
abstract class AtTheShell {

  static final String SCENARIO =
      """
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: vm, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      """;

  static final String REPLAY = SCENARIO.replace("churn: 1 MB/s", "trace: t.csv");

  @TempDir Path folder;

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  void refused(String file, String message) throws IOException {
    err.reset();
    assertThat(drsim("run", file, "-o", reports())).as(file).isEqualTo(2);
    assertThat(stderr()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(stderr().lines().count()).as(stderr()).isBetween(1L, 3L);
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  int drsim(String... arguments) {
    return Main.run(console(), Map.of(), arguments);
  }

  Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }

  String reports() {
    return folder.resolve("reports").toString();
  }

  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  String bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  static byte[] gzip(String text) throws IOException {
    final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return compressed.toByteArray();
  }

  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  Map<String, String> deterministicFiles(String run) throws IOException {
    final Path root = folder.resolve(run).toRealPath();
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
