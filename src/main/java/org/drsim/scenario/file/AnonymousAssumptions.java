package org.drsim.scenario.file;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.drsim.scenario.Assumption;

/**
 * What was assumed in a scenario, without anything that could name somebody: a file may state
 * paths, values and sources of its own. Values are kept that are made of numbers, units,
 * distributions and words for behaviours, and are the name of nobody; those of all other kinds,
 * dates and places among them, are left out with their paths, and no source is kept.
 */
final class AnonymousAssumptions {

  private static final String NO_SOURCE = "left out of what is given away";

  /** Keys, and names or numbers in brackets. */
  private static final Pattern PATH = Pattern.compile("[A-Za-z.]+(\\[[^\\[\\]]+\\][A-Za-z.]*)*");

  private static final Pattern KEYS = Pattern.compile("(\\[[^\\]]*\\])?\\.|\\[[^\\]]*\\]");
  private static final Pattern SIGNS = Pattern.compile("[A-Za-z0-9 .,:{}\\[\\]%/-]+");
  private static final Pattern TOKEN_ENDS = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern DATE = Pattern.compile(".*\\d{4}-\\d.*");
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z]+");

  private static final Set<String> WORDS =
      Set.of(
          "",
          "E",
          "ms",
          "s",
          "min",
          "h",
          "d",
          "B",
          "KB",
          "MB",
          "GB",
          "TB",
          "KiB",
          "MiB",
          "GiB",
          "TiB",
          "kbit",
          "Kbit",
          "Mbit",
          "Gbit",
          "unlimited",
          "true",
          "false",
          "uniform",
          "exponential",
          "lognormal",
          "triangular",
          "mean",
          "median",
          "sigma",
          "max",
          "us",
          "takes",
          "source",
          "off",
          "map",
          "kept",
          "copy",
          "drawn");

  private AnonymousAssumptions() {}

  /**
   * Of a scenario.
   *
   * @param path what a path has become
   * @param names all that were replaced
   */
  static List<Assumption> of(
      List<Assumption> assumed, UnaryOperator<String> path, Set<String> names) {
    return assumed.stream()
        .filter(one -> isOfKeys(one.path(), names) && isQuantity(one.value(), names))
        .map(one -> new Assumption(path.apply(one.path()), one.value(), one.grade(), NO_SOURCE))
        .toList();
  }

  /** Whether names stand in brackets only, where they are replaced. */
  private static boolean isOfKeys(String path, Set<String> names) {
    return PATH.matcher(path).matches()
        && KEYS.splitAsStream(path).noneMatch(names::contains)
        && names.stream().noneMatch(name -> name.indexOf(']') >= 0 && path.contains(name));
  }

  /** Names may look like numbers and units, too. */
  private static boolean isQuantity(String value, Set<String> names) {
    return SIGNS.matcher(value).matches()
        && TOKEN_ENDS.splitAsStream(value).noneMatch(names::contains)
        && !DATE.matcher(value).matches()
        && NO_WORD.splitAsStream(value).allMatch(WORDS::contains);
  }
}
