package org.drsim.profile;

import java.util.List;

/**
 * Unique bytes by window: the size of the union of the written ranges of bytes within each window,
 * summed over the windows. Windows are aligned to the first record of the file, of whatever kind.
 *
 * @param writtenBytes all bytes written
 * @param uniqueBytes by {@link CoalescingWindow}, in its order
 * @param blocks distinct blocks of 4 KiB written
 */
public record CoalescingCurve(long writtenBytes, List<Long> uniqueBytes, long blocks) {

  public CoalescingCurve {
    uniqueBytes = List.copyOf(uniqueBytes);
  }

  /** Unique bytes with windows of a length. */
  public long uniqueBytes(CoalescingWindow window) {
    return uniqueBytes.get(window.place());
  }

  /** Unique over written bytes. */
  public double ratio(CoalescingWindow window) {
    return writtenBytes == 0 ? 1 : uniqueBytes(window) / (double) writtenBytes;
  }
}
