package org.drsim.trace;

import java.io.IOException;

/** One reading of one file of one format. */
interface TraceParser {

  /**
   * Reads all of it.
   *
   * @throws TraceException where it is not of the format
   */
  void parse(TraceContent content, Recorder recorder) throws IOException;
}
