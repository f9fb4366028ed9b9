package org.drsim.trace;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Disks that are known by their names to lie on others of the same file. */
final class StackedDisks {

  private static final String TOTAL = "_Total";

  /** {@code sda1} on {@code sda}, {@code nvme0n1p2} on {@code nvme0n1}. */
  private static final Pattern PARTITION =
      Pattern.compile("((?:sd|hd|vd|xvd)[a-z]+)\\d+|((?:nvme\\d+n|mmcblk|loop|md|nbd)\\d+)p\\d+");

  /** Device mapper, software RAID, loop, replicated and cached devices lie on something. */
  private static final Pattern LAYER = Pattern.compile("(?:dm-|md|loop|drbd|bcache|zd)\\d+");

  private static final Pattern DRIVE =
      Pattern.compile("(?:sd|hd|vd|xvd)[a-z]+|(?:nvme\\d+n|mmcblk)\\d+");

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

  /** Disks that may lie on others of the file, which only the user knows; in order of name. */
  List<String> doubtful() {
    if (names.stream().noneMatch(name -> DRIVE.matcher(name).matches())) {
      return List.of();
    }
    return names.stream().filter(name -> LAYER.matcher(name).matches()).sorted().toList();
  }
}
