package org.drsim.trace;

import org.drsim.workload.WriteTrace;

/** The writes of one disk of a trace file, and what there is to say about the file. */
public record DecodedTrace(WriteTrace writes, TraceFacts facts) {}
