package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Suggestion;

/**
 * {@code type: P30}: the names under which managed disks are sold, which state a kind and a size.
 * Source: Microsoft Learn, Azure managed disk types (2023).
 */
final class DiskNames {

  private static final Pattern LIKE_A_NAME = Pattern.compile("[PESpes]\\d{1,3}");
  private static final int[] NUMBERS = {1, 2, 3, 4, 6, 10, 15, 20, 30, 40, 50, 60, 70, 80};
  private static final int[] GIB = {
    4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32767
  };
  private static final int SMALLEST_STANDARD = 3;
  private static final Map<String, String> KINDS =
      new TreeMap<>(Map.of("P", "premium", "E", "standardssd", "S", "standard"));

  private final Problems problems;

  DiskNames(Problems problems) {
    this.problems = problems;
  }

  static boolean isOne(String type) {
    return LIKE_A_NAME.matcher(type.strip()).matches();
  }

  /** The names, those of one kind after those of another. */
  static List<String> all() {
    final List<String> names = new ArrayList<>();
    for (final String kind : List.of("P", "E", "S")) {
      for (int i = kind.equals("S") ? SMALLEST_STANDARD : 0; i < NUMBERS.length; i++) {
        names.add(kind + NUMBERS[i]);
      }
    }
    return names;
  }

  /** The disk with a kind in the place of such a name, and with its size if it states none. */
  Node.Mapping resolved(Node.Mapping disk, Where where) {
    if (!(disk.get("type") instanceof Node.Scalar type) || !isOne(type.text())) {
      return disk;
    }
    final String name = type.text().strip().toUpperCase(Locale.ROOT);
    final Node kind =
        new Node.Scalar(KINDS.getOrDefault(name.substring(0, 1), ""), false, type.place());
    final List<String> alike =
        all().stream().filter(other -> other.startsWith(name.substring(0, 1))).toList();
    if (!alike.contains(name)) {
      problems.add(
          type.place(),
          where.key("type"),
          type.kind()
              + "; allowed: standard, standardssd, premium, or "
              + String.join(", ", alike)
              + Suggestion.didYouMean(name, alike));
      return sized(disk.with("type", kind), 1, type.place());
    }
    final int gib = gib(name);
    final Node stated = disk.get("size");
    if (stated != null) {
      checkSize(stated, name, gib, where.key("size"));
    }
    return sized(disk.with("type", kind), gib, type.place());
  }

  private static Node.Mapping sized(Node.Mapping disk, int gib, Place place) {
    return disk.get("size") == null
        ? disk.with("size", new Node.Scalar(gib + " GiB", false, place))
        : disk;
  }

  private static int gib(String name) {
    int i = 0;
    while (NUMBERS[i] != Integer.parseInt(name.substring(1))) {
      i++;
    }
    return GIB[i];
  }

  private void checkSize(Node stated, String name, int gib, Where where) {
    final int smaller = below(gib);
    size(stated)
        .filter(size -> size.compareTo(gib(smaller)) <= 0 || size.compareTo(gib(gib)) > 0)
        .ifPresent(
            size ->
                problems.add(
                    stated.place(),
                    where,
                    stated.kind()
                        + "; allowed is more than "
                        + smaller
                        + " GiB and at most "
                        + gib
                        + " GiB, which is what a "
                        + name
                        + " holds"));
  }

  private static Bytes gib(int number) {
    return new Bytes((long) number << 30);
  }

  private static int below(int gib) {
    int smaller = 0;
    for (final int other : GIB) {
      smaller = other < gib ? other : smaller;
    }
    return smaller;
  }

  /** Nothing for what is no size, which is reported where it is read. */
  private static Optional<Bytes> size(Node stated) {
    try {
      return stated instanceof Node.Scalar text
          ? Optional.of(Bytes.parse(text.text()))
          : Optional.empty();
    } catch (InvalidQuantityException e) {
      return Optional.empty();
    }
  }
}
