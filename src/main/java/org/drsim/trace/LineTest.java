package org.drsim.trace;

import java.nio.charset.StandardCharsets;

/** Whether the first lines of a file are of a grammar. */
final class LineTest {

  private static final int SAMPLE = 10;

  private LineTest() {}

  /** Whether at least half of the first lines are requests; the first of all may be a header. */
  static boolean most(Head head, RequestGrammar grammar) {
    int tried = 0;
    int good = 0;
    final TraceRecord record = new TraceRecord();
    for (final String text : head.lines()) {
      final byte[] line = text.getBytes(StandardCharsets.UTF_8);
      if (tried == SAMPLE) {
        break;
      }
      if (tried == 0
          && good == 0
          && text.equals(head.first())
          && grammar.isHeader(line, 0, line.length)) {
        continue;
      }
      tried++;
      good += grammar.read(line, 0, line.length, record) == null ? 1 : 0;
    }
    return good > 0 && good * 2 >= tried;
  }
}
