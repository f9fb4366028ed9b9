package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * How a mobility agent cuts the writes of its machine into change batches. Stated at the top level
 * for all machines, and per machine.
 *
 * @param batchInterval an open batch closes at the latest this long after the marker or the
 *     previous interval
 * @param batchSize an open batch closes when it holds this much
 * @param compression uncompressed over compressed size on the wire, 1 for none
 * @param memory how much may wait in the agent; a share has a meaning where the machine states its
 *     memory
 * @param memoryFallback what happens when it is full
 * @param version how many versions behind the newest; with more than four the product does not
 *     replicate
 * @param tokenLifetime for how long an agent that has logged in need not do so again
 */
public record Agent(
    @Default(
            value = "15 s",
            grade = Default.Grade.ASSUMED,
            source = "uploads are described as continuous; no figure published")
        @InRange(from = "1 ms")
        Duration batchInterval,
    @Default(
            value = "64 MiB",
            grade = Default.Grade.ASSUMED,
            source = "uploads are described as continuous; no figure published")
        @InRange(from = "1 B")
        Bytes batchSize,
    @Default(value = "1", grade = Default.Grade.ASSUMED, source = "no compression is documented")
        @InRange(from = "1", to = "1000")
        double compression,
    @Default(
            value = "6 %",
            grade = Default.Grade.PUBLISHED,
            source = "Azure Site Recovery: mobility agent, share of the machine's memory")
        AgentMemory memory,
    @Default(
            value = "map",
            grade = Default.Grade.ASSUMED,
            source = "that changes are tracked when the memory is full is documented, not how")
        MemoryFallback memoryFallback,
    @Default("0") Count version,
    @Default(
            value = "{uniform: [60 min, 90 min]}",
            grade = Default.Grade.ASSUMED,
            source =
                "access tokens of Microsoft Entra last 60 to 90 min; not documented for the agents")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution tokenLifetime) {

  /** Most versions that an agent may be behind. */
  public static final int MOST_BEHIND = 4;

  /** What an agent does whose memory is full. */
  public enum MemoryFallback {
    /** It notes which blocks were written and sends them without their order. */
    MAP,
    /** Nothing: it holds more than its memory. */
    OFF
  }
}
