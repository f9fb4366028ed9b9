package org.drsim.replication;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Prefetch;

/**
 * Reads what batches need that are about to close or to leave a place: the place, the batch, the
 * way, and where it goes next.
 *
 * <p>No branch of a pass depends on what the same pass reads for the first time: a processor that
 * has guessed wrong throws away what it has begun to read for the events behind.
 */
public final class BatchPrefetch implements Prefetch {

  /** What is not kept is not read. */
  @SuppressWarnings("unused")
  private long touched;

  private TimedStage[] stages = new TimedStage[0];
  private MobilityAgent[] agents = new MobilityAgent[0];

  @Override
  public void touch(EventRoutine[] upcoming, int count) {
    if (stages.length < count) {
      stages = new TimedStage[count];
      agents = new MobilityAgent[count];
    }
    int timed = 0;
    int closing = 0;
    for (int i = 0; i < count; i++) {
      if (upcoming[i] instanceof TimedStage stage) {
        stages[timed++] = stage;
      } else if (upcoming[i] instanceof MobilityAgent agent) {
        agents[closing++] = agent;
      }
    }
    touched += touchStages(timed) + touchAgents(closing);
  }

  private long touchStages(int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += stages[i].touchBatch();
    }
    for (int i = 0; i < count; i++) {
      sum += stages[i].touchNext();
    }
    return sum;
  }

  private long touchAgents(int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += agents[i].touch();
    }
    return sum;
  }
}
