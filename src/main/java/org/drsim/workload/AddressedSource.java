package org.drsim.workload;

import org.drsim.engine.RandomNumbers;

/** Replay of a trace that knows which of its writes go over earlier ones. */
public record AddressedSource(TraceSource replay) implements WriteSource {

  @Override
  public WriteCurve open(RandomNumbers numbers, String disk) {
    return new AddressedCurve(replay.writes(numbers, disk));
  }

  @Override
  public double meanWriteBytes() {
    return replay.meanWriteBytes();
  }
}
