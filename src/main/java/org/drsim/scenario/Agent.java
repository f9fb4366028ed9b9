package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Bytes;

/**
 * How a mobility agent cuts the writes of its machine into change batches. Stated at the top level
 * for all machines, and per machine.
 *
 * @param batchInterval an open batch closes at the latest this long after the marker or the
 *     previous interval
 * @param batchSize an open batch closes when it holds this much
 * @param compression uncompressed over compressed size on the wire, 1 for none
 */
public record Agent(
    @Default(value = "15 s", grade = Default.Grade.ASSUMED) @InRange(from = "1 ms")
        Duration batchInterval,
    @Default(value = "64 MiB", grade = Default.Grade.ASSUMED) @InRange(from = "1 B")
        Bytes batchSize,
    @Default(value = "1", grade = Default.Grade.ASSUMED) @InRange(from = "1", to = "1000")
        double compression) {}
