package org.drsim.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.sweep.Shard;

/**
 * What a file of finished units is of.
 *
 * @param study digest of all that shapes its results
 * @param shard which part of it
 * @param file of the study, as it was named where it ran
 * @param inputs folder of the files that it names
 * @param settings {@code path=value} from the command line
 */
public record BlockHead(
    String study, Shard shard, String file, String inputs, List<String> settings) {

  private static final int FIXED = 4;

  public BlockHead {
    settings = List.copyOf(settings);
  }

  /** One line for each. */
  String text() {
    final List<String> lines = new ArrayList<>(List.of(study, shard.toString(), file, inputs));
    lines.addAll(settings);
    return String.join("\n", lines) + "\n";
  }

  /**
   * What gave this text.
   *
   * @throws OutputException if it is none
   */
  static BlockHead of(String text) {
    final List<String> lines = Arrays.asList(text.split("\n", -1));
    try {
      return new BlockHead(
          lines.get(0),
          Shard.parse(lines.get(1)),
          lines.get(2),
          lines.get(FIXED - 1),
          lines.subList(FIXED, lines.size() - 1));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new OutputException("the head of a shard cannot be read", e);
    }
  }
}
