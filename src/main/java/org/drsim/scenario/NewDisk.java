package org.drsim.scenario;

import org.drsim.quantity.Bytes;

/** A disk that a machine gets. */
public record NewDisk(@Identifier String machine, @InRange(from = "1 MiB") Bytes size) {}
