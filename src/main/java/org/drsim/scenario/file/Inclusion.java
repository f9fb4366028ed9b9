package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario file together with the files that it includes and the tables that it names, into
 * one tree. Lists are joined, those of included files first; mappings are merged key by key;
 * anything else the including file states takes the place of what it includes.
 */
final class Inclusion {

  static final String INCLUDE = "include";
  private static final int MOST_FILES = 100;

  private final Path top;
  private final Problems problems;

  /** All files that were read, in that order, each with its name as messages show it. */
  private final Map<Path, String> read = new LinkedHashMap<>();

  private boolean isWhole = true;

  /** The files that are being read, each included by the one before. */
  private final List<Path> open = new ArrayList<>();

  /**
   * For a scenario.
   *
   * @param top the folder below which all files are
   */
  Inclusion(Path top, Problems problems) {
    this.top = top;
    this.problems = problems;
  }

  /**
   * The tree of a scenario file.
   *
   * @throws InvalidScenarioException if the file itself is no tree
   */
  Node.Mapping of(Path file) throws InvalidScenarioException {
    final Place origin = Place.ofFile(file.toString());
    read.put(file.toAbsolutePath().normalize(), file.toString());
    final Node.Mapping stated = parsed(file, origin);
    StudyKeys.refuseStudy(stated, file);
    return whole(stated, file, top);
  }

  /** The tree of a scenario that stands inside another file. */
  Node.Mapping of(Node.Mapping stated, Path file) {
    read.put(file.toAbsolutePath().normalize(), file.toString());
    return whole(stated, file, top);
  }

  /** The included files and tables. */
  List<Path> files() {
    return read.values().stream().skip(1).map(Path::of).toList();
  }

  /** Whether everything that is named could be read, so that what is missing is nowhere. */
  boolean isWhole() {
    return isWhole;
  }

  /** Notes that a file is missing from the tree. */
  void missesPart() {
    isWhole = false;
  }

  private Node.Mapping parsed(Path file, Place origin) throws InvalidScenarioException {
    final Optional<Node> root = YamlTree.parse(SourceText.read(file, origin), origin);
    if (root.isEmpty()) {
      throw Problems.only(
          origin,
          "",
          origin.source() == 0
              ? "the file is empty; a scenario states at least its machines"
              : "the file is empty; allowed is a part of a scenario");
    }
    if (!(new DuplicateKeys(problems).removed(root.get(), Where.ROOT)
        instanceof Node.Mapping map)) {
      throw Problems.only(
          root.get().place(),
          "",
          root.get().kind() + "; a scenario is a mapping of keys such as 'machines'");
    }
    return map;
  }

  private Node.Mapping whole(Node.Mapping stated, Path file, Path folder) {
    open.add(file.toAbsolutePath().normalize());
    final Node include = stated.get(INCLUDE);
    final Node.Mapping own =
        new MachineTables(this, folder, problems).readIn(stated.without(INCLUDE));
    final Node.Mapping local = InFolder.of(top, folder).named(own);
    Node.Mapping base = new Node.Mapping(List.of(), stated.place());
    for (final Node name : names(include)) {
      base = merged(base, included(name, folder));
    }
    open.remove(open.size() - 1);
    return merged(base, local);
  }

  private List<Node> names(@Nullable Node include) {
    if (include == null || include instanceof Node.Scalar) {
      return include == null ? List.of() : List.of(include);
    }
    if (include instanceof Node.Items list) {
      return list.items();
    }
    problems.add(include.place(), INCLUDE, include.kind() + "; allowed is a list of files");
    missesPart();
    return List.of();
  }

  private Node.Mapping included(Node name, Path folder) {
    final Node.Mapping nothing = new Node.Mapping(List.of(), name.place());
    final Path file = resolved(name, folder, INCLUDE);
    if (file == null) {
      return nothing;
    }
    final Place origin = added(file);
    try {
      final Path parent = file.getParent();
      return whole(parsed(file, origin), file, parent == null ? folder : parent);
    } catch (InvalidScenarioException e) {
      problems.addAll(e, origin);
      missesPart();
      return nothing;
    }
  }

  /** A file that is named, for the first time; null after a problem. */
  @Nullable Path resolved(Node name, Path folder, String where) {
    if (!(name instanceof Node.Scalar scalar) || scalar.isNothing()) {
      problems.add(name.place(), where, name.kind() + "; allowed is the name of a file");
      missesPart();
      return null;
    }
    try {
      final Path file = CompanionFiles.resolve(top, folder, scalar.text());
      checkOnce(file, scalar);
      return file;
    } catch (InvalidQuantityException e) {
      problems.add(name.place(), where, name.kind() + "; " + e.allowed());
      missesPart();
      return null;
    }
  }

  private void checkOnce(Path file, Node.Scalar name) {
    final Path key = file.toAbsolutePath().normalize();
    if (open.contains(key)) {
      throw new InvalidQuantityException(
          name.text(), "the file includes itself" + by(key) + "; allowed is one that does not");
    }
    if (read.containsKey(key)) {
      throw new InvalidQuantityException(
          name.text(), "the file is read already; allowed is to name each file once");
    }
    if (read.size() >= MOST_FILES) {
      throw new InvalidQuantityException(
          name.text(), "more than " + MOST_FILES + " files; a scenario has at most as many");
    }
  }

  /** By which files, if not directly. */
  private String by(Path key) {
    final List<String> between =
        open.subList(open.indexOf(key) + 1, open.size()).stream()
            .map(file -> read.getOrDefault(file, ""))
            .toList();
    return between.isEmpty() ? "" : ", by " + Text.shown(String.join(", ", between));
  }

  /** Notes a file as read. */
  Place added(Path file) {
    read.put(file.toAbsolutePath().normalize(), file.toString());
    return Place.ofFile(file.toString(), read.size() - 1);
  }

  private static Node.Mapping merged(Node.Mapping base, Node.Mapping own) {
    Node.Mapping joined = own;
    for (final Node.Entry entry : base.entries()) {
      if (entry.value() instanceof Node.Items first
          && own.get(entry.key()) instanceof Node.Items second) {
        joined = joined.with(entry.key(), first.joined(second));
      }
    }
    return joined.withDefaults(base);
  }
}
