package org.drsim.study;

import java.util.Arrays;
import java.util.Comparator;

/** All that a study gave as a text, in which doubles differ that differ in a bit. */
final class Figures {

  private Figures() {}

  static String of(StudyResult result) {
    final StringBuilder text = new StringBuilder();
    text.append(result.replications()).append(' ').append(result.events()).append('\n');
    result.machines().forEach(machine -> text.append(machine).append('\n'));
    text.append(result.groups()).append(result.consistencyGroups()).append('\n');
    text.append(result.resources())
        .append(result.limits())
        .append(result.allOutages())
        .append('\n');
    result
        .series()
        .forEach(
            saw ->
                text.append(saw.machine())
                    .append(Arrays.toString(saw.allAvailableSeconds()))
                    .append(Arrays.toString(saw.allMarkerSeconds()))
                    .append(saw.endSeconds())
                    .append(saw.truncated()));
    return text.toString();
  }

  /** Equal but for the rounding of sums. */
  static Comparator<Double> nearly() {
    return (a, b) ->
        Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : Double.compare(a, b);
  }
}
