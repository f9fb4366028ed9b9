package org.drsim.engine;

/**
 * Bijections of 64-bit words in which every bit of the result depends on every bit of the argument
 * with a probability near one half.
 */
final class Mixing {

  /** 2^64 over the golden ratio, odd: multiples of it are spread evenly over all words. */
  static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Mixing() {}

  /**
   * Stafford's variant 13 of the finaliser of MurmurHash3, used by SplitMix64 (Steele, Lea, Flood:
   * Fast splittable pseudorandom number generators, OOPSLA 2014).
   */
  static long mix13(long word) {
    long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Moremur, the same form with better constants (Evensen, 2019). */
  static long moremur(long word) {
    long z = (word ^ (word >>> 27)) * 0x3c79ac492ba7b653L;
    z = (z ^ (z >>> 33)) * 0x1c69b3f74ac4ae35L;
    return z ^ (z >>> 27);
  }
}
