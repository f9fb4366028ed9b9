package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path such as {@code machines[db].disks[data].size}, taken apart. */
final class NodePath {

  private static final int MAX_STEPS = 32;
  private static final Pattern STEP =
      Pattern.compile("\\G(?:(?<dot>\\.?)(?<key>[A-Za-z0-9_-]+)|\\[(?<item>[^\\[\\]]+)])");

  /** One step of a path. */
  sealed interface Step {

    /** To the value of a key. */
    record Key(String key) implements Step {}

    /** To an item of a list. */
    record Item(String label) implements Step {}
  }

  private NodePath() {}

  /** The steps of a path, at least one; nothing if the text is not a path. */
  static Optional<List<Step>> parse(String text) {
    final List<Step> steps = new ArrayList<>();
    final Matcher matcher = STEP.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find() && fits(matcher, steps)) {
      steps.add(
          matcher.group("key") == null
              ? new Step.Item(matcher.group("item").strip())
              : new Step.Key(matcher.group("key")));
      end = matcher.end();
    }
    final boolean whole = end == text.length() && !steps.isEmpty() && steps.size() <= MAX_STEPS;
    return whole ? Optional.of(steps) : Optional.empty();
  }

  /** A path begins with a key; only the keys after it have a dot, and all of them do. */
  private static boolean fits(Matcher matcher, List<Step> steps) {
    return matcher.group("key") == null
        ? !steps.isEmpty()
        : matcher.group("dot").isEmpty() == steps.isEmpty();
  }
}
