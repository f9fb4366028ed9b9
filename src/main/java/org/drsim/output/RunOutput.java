package org.drsim.output;

import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.ProductRules;
import org.drsim.scenario.Scenario;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * All that is written about one run.
 *
 * @param name of the scenario; that of its file where it states none
 * @param result what was measured
 * @param scenarioText the resolved scenario, which runs again by itself
 * @param inputs the files that the scenario reads, in the order in which it names them
 * @param replication the only replication that was asked for; null when all were run
 * @param toolVersion version of the program
 * @param execution when, where and how it ran
 */
public record RunOutput(
    String name,
    StudyResult result,
    String scenarioText,
    List<InputFile> inputs,
    @Nullable Integer replication,
    String toolVersion,
    Execution execution) {

  public RunOutput {
    inputs = List.copyOf(inputs);
  }

  /** The values used that nobody stated. */
  public List<Assumption> assumptions() {
    return result.scenario().assumed();
  }

  /** Why the results are not those of the reference product, in words; nothing if they are. */
  public Optional<String> unlikeTheService() {
    final Scenario scenario = result.scenario();
    if (!scenario.product().equals(ProductRules.AZURE_SITE_RECOVERY)) {
      return Optional.of("product " + scenario.product() + ": this is not Azure Site Recovery");
    }
    return scenario.strict()
        ? Optional.empty()
        : Optional.of("strict is off: this is not the real service");
  }

  /** The number of the first replication that was run. */
  public long firstReplication() {
    return replication == null ? 0 : replication;
  }

  /** Digest of the resolved scenario, as 64 hexadecimal digits. */
  public String scenarioSha256() {
    return Digest.ofText(scenarioText);
  }

  /** Equal for equal results: a digest of everything that has an influence on them. */
  public String runId() {
    return RunId.of(this);
  }
}
