package org.drsim.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Block traces as text; chooses the action that counts from those that the beginning shows. */
final class BlkparseParser implements TraceParser {

  private static final Pattern EVENT =
      Pattern.compile(
          "\\s*\\d+,\\d+\\s+\\d+\\s+\\d+\\s+\\d+\\.\\d+\\s+\\d+\\s+([A-Za-z]{1,2})\\s.*");
  private static final BlockAction[] PREFERENCE = {
    BlockAction.ISSUED, BlockAction.COMPLETED, BlockAction.QUEUED
  };

  private final @Nullable BlockAction wanted;

  BlkparseParser(TraceOptions options) {
    this.wanted = options.action();
  }

  static boolean tells(Head head) {
    return head.lines().stream().limit(10).anyMatch(line -> EVENT.matcher(line).matches());
  }

  @Override
  public void parse(TraceContent content, Recorder recorder) throws IOException {
    final BlockAction action = wanted == null ? preferred(content) : wanted;
    recorder.remark(
        "a request counts when it is " + action.name().toLowerCase(java.util.Locale.ROOT));
    new RequestLines(new BlkparseGrammar(action.letter())).parse(content, recorder);
  }

  private static BlockAction preferred(TraceContent content) {
    final String beginning = new String(content.head().bytes(), StandardCharsets.UTF_8);
    final Set<String> seen = new TreeSet<>();
    beginning
        .lines()
        .map(EVENT::matcher)
        .filter(Matcher::matches)
        .forEach(event -> seen.add(event.group(1)));
    for (final BlockAction action : PREFERENCE) {
      if (seen.contains(String.valueOf(action.letter()))) {
        return action;
      }
    }
    throw new TraceException(
        content.path(),
        0,
        "block events " + (seen.isEmpty() ? "of no default format" : seen.toString()),
        "allowed are events D, C or Q in the default format of blkparse");
  }
}
