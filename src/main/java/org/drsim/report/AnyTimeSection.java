package org.drsim.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What an outage at any instant would lose. */
final class AnyTimeSection {

  private AnyTimeSection() {}

  static Optional<Section> of(StoredRun run, TimeAxis time, Map<String, Object> data)
      throws IOException {
    return Optional.empty();
  }
}
