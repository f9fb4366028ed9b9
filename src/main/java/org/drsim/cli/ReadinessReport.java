package org.drsim.cli;

import java.io.IOException;
import java.util.List;
import org.drsim.output.ReadinessDocument;
import org.drsim.output.ResultFormat;
import org.drsim.run.WorkloadChurns;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.readiness.Readiness;
import org.drsim.scenario.readiness.ReadinessFinding;
import org.drsim.scenario.readiness.Severity;

/** Reports what would fail if one failed over now. */
final class ReadinessReport {

  private ReadinessReport() {}

  /** Writes the findings; tells whether there is an error among them. */
  static ExitCode write(
      ScenarioInput input,
      ReadScenario read,
      TraceFiles traces,
      ResultFormat format,
      Console console)
      throws IOException {
    final WorkloadChurns churns = new WorkloadChurns(read.scenario(), traces::of);
    final List<ReadinessFinding> findings = Readiness.of(read.scenario(), churns);
    final ReadinessDocument document =
        new ReadinessDocument(input.file().toString(), findings, read.places());
    switch (format) {
      case TABLE -> document.writeLines(console.out());
      case JSON -> document.writeJson(console.out());
      case CSV -> document.writeCsv(console.out());
    }
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? ExitCode.MISSED
        : ExitCode.DONE;
  }
}
