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

  /**
   * Chooses a replication.
   *
   * @param seed of the scenario, any value
   * @param replication index from 0
   */
  public RandomNumbers(long seed, long replication) {
    this.key = StreamKey.EMPTY.with(seed).with(replication);
  }

  /** The numbers drawn for one purpose of one entity; equal arguments give equal streams. */
  public RandomStream stream(String entity, String purpose) {
    return new RandomStream(key.with(entity).with(purpose));
  }
}
