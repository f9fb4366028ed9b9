package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Pattern;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns and on/off sources in scenario files. */
final class PatternReadingTest {

  private static final String MACHINE =
      """
      machines:
        - name: db
          region: northeurope
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope}
      """;

  @TempDir private Path folder;

  @Test
  void aBuiltInPatternThatIsUsedIsListedAndItsShapeIsAnAssumption() throws Exception {
    final ReadScenario read = read("workloads: [{name: log, churn: 1 MB/s, pattern: retail}]\n");
    assertThat(read.scenario().patterns()).extracting(Pattern::name).containsExactly("retail");
    assertThat(read.scenario().patterns().get(0).hours()).hasSize(24);
    assertThat(paths(read)).contains("patterns[retail].hours", "patterns[retail].days");
  }

  @Test
  void flatIsNoAssumption_andWhatIsNotUsedIsNotListed() throws Exception {
    final ReadScenario flat = read("workloads: [{name: log, churn: 1 MB/s, pattern: flat}]\n");
    final ReadScenario none = read("workloads: [{name: log, churn: 1 MB/s}]\n");
    assertThat(flat.scenario().patterns()).extracting(Pattern::name).containsExactly("flat");
    assertThat(none.scenario().patterns()).isEmpty();
    assertThat(paths(flat)).isEqualTo(paths(none)).noneMatch(path -> path.startsWith("patterns"));
  }

  @Test
  void aBuiltInPatternKeepsItsShapeInAnotherTimeZone() throws Exception {
    final String log = "workloads: [{name: log, churn: 1 MB/s, pattern: office-hours}]\n";
    final Pattern plain = read(log).scenario().patterns().get(0);
    final Pattern moved =
        read(log + "patterns: [{name: office-hours, timeZone: Asia/Tokyo}]\n")
            .scenario()
            .patterns()
            .get(0);
    final Pattern set =
        read(log, "patterns[office-hours].timeZone=Asia/Tokyo").scenario().patterns().get(0);
    final Pattern sixDays =
        read(log + "patterns: [{name: office-hours, days: [1, 1, 1, 1, 1, 1, 0]}]\n")
            .scenario()
            .patterns()
            .get(0);
    assertThat(moved)
        .isEqualTo(
            new Pattern(plain.name(), plain.hours(), plain.days(), TimeZone.parse("Asia/Tokyo")))
        .isEqualTo(set);
    assertThat(sixDays.hours()).isEqualTo(plain.hours());
    assertThat(sixDays.days()).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: log, churn: 1 MB/s, pattern: nightly-batch}",
        "{name: log, churn: 1 MB/s, onOff: {on: 10 s, off: {exponential: {mean: 20 s}}}}",
        "{name: log, rate: 3 /s, size: 8 KiB, arrivals: {onOff: {on: 10 s, off: 5 s}}, exact: true}",
        "{name: log, rate: 3 /s, size: 8 KiB, arrivals: regular, onOff: {on: 1 s, off: 5 s}, pattern: retail}"
      })
  void whatIsPrintedIsReadAsTheSame(String workload) throws Exception {
    final Scenario scenario = read("workloads: [" + workload + "]\n").scenario();
    final ReadScenario again = ScenarioText.read(folder, ScenarioPrinter.print(scenario));
    assertThat(again.scenario()).isEqualTo(scenario);
  }

  @Test
  void onAndOffAreReadInEitherPlace() throws Exception {
    final RandomWorkload inside =
        (RandomWorkload)
            read(
                    "workloads: [{name: log, rate: 3 /s, size: 8 KiB, arrivals: {onOff: {on: 1 s,"
                        + " off: 5 s}}}]\n",
                    "workloads[log].arrivals.onOff.on=2 s")
                .scenario()
                .workloads()
                .get(0);
    final SteadyWorkload steady =
        (SteadyWorkload)
            read("workloads: [{name: log, churn: 1 MB/s, onOff: {on: 2 s, off: 5 s}}]\n")
                .scenario()
                .workloads()
                .get(0);
    assertThat(inside.onOff()).isNotNull().isEqualTo(steady.onOff());
    assertThat(inside.arrivals()).isEqualTo(RandomWorkload.Arrivals.POISSON);
  }

  private static List<String> paths(ReadScenario read) {
    return read.scenario().assumed().stream().map(Assumption::path).toList();
  }

  private ReadScenario read(String text, String... settings) throws InvalidScenarioException {
    return ScenarioText.read(folder, text + MACHINE, settings);
  }
}
