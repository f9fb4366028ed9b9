package org.drsim.trace;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of one request in each line. */
final class RequestLines implements TraceParser {

  private final RequestGrammar grammar;
  private final TraceRecord current = new TraceRecord();

  RequestLines(RequestGrammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    final ByteLines lines = content.lines();
    recorder.clock(grammar.clock());
    boolean more = lines.advanceToText();
    if (more && grammar.isHeader(lines.buffer(), lines.from(), lines.to())) {
      more = lines.advance();
    }
    while (more) {
      if (!lines.isEmpty()) {
        read(lines, content, recorder);
      }
      more = lines.advance();
    }
  }

  private void read(ByteLines lines, TraceContent content, Recorder recorder) {
    final @Nullable String reason = grammar.read(lines.buffer(), lines.from(), lines.to(), current);
    if (!lines.isEnded() && (reason != null || content.isArchiveCut())) {
      recorder.cutRecord();
    } else if (reason == null) {
      recorder.request(current, lines.number());
    } else if (!reason.equals(RequestGrammar.NO_REQUEST)) {
      recorder.skips().skip(lines, reason);
    }
  }
}
