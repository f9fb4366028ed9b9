package org.drsim.engine;

/**
 * All random numbers of one replication. A number is a function of seed, replication, entity,
 * purpose and index alone: no call order matters, and one more entity changes nothing for the
 * others. Immutable.
 *
 * <p>The idea is that of counter-based generators (Salmon, Moraes, Dror, Shaw: Parallel random
 * numbers: as easy as 1, 2, 3; SC 2011). Philox and Threefry, the generators given there, have
 * counters of 128 bits and more and more rounds; an index of 64 bits under a hashed key of 128 bits
 * is enough here, see {@link RandomStream}.
 */
public final class RandomNumbers {

  private final StreamKey key;
  private final long seed;
  private final long replication;

  /**
   * Chooses a replication.
   *
   * @param seed of the scenario, any value
   * @param replication index from 0
   */
  public RandomNumbers(long seed, long replication) {
    this.seed = seed;
    this.replication = replication;
    this.key = StreamKey.EMPTY.with(seed).with(replication);
  }

  /**
   * Of the replication whose number is the remainder of this one's: those that share what is drawn
   * for a group.
   *
   * @param groups at least 1
   */
  public RandomNumbers ofGroup(int groups) {
    return new RandomNumbers(seed, replication % groups);
  }

  /** The numbers drawn for one purpose of one entity; equal arguments give equal streams. */
  public RandomStream stream(String entity, String purpose) {
    return new RandomStream(key.with(entity).with(purpose));
  }
}
