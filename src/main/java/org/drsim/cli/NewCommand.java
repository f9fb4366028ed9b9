package org.drsim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.text.WordUtils;
import org.drsim.cli.Templates.Template;
import org.drsim.output.SchemaJson;
import org.drsim.scenario.file.ScenarioSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies one of the example scenarios, or lists them. */
@Command(
    name = "new",
    description = "Start a scenario from an example; without a name, list the examples.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  drsim new                                    what there is",
      "  drsim new the-region-is-lost                 into this folder",
      "  drsim new the-region-is-lost -o dr/shop.yaml"
    })
final class NewCommand implements Callable<Integer> {

  private static final int WIDTH = 80;
  private static final String SCHEMA = "drsim.schema.json";

  @Parameters(
      paramLabel = "TEMPLATE",
      arity = "0..1",
      description = "Name of the example, such as the-region-is-lost.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--to"},
      paramLabel = "FILE",
      description = "The scenario to write (default: TEMPLATE.yaml here). Never replaces a file.")
  private @Nullable Path out;

  private final Commands commands;

  NewCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    final Templates templates = Templates.load();
    if (name == null) {
      templates.all().forEach(this::list);
    } else {
      write(templates, templates.named(name));
    }
    return ExitCode.DONE.number();
  }

  private void list(Template template) {
    commands.console().out().println(template.name());
    for (final String line : wrapped(template.lesson())) {
      commands.console().out().println("    " + line);
    }
  }

  private static String[] wrapped(String text) {
    return WordUtils.wrap(text, WIDTH - 4, "\n", false).split("\n", -1);
  }

  /** The scenario comes last: where it is, all that it reads is there. */
  private void write(Templates templates, Template template)
      throws IOException, InvalidRequestException {
    final Path scenario = out == null ? Path.of(template.name() + ".yaml") : out;
    final Path folder = scenario.toAbsolutePath().getParent();
    final Map<Path, byte[]> files = new LinkedHashMap<>();
    templates
        .companions(template)
        .forEach((path, bytes) -> files.put(beside(scenario, path), bytes));
    files.put(beside(scenario, SCHEMA), bytes(SchemaJson.text(ScenarioSchema.tree())));
    files.put(scenario, bytes(text(templates, template, scenario)));
    for (final Map.Entry<Path, byte[]> file : files.entrySet()) {
      refuseToReplace(file.getKey(), file.getValue());
    }
    Files.createDirectories(folder);
    for (final Map.Entry<Path, byte[]> file : files.entrySet()) {
      writeNew(file.getKey(), file.getValue());
    }
    commands.console().err().println("Next: drsim run " + scenario);
  }

  /** Its commands name the new file, and its editor finds the schema beside it. */
  private static String text(Templates templates, Template template, Path scenario) {
    return templates
        .text(template.path())
        .replace("scenarios/" + template.path(), scenario.toString())
        .replaceFirst("\\$schema=\\S+", "\\$schema=" + SCHEMA);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path beside(Path scenario, String path) {
    return scenario.resolveSibling(path);
  }

  private static void refuseToReplace(Path file, byte[] bytes)
      throws IOException, InvalidRequestException {
    if (Files.exists(file)
        && (Files.isDirectory(file) || !Arrays.equals(Files.readAllBytes(file), bytes))) {
      throw new InvalidRequestException(
          file + " exists already; choose another place with -o FILE, nothing was written");
    }
  }

  private void writeNew(Path file, byte[] bytes) throws IOException {
    final boolean kept = Files.exists(file);
    if (!kept) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    }
    commands.console().err().println((kept ? "same as before: " : "written: ") + file);
  }
}
