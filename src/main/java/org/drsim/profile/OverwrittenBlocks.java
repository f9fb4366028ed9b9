package org.drsim.profile;

/**
 * The sectors of each block of 4 KiB that were written in the present minute, in the present five
 * minutes and so on, in a hash table without objects: 12 bytes for each slot, 16 to 24 for each
 * block beyond the first thousands. It is made of many small tables, so that growing needs little
 * room beyond that.
 *
 * <p>A slot has the number of the block and a word: in its lower five bytes one bit for each of the
 * eight sectors, a byte for each {@link CoalescingWindow}; in its upper three the minute of the
 * last write. As the windows lie in each other, that minute tells which of the bytes are out of
 * date.
 */
final class OverwrittenBlocks {

  private static final int BLOCK_SHIFT = 12;
  private static final int TABLES = 64;
  private static final int FIRST_SLOTS = 32;
  private static final int MINUTE_SHIFT = 40;
  private static final long MASKS = (1L << MINUTE_SHIFT) - 1;
  private static final long EACH_BYTE = 0x01_01_01_01_01L;
  private static final int LAST_MINUTE = (1 << 24) - 1;

  /** Blocks of neighbouring addresses share lines of the processor's cache. */
  private static final int NEIGHBOURS = 8;

  private static final int NEIGHBOUR_SHIFT = 3;
  private static final long MIXING = 0x9E3779B97F4A7C15L;

  /** Bits of the windows that a change of the minute puts out of date. */
  private static final int[] MINUTES = {1, 5, 15, 60};

  private final long[] unique = new long[CoalescingWindow.values().length];
  private final Table[] tables = new Table[TABLES];
  private long blocks;

  OverwrittenBlocks() {
    for (int i = 0; i < TABLES; i++) {
      tables[i] = new Table();
    }
  }

  /**
   * A write of whole sectors.
   *
   * @param minute since the origin, not before the last one
   */
  void add(int minute, long offset, long size) {
    final int at = Math.min(minute, LAST_MINUTE);
    final long end = offset + size;
    for (long block = offset >>> BLOCK_SHIFT; block << BLOCK_SHIFT < end; block++) {
      final long start = block << BLOCK_SHIFT;
      write(
          block,
          at,
          mask((int) (Math.max(offset, start) - start), (int) Math.min(4096, end - start)));
    }
  }

  private static long mixed(long block) {
    return (block >>> NEIGHBOUR_SHIFT) * MIXING;
  }

  private static long mask(int from, int to) {
    return (1L << (to >>> 9)) - (1L << (from >>> 9));
  }

  private void write(long block, int minute, long sectors) {
    final long mixed = mixed(block);
    final Table table = tables[(int) (mixed >>> 58)];
    final int slot = table.slot(block, mixed);
    final long word = table.words[slot];
    if (word == 0) {
      blocks++;
      table.put(slot, block, sectors * EACH_BYTE | (long) minute << MINUTE_SHIFT);
      count(sectors * EACH_BYTE);
      return;
    }
    final long known = stillKnown(word, minute);
    final long fresh = sectors * EACH_BYTE & ~known;
    table.words[slot] = known | fresh | (long) minute << MINUTE_SHIFT;
    if (fresh != 0) {
      count(fresh);
    }
  }

  private static long stillKnown(long word, int minute) {
    final int last = (int) (word >>> MINUTE_SHIFT);
    if (last == minute) {
      return word & MASKS;
    }
    int stale = 1;
    while (stale < MINUTES.length && last / MINUTES[stale] != minute / MINUTES[stale]) {
      stale++;
    }
    return word & MASKS & (-1L << (8 * stale));
  }

  private void count(long fresh) {
    for (int i = 0; i < unique.length; i++) {
      unique[i] += (long) Long.bitCount((fresh >>> (8 * i)) & 0xFF) << 9;
    }
  }

  long unique(CoalescingWindow window) {
    return unique[window.place()];
  }

  /** Distinct blocks so far. */
  long blocks() {
    return blocks;
  }

  /** Memory of all slots. */
  long slotBytes() {
    long slots = 0;
    for (final Table table : tables) {
      slots += table.words.length;
    }
    return slots * (Integer.BYTES + Long.BYTES);
  }

  /** Receives each block with the sectors that are still known in a window. */
  interface Visitor {
    void block(long block, CoalescingWindow window, int sectors);
  }

  /** All that is known in the windows of a minute. */
  void visit(int minute, Visitor visitor) {
    for (final Table table : tables) {
      for (int slot = 0; slot < table.words.length; slot++) {
        if (table.words[slot] != 0) {
          final long known = stillKnown(table.words[slot], Math.min(minute, LAST_MINUTE));
          for (final CoalescingWindow window : CoalescingWindow.values()) {
            visitor.block(
                Table.block(table.keys[slot]),
                window,
                (int) ((known >>> (8 * window.place())) & 0xFF));
          }
        }
      }
    }
  }

  /**
   * Open addressing; grows by half. Eight neighbouring blocks have their places side by side, and
   * where one is taken it is looked for eight places further on, so that the rows of a table are
   * found in few lines of memory.
   */
  private static final class Table {

    /** Numbers of blocks, below 2^32; a word of zero tells that there is none. */
    private int[] keys = new int[FIRST_SLOTS];

    private long[] words = new long[FIRST_SLOTS];
    private int used;

    /** The slot of a block, or the empty one where it belongs. */
    int slot(long block, long mixed) {
      final int[] numbers = keys;
      final int key = (int) block;
      int slot = home(block, mixed);
      while (numbers[slot] != key || words[slot] == 0) {
        if (words[slot] == 0) {
          return slot;
        }
        slot += NEIGHBOURS;
        if (slot >= numbers.length) {
          slot = slot + 1 & NEIGHBOURS - 1;
        }
      }
      return slot;
    }

    /** The neighbours of a row do not all begin at the same place, or even numbers would crowd. */
    private int home(long block, long mixed) {
      // The six upper bits chose the table; the next 32 choose the row.
      final int rows = words.length / NEIGHBOURS;
      final int row = (int) ((((mixed >>> 26) & 0xFFFF_FFFFL) * rows) >>> 32);
      return row * NEIGHBOURS + (int) ((block + (mixed >>> 20)) & (NEIGHBOURS - 1));
    }

    void put(int slot, long block, long word) {
      keys[slot] = (int) block;
      words[slot] = word;
      used++;
      if (used > words.length / 4 * 3) {
        grow();
      }
    }

    private void grow() {
      final int[] oldKeys = keys;
      final long[] oldWords = words;
      keys = new int[oldKeys.length / 2 * 3 & -NEIGHBOURS];
      words = new long[keys.length];
      for (int i = 0; i < oldWords.length; i++) {
        if (oldWords[i] != 0) {
          final long block = block(oldKeys[i]);
          final int slot = slot(block, mixed(block));
          keys[slot] = oldKeys[i];
          words[slot] = oldWords[i];
        }
      }
    }

    static long block(int key) {
      return key & 0xFFFF_FFFFL;
    }
  }
}
