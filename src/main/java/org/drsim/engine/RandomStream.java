package org.drsim.engine;

import org.drsim.quantity.Distribution;

/**
 * The random numbers of one entity and purpose, by index. Immutable.
 *
 * <p>Each number is a bijection of its index: a step of the Weyl sequence of SplitMix64 from a
 * start given by the first half of the key, a first mixer, the second half of the key, a second
 * mixer. The full period is 2^64. SplitMix64 alone would be faster, but all its streams are parts
 * of one sequence; the second half of the key makes each stream a permutation of its own, and two
 * mixers in a row leave a margin for regular patterns of indices. As in every such generator no
 * 64-bit word comes twice in a stream, which could only be noticed after some 2^32 words; the 53
 * bits of {@link #uniform} do repeat.
 */
public final class RandomStream {

  private static final int DISCARDED_BITS = Long.SIZE - 53;
  private static final double UNIT = 0x1p-53;

  private final long start;
  private final long permutation;

  RandomStream(StreamKey key) {
    this.start = key.first();
    this.permutation = key.second();
  }

  /** 64 random bits. */
  public long bits(long index) {
    long mixed = Mixing.moremur(start + index * Mixing.GOLDEN);
    return Mixing.mix13(mixed ^ permutation);
  }

  /** A uniform number strictly between 0 and 1 with 53 random bits. */
  public double uniform(long index) {
    // The one word of 2^53 that would give 0 gives the least number above 0 instead.
    return Math.max(bits(index) >>> DISCARDED_BITS, 1) * UNIT;
  }

  /** A variate of the distribution by inversion, in its base unit. */
  public double draw(Distribution distribution, long index) {
    return distribution.quantile(uniform(index));
  }
}
