package org.drsim.output;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The folder name of a scenario: its own name in characters that every file system takes. Names
 * that would lose everything get a digest instead.
 */
final class FolderName {

  private static final int LONGEST = 64;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._]+");

  /** No hidden folders, no {@code ..}, and none of Windows' unwritable trailing dots. */
  private static final Pattern EDGES = Pattern.compile("^[-._]+|[-._]+$");

  private FolderName() {}

  static String of(String scenario) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(scenario, Normalizer.Form.NFD)).replaceAll("");
    String safe = EDGES.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("");
    if (safe.isEmpty()) {
      return "scenario-" + Digest.ofText(scenario).substring(0, 8);
    }
    String bounded = safe.substring(0, Math.min(safe.length(), LONGEST));
    return EDGES.matcher(bounded).replaceAll("");
  }
}
