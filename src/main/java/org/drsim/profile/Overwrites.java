package org.drsim.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts unique bytes by window as writes pass by, to the byte. Writes of whole sectors of 512
 * bytes, as all disks know them, go to a compact table of blocks; with the first other one the
 * count goes on with ranges of bytes, which is slower and needs more memory.
 */
final class Overwrites {

  private static final int SECTOR_MASK = 511;
  private static final int BLOCK_SHIFT = 12;

  /** One table of blocks knows this much of the address space: 2^32 blocks. */
  private static final int STRIPE_SHIFT = BLOCK_SHIFT + 32;

  private static final long MINUTE_NANOS = 60 * BinnedWrites.NANOS;

  private final List<OverwrittenBlocks> stripes = new ArrayList<>();
  private ByteRanges @Nullable [] ranges;
  private long written;
  private int minute;
  private long minuteEnd = MINUTE_NANOS;

  /** A write; where it is earlier than the one before, it counts for the minute of that. */
  void add(long nanos, long offset, long size) {
    if (nanos >= minuteEnd) {
      minute = (int) Math.min(Integer.MAX_VALUE, nanos / MINUTE_NANOS);
      minuteEnd = (minute + 1L) * MINUTE_NANOS;
    }
    written += size;
    if (ranges == null && ((offset | size) & SECTOR_MASK) == 0) {
      addSectors(offset, size);
    } else {
      addRange(offset, size);
    }
  }

  private void addSectors(long offset, long size) {
    final long rest = (1L << STRIPE_SHIFT) - (offset & (1L << STRIPE_SHIFT) - 1);
    final int stripe = (int) (offset >>> STRIPE_SHIFT);
    while (stripes.size() <= stripe) {
      stripes.add(new OverwrittenBlocks());
    }
    stripes.get(stripe).add(minute, offset & (1L << STRIPE_SHIFT) - 1, Math.min(size, rest));
    if (size > rest) {
      addSectors(offset + rest, size - rest);
    }
  }

  private void addRange(long offset, long size) {
    if (ranges == null) {
      ranges = fromBlocks();
    }
    for (final ByteRanges of : ranges) {
      of.add(minute, offset, offset + size);
    }
  }

  private ByteRanges[] fromBlocks() {
    final CoalescingWindow[] windows = CoalescingWindow.values();
    final ByteRanges[] converted = new ByteRanges[windows.length];
    Arrays.setAll(converted, i -> new ByteRanges(windows[i], minute, uniqueOfBlocks(windows[i])));
    for (int i = 0; i < stripes.size(); i++) {
      final long base = (long) i << STRIPE_SHIFT;
      stripes
          .get(i)
          .visit(
              minute,
              (block, window, sectors) ->
                  addSectorsTo(converted[window.place()], base + (block << BLOCK_SHIFT), sectors));
    }
    stripes.clear();
    return converted;
  }

  private static void addSectorsTo(ByteRanges ranges, long start, int sectors) {
    for (int i = 0; i < 8; i++) {
      if ((sectors >>> i & 1) != 0) {
        ranges.addKnown(start + 512L * i, start + 512L * (i + 1));
      }
    }
  }

  private long uniqueOfBlocks(CoalescingWindow window) {
    return stripes.stream().mapToLong(stripe -> stripe.unique(window)).sum();
  }

  /** Memory of the table of blocks. */
  long slotBytes() {
    return stripes.stream().mapToLong(OverwrittenBlocks::slotBytes).sum();
  }

  /** What has been counted. */
  CoalescingCurve curve() {
    final ByteRanges[] of = ranges;
    if (of == null) {
      return new CoalescingCurve(
          written,
          Arrays.stream(CoalescingWindow.values()).map(this::uniqueOfBlocks).toList(),
          stripes.stream().mapToLong(OverwrittenBlocks::blocks).sum());
    }
    return new CoalescingCurve(
        written,
        Arrays.stream(of).map(ByteRanges::unique).toList(),
        of[CoalescingWindow.WHOLE.place()].blocks(BLOCK_SHIFT));
  }
}
