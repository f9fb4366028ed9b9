package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.Replicas;

/**
 * One file of a run's folder.
 *
 * @param path below the folder, parts separated by {@code /}
 * @param deterministic whether equal runs give equal bytes, on every machine
 * @param content what to write; called at most once
 */
public record RunFile(String path, boolean deterministic, Content content) {

  /** Writes the content of a file; leaves the stream open. */
  public interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** What every run writes; charts and reports come on top. */
  static List<RunFile> ofEveryRun(RunOutput output) {
    byte[] scenario = output.scenarioText().getBytes(StandardCharsets.UTF_8);
    List<RunFile> files = new ArrayList<>();
    TableSizes sizes = new TableSizes();
    files.add(new RunFile("scenario.yaml", true, stream -> stream.write(scenario)));
    files.add(new RunFile("summary.json", true, stream -> SummaryJson.write(output, stream)));
    tables(output).forEach(table -> files.add(sizes.counted(table)));
    files.add(
        new RunFile("manifest.json", true, stream -> ManifestJson.write(output, sizes, stream)));
    files.add(new RunFile("run-info.json", false, stream -> RunInfoJson.write(output, stream)));
    return files;
  }

  private static List<RunFile> tables(RunOutput output) {
    RpoCsv rpo = new RpoCsv(output.result().series());
    List<RunFile> files = new ArrayList<>();
    files.add(new RunFile("rpo.csv", true, rpo::write));
    files.add(
        new RunFile(
            "resources.csv",
            true,
            stream -> ResourcesCsv.write(output.result().resources(), stream)));
    files.add(
        new RunFile(
            "replicas.csv",
            true,
            stream -> ReplicasCsv.write(Replicas.of(output.result().scenario()), stream)));
    files.add(new RunFile("assumptions.csv", true, stream -> AssumptionsCsv.write(output, stream)));
    if (!output.result().scenario().faults().isEmpty()) {
      addOutages(files, output);
    }
    return files;
  }

  private static void addOutages(List<RunFile> files, RunOutput output) {
    OutageTables outages = new OutageTables(output.result().outages());
    files.add(new RunFile("outages.csv", true, outages::writeOutages));
    files.add(new RunFile("points-at-outage.csv", true, outages::writePoints));
    files.add(
        new RunFile(
            "recovery-steps.csv",
            true,
            stream -> RecoveryStepsCsv.write(stream, output.result().outages())));
    files.add(
        new RunFile(
            "replications.csv",
            true,
            stream -> ReplicationsCsv.write(output.result().allOutages().rows(), stream)));
  }
}
