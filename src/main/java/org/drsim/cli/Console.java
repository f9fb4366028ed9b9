package org.drsim.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for everything else
 * @param terminal whether a person watches {@code err}
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {}
