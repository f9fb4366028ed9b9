package org.drsim.trace;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Five numbers with blanks between them: what only the user can know is asked for. */
final class BlankParsers {

  private static final int SAMPLE = 50;
  private static final int FIELDS = 5;

  private BlankParsers() {}

  static boolean tells(Head head) {
    return LineTest.most(head, new BlankGrammar(false, 0));
  }

  /** Of the DiskSim family: sectors, in a unit of time that the user states. */
  static TraceParser diskSim(TraceOptions options) {
    return (content, recorder) -> {
      if (options.format() == null) {
        throw new TraceException(
            content.path(),
            1,
            "five numbers with blanks between them, which is the DiskSim family (sectors) or"
                + " replayer text (bytes); this one looks like "
                + (looksLikeBytes(content.head()) ? "the latter" : "the former"),
            "state the "
                + Asked.FORMAT
                + ", disksim or replayer, and of disksim the "
                + Asked.TIME_UNIT
                + ": ms for DiskSim, ns for MQSim and SSDsim");
      }
      if (options.timeUnit() == null) {
        throw new TraceException(
            content.path(),
            0,
            "the unit of time is not in a file of the DiskSim family",
            "state it: " + Asked.TIME_UNIT + ", ms for DiskSim, ns for MQSim and SSDsim");
      }
      new RequestLines(new BlankGrammar(true, decimals(options.timeUnit())))
          .parse(content, recorder);
    };
  }

  /** Replayer text: bytes, and milliseconds unless the user says otherwise. */
  static TraceParser replayer(TraceOptions options) {
    final @Nullable TimeUnit unit = options.timeUnit();
    return new RequestLines(
        new BlankGrammar(false, decimals(unit == null ? TimeUnit.MILLISECONDS : unit)));
  }

  private static int decimals(TimeUnit unit) {
    return Long.toString(unit.toNanos(1)).length() - 1;
  }

  /** Bytes are multiples of a sector, addresses and sizes; only a proposal. */
  private static boolean looksLikeBytes(Head head) {
    return head.lines().stream()
        .limit(SAMPLE)
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length == FIELDS)
        .allMatch(words -> isMultiple(words[2]) && isMultiple(words[3]) && words[3].length() > 2);
  }

  private static boolean isMultiple(String word) {
    return word.matches("\\d{1,18}") && Long.parseLong(word) % Sectors.BYTES == 0;
  }
}
