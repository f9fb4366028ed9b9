package org.drsim.trace;

import org.drsim.workload.WriteTrace;

/**
 * The writes of one disk of a file, and what there is to say about the file.
 *
 * @param disk what the file holds of the disk
 */
public record DecodedTrace(WriteTrace writes, DiskFacts disk, TraceFacts facts) {}
