package org.drsim.replication;

/** The most written bytes that there were at each place on the way of one machine. */
public final class Peaks {

  private long agent;
  private long cache;
  private long transfer;
  private long apply;

  void agentHad(long bytes) {
    agent = Math.max(agent, bytes);
  }

  void cacheHas(long bytes) {
    cache = Math.max(cache, bytes);
  }

  void transferHas(long bytes) {
    transfer = Math.max(transfer, bytes);
  }

  void applyHas(long bytes) {
    apply = Math.max(apply, bytes);
  }

  /** From now on only what is to come counts. */
  public void forget() {
    agent = 0;
    cache = 0;
    transfer = 0;
    apply = 0;
  }

  /** At the agent, open batch and map of changed blocks included. */
  public long agent() {
    return agent;
  }

  /** In the cache account, in processing or waiting for their transfer. */
  public long cache() {
    return cache;
  }

  /** On their way to the target region. */
  public long transfer() {
    return transfer;
  }

  /** In the target region. */
  public long apply() {
    return apply;
  }
}
