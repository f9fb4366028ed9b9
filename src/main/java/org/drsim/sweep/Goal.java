package org.drsim.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Objective;

/**
 * The extreme value of a varied path at which objectives are met: {@code find smallest|largest PATH
 * such that OBJECTIVE [and OBJECTIVE …]}.
 *
 * @param smallest whether the smallest such value is looked for; otherwise the largest
 * @param path one of the varied
 * @param suchThat at least one
 */
public record Goal(boolean smallest, String path, List<Objective> suchThat) {

  private static final String ALLOWED =
      "a goal reads find smallest|largest PATH such that OBJECTIVE [and OBJECTIVE …], such as"
          + " 'find smallest recovery.slots such that rto of plan shop <= 2 h in 95 % of outages'";

  private static final Pattern FORM =
      Pattern.compile("(?i)(?:find\\s+)?(smallest|largest)\\s+(\\S+)\\s+such\\s+that\\s+(.+)");

  /** The only confidence there is. */
  private static final Pattern CONFIDENCE =
      Pattern.compile("(?i)\\s+with\\s+95\\s*%\\s+confidence\\s*$");

  public Goal {
    suchThat = List.copyOf(suchThat);
  }

  /**
   * Reads a goal.
   *
   * @throws InvalidQuantityException if the text is none
   */
  public static Goal parse(String text) {
    final Matcher form = FORM.matcher(CONFIDENCE.matcher(text.strip()).replaceFirst(""));
    if (!form.matches()) {
      throw new InvalidQuantityException(text, ALLOWED);
    }
    return new Goal(
        form.group(1).toLowerCase(Locale.ROOT).equals("smallest"),
        form.group(2),
        Arrays.stream(form.group(3).split("(?i)\\s+and\\s+")).map(Objective::parse).toList());
  }

  @Override
  public String toString() {
    return "find "
        + (smallest ? "smallest " : "largest ")
        + path
        + " such that "
        + String.join(" and ", suchThat.stream().map(Objective::toString).toList());
  }
}
