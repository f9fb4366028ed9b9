package org.drsim.output;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The folder name of a scenario: its own name in characters that every file system takes. Names
 * that would lose everything get a digest instead.
 */
final class FolderName {

  private static final int LONGEST = 64;
  private static final int FIRST_OUTSIDE_ASCII = 128;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._]+");

  /** No hidden folders, no {@code ..}, and none of Windows' unwritable trailing dots. */
  private static final Pattern EDGES = Pattern.compile("^[-._]+|[-._]+$");

  private FolderName() {}

  static String of(String scenario) {
    String safe =
        EDGES.matcher(UNSAFE.matcher(withoutAccents(scenario)).replaceAll("-")).replaceAll("");
    if (safe.isEmpty()) {
      return "scenario-" + Digest.ofText(scenario).substring(0, 8);
    }
    String bounded = safe.substring(0, Math.min(safe.length(), LONGEST));
    return EDGES.matcher(bounded).replaceAll("");
  }

  /** The tables of accents take longer to load than a small scenario to simulate. */
  private static String withoutAccents(String name) {
    return name.chars().allMatch(character -> character < FIRST_OUTSIDE_ASCII)
        ? name
        : ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }
}
