package org.drsim.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for everything else
 * @param terminal whether a person watches {@code err}
 * @param notes whether remarks are wanted that are no errors
 * @param colour whether {@code out} is a terminal whose user has nothing against colours
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean notes, boolean colour) {

  Console(PrintStream out, PrintStream err, boolean terminal) {
    this(out, err, terminal, true, false);
  }

  /** The same without notes. */
  Console quiet() {
    return new Console(out, err, terminal, false, colour);
  }

  /** Something worth knowing that is no error. */
  void note(String text) {
    if (notes) {
      err.println("note: " + text);
    }
  }
}
