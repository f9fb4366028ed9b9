package org.drsim.output;

import java.io.IOException;
import java.io.PrintStream;

/** In which form results go to standard output. */
public enum ResultFormat {
  /** A small table for people, at most 80 columns wide. */
  TABLE {
    @Override
    public void write(RunOutput output, Emphasis emphasis, PrintStream stream) {
      stream.print(new ResultTable(output, emphasis).text());
    }
  },
  /** The document of {@code summary.json}. */
  JSON {
    @Override
    public void write(RunOutput output, Emphasis emphasis, PrintStream stream) {
      SummaryJson.write(output, stream);
    }
  },
  /** One row per machine. */
  CSV {
    @Override
    public void write(RunOutput output, Emphasis emphasis, PrintStream stream) throws IOException {
      MachinesCsv.write(output.result().machines(), stream);
    }
  };

  /**
   * Writes the results; flushes, and leaves the stream open.
   *
   * @param emphasis of a table
   */
  public abstract void write(RunOutput output, Emphasis emphasis, PrintStream stream)
      throws IOException;

  /** Writes the results without emphasis. */
  public void write(RunOutput output, PrintStream stream) throws IOException {
    write(output, Emphasis.NONE, stream);
  }
}
