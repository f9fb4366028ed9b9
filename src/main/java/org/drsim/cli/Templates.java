package org.drsim.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drsim.scenario.Suggestion;

/**
 * The example scenarios inside the program, each with the files that it reads.
 *
 * @param contents by path below the folder of scenarios, in order
 */
record Templates(Map<String, byte[]> contents) {

  private static final String FOLDER = "org/drsim/cli/templates";
  private static final Predicate<String> IS_SCENARIO =
      Pattern.compile("\\d\\d-[^/]*\\.yaml").asMatchPredicate();
  private static final Pattern LESSON =
      Pattern.compile("^# Lesson \\d+: (.*(?:\n# \\S.*)*)", Pattern.MULTILINE);

  /**
   * One scenario.
   *
   * @param name of its file, without number and ending
   * @param lesson what it teaches, in a sentence
   */
  record Template(String path, String name, String lesson) {}

  /** Those of this program, from its jar or its folder of classes. */
  static Templates load() throws IOException {
    final Path program = program();
    if (Files.isDirectory(program)) {
      return in(program.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(program)) {
      return in(jar.getPath(FOLDER));
    }
  }

  private static Path program() {
    try {
      return Path.of(Templates.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program has no place", e);
    }
  }

  private static Templates in(Path folder) throws IOException {
    final Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (final Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return new Templates(contents);
  }

  /** All, in the order of their numbers. */
  List<Template> all() {
    return contents.keySet().stream().filter(IS_SCENARIO).map(this::template).toList();
  }

  private Template template(String path) {
    final Matcher lesson = LESSON.matcher(text(path));
    final String said = lesson.find() ? lesson.group(1).replace("\n# ", " ") : "";
    return new Template(path, path.substring(3, path.length() - 5), firstSentence(said));
  }

  private static String firstSentence(String text) {
    final int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /**
   * The one of this name, with or without number and ending.
   *
   * @throws InvalidRequestException if there is none
   */
  Template named(String name) throws InvalidRequestException {
    final String plain = name.replaceFirst("^\\d\\d-", "").replaceFirst("\\.ya?ml$", "");
    final List<String> names = all().stream().map(Template::name).toList();
    return all().stream()
        .filter(template -> template.name().equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no template '"
                        + name
                        + "'; 'drsim new' lists them"
                        + Suggestion.didYouMean(plain, names)));
  }

  /** The files that a scenario reads, and those that these read, by path. */
  Map<String, byte[]> companions(Template template) {
    final Map<String, byte[]> found = new TreeMap<>();
    addCompanions(template.path(), found);
    return found;
  }

  /** A file is read by those that name it. */
  private void addCompanions(String path, Map<String, byte[]> found) {
    final String text = text(path);
    for (final Map.Entry<String, byte[]> file : contents.entrySet()) {
      if (!IS_SCENARIO.test(file.getKey())
          && !found.containsKey(file.getKey())
          && text.contains(file.getKey())) {
        found.put(file.getKey(), file.getValue());
        addCompanions(file.getKey(), found);
      }
    }
  }

  String text(String path) {
    return new String(contents.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }
}
