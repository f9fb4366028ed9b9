package org.drsim.report;

import java.io.IOException;

final class ProfileReport {
  private ProfileReport() {}

  static Page of(StoredRun run) throws IOException {
    throw new ReportException("not yet", null);
  }
}
