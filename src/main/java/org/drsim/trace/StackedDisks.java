package org.drsim.trace;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Disks that are known by their names to lie on others of the same file. */
final class StackedDisks {

  private static final String TOTAL = "_Total";

  /** {@code sda1} on {@code sda}, {@code nvme0n1p2} on {@code nvme0n1}. */
  private static final Pattern PARTITION =
      Pattern.compile("((?:sd|hd|vd|xvd)[a-z]+)\\d+|((?:nvme\\d+n|mmcblk|loop|md|nbd)\\d+)p\\d+");

  private final Set<String> names;

  StackedDisks(Collection<String> names) {
    this.names = new HashSet<>(names);
  }

  boolean contains(String name) {
    if (name.equals(TOTAL) || name.endsWith(TOTAL)) {
      return names.size() > 1;
    }
    final Matcher matcher = PARTITION.matcher(name);
    if (!matcher.matches()) {
      return false;
    }
    return names.contains(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }
}
