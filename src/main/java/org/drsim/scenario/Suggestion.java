package org.drsim.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name someone probably meant. */
public final class Suggestion {

  private static final int MAX_LENGTH = 64;
  private static final int MAX_LISTED = 12;

  private Suggestion() {}

  /**
   * {@code "; did you mean 'x'?"} for the candidate nearest to what was found, or nothing where
   * none is near. The first of several equally near ones wins.
   */
  public static String didYouMean(String found, Collection<String> candidates) {
    final String wanted = found.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > MAX_LENGTH) {
      return "";
    }
    int best = Math.max(1, wanted.length() / 3) + 1;
    String nearest = "";
    for (final String candidate : candidates) {
      final int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best);
      if (distance >= 0 && distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
  }

  /** {@code "a, b, c"}, cut after a dozen; {@code "none"} for an empty collection. */
  public static String list(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    final String listed = String.join(", ", names.stream().limit(MAX_LISTED).toList());
    return names.size() > MAX_LISTED
        ? listed + " and " + (names.size() - MAX_LISTED) + " more"
        : listed;
  }

  private static int distance(String wanted, String candidate, int limit) {
    // Two letters exchanged are the commonest slip, and two edits to Levenshtein.
    return Arrays.equals(sortedLetters(wanted), sortedLetters(candidate))
        ? 1
        : new LevenshteinDistance(limit).apply(wanted, candidate);
  }

  private static int[] sortedLetters(String text) {
    return text.chars().sorted().toArray();
  }
}
