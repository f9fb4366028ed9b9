package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Catalogue;
import org.drsim.scenario.Default;
import org.drsim.scenario.DiskType;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Policy;
import org.drsim.scenario.PublishedLimits;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.VmSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of machines and disks by the names under which they are sold. */
final class SizesTest {

  private final Catalogue catalogue = CatalogueResource.load();

  @TempDir private Path folder;

  /** As the provider's pages have them. */
  @ParameterizedTest
  @CsvSource({
    "Standard_E16s_v5, 16, 128, 32, 600",
    "standard_d2s_V5, 2, 8, 4, 85",
    "Standard_D64as_v5, 64, 256, 32, 1200",
    "Standard_E104ids_v5, 104, 672, 64, 4000",
    "Standard_E64s_v3, 64, 432, 32, 1200",
    "Standard_F72s_v2, 72, 144, 32, 1100"
  })
  void theCatalogueHasThePublishedSizes(
      String name, int cores, long gib, int disks, String throughput) {
    final VmSize size = catalogue.size(name).orElseThrow();
    assertThat(size.name()).isEqualToIgnoringCase(name);
    assertThat(size.cores()).isEqualTo(cores);
    assertThat(size.memory()).isEqualTo(new Bytes(gib << 30));
    assertThat(size.dataDisks()).isEqualTo(disks);
    assertThat(size.diskThroughput()).isEqualTo(DataRate.parse(throughput + " MB/s"));
  }

  /** A name says how many cores a machine has. */
  @Test
  void everyName_statesTheCores_andLargerOnesOfASeriesHaveNoLess() {
    VmSize before = catalogue.sizes().get(0);
    for (final VmSize size : catalogue.sizes()) {
      assertThat(size.name()).startsWith("Standard_").contains(Integer.toString(size.cores()));
      if (size.cores() > before.cores() && series(size).equals(series(before))) {
        assertThat(size.memory()).isGreaterThanOrEqualTo(before.memory());
        assertThat(size.diskThroughput()).isGreaterThanOrEqualTo(before.diskThroughput());
      }
      before = size;
    }
    assertThat(catalogue.sizeNames()).doesNotHaveDuplicates().hasSizeGreaterThan(70);
  }

  private static String series(VmSize size) {
    return size.name().replaceAll("\\d+(?=[a-z])", "");
  }

  @Test
  void aMachineHasWhatItsSizeSays_butForWhatItStates() throws Exception {
    final Machine machine = machine("vmSize: standard_e16s_v5, memory: 64 GiB");
    assertThat(machine.vmSize()).isEqualTo("Standard_E16s_v5");
    assertThat(machine.cores()).isEqualTo(16);
    assertThat(machine.memory()).isEqualTo(new Bytes(64L << 30));
    assertThat(machine.diskThroughput()).isEqualTo(DataRate.parse("600 MB/s"));
  }

  @Test
  void aSizeOfOnesOwnStatesEverything() throws Exception {
    final Machine machine =
        machine("vmSize: Iron, cores: 12, memory: 48 GiB, diskThroughput: 1 GB/s");
    assertThat(machine.vmSize()).isEqualTo("Iron");
    assertThat(machine("cores: 12, memory: 48 GiB").vmSize()).isNull();
  }

  /** The published limit of enhanced churn holds from 256 GiB of memory on. */
  @Test
  void theMemoryOfASizeSetsWhatAMachineMayUpload() throws Exception {
    assertThat(upload("Standard_E32s_v5")).isEqualTo(DataRate.parse("500 MiB/s"));
    assertThat(upload("Standard_D32s_v5")).isEqualTo(DataRate.parse("100 MiB/s"));
  }

  private DataRate upload(String size) throws Exception {
    return PublishedLimits.machineUpload(
        Policy.Churn.ENHANCED, machine("vmSize: " + size).memory());
  }

  @ParameterizedTest
  @CsvSource({
    "P30, premium, 1 TiB",
    "p1, premium, 4 GiB",
    "P80, premium, 32767 GiB",
    "E10, standardssd, 128 GiB",
    "S20, standard, 512 GiB"
  })
  void aDiskIsOfTheKindAndSizeOfItsName(String name, String kind, String size) throws Exception {
    final Scenario scenario = disks("{name: d, type: " + name + ", workload: log}");
    assertThat(scenario.machines().get(0).disks())
        .isEqualTo(
            disks("{name: d, type: " + kind + ", size: " + size + ", workload: log}")
                .machines()
                .get(0)
                .disks());
  }

  @Test
  void aDiskMayBeSmallerThanWhatItIsSoldAs() throws Exception {
    assertThat(
            disks("{name: d, type: P30, size: 600 GiB, workload: log}")
                .machines()
                .get(0)
                .disks()
                .get(0))
        .matches(disk -> disk.type() == DiskType.PREMIUM)
        .matches(disk -> disk.size().equals(Bytes.parse("600 GiB")));
  }

  @Test
  void aMachineWithoutDisks_hasASystemDiskWithAnAssumedChurn() throws Exception {
    final ReadScenario read =
        ScenarioText.read(
            folder,
            """
            defaults: {machine: {region: northeurope, protection: {to: westeurope}}, disk: {type: standardssd}}
            machines: [{name: web, os: linux}, {name: app, os: windows}]
            """);
    assertThat(read.scenario().assuming(List.of()))
        .isEqualTo(
            ScenarioText.read(
                    folder,
                    """
                    workloads: [{name: system-disk, churn: 20 KiB/s}]
                    defaults: {machine: {region: northeurope, protection: {to: westeurope}}}
                    machines:
                      - {name: web, disks: [{name: os, size: 30 GiB, type: standardssd, workload: system-disk}]}
                      - {name: app, os: windows, disks: [{name: os, size: 127 GiB, type: standardssd, workload: system-disk}]}
                    """)
                .scenario()
                .assuming(List.of()));
    assertThat(read.scenario().assumed())
        .extracting(Assumption::path, Assumption::value, Assumption::grade)
        .contains(tuple("workloads[system-disk].churn", "20 KiB/s", Default.Grade.ASSUMED));
  }

  @Test
  void theChurnOfSystemDisks_canBeSetWithoutBeingStated() throws Exception {
    final String text =
        "machines: [{name: web, region: northeurope, protection: {to: westeurope}}]";
    assertThat(
            ScenarioText.read(folder, text, "workloads[system-disk].churn=1 MB/s")
                .scenario()
                .workloads())
        .isEqualTo(
            ScenarioText.read(folder, "workloads: [{name: system-disk, churn: 1 MB/s}]\n" + text)
                .scenario()
                .workloads());
  }

  @Test
  void settingsOfAgents_areThoseOfTheMachine_thenOfThePolicy_thenOfAll() throws Exception {
    final Scenario scenario =
        ScenarioText.read(
                folder,
                """
                agent: {batchSize: 1 MiB, batchInterval: 30 s, compression: 2}
                policies: [{name: p, agent: {batchSize: 2 MiB, batchInterval: 20 s}}, {name: q}]
                workloads: [{name: log, churn: 1 MB/s}]
                defaults: {machine: {region: northeurope, disks: [{name: d, size: 1 GiB, workload: log}]}}
                machines:
                  - {name: a, agent: {batchSize: 3 MiB}, protection: {to: westeurope, policy: p}}
                  - {name: b, protection: {to: westeurope, policy: q}}
                """)
            .scenario();
    assertThat(scenario.machines())
        .extracting(
            m -> List.of(m.agent().batchSize(), m.agent().batchInterval(), m.agent().compression()))
        .extracting(List::toString)
        .containsExactly("[3 MiB, PT20S, 2.0]", "[1 MiB, PT30S, 2.0]");
  }

  private Scenario disks(String disk) throws InvalidScenarioException {
    return ScenarioText.read(
            folder,
            "workloads: [{name: log, churn: 1 MB/s}]\n"
                + "machines: [{name: db, region: northeurope, disks: ["
                + disk
                + "], protection: {to: westeurope}}]")
        .scenario();
  }

  private Machine machine(String keys) throws InvalidScenarioException {
    return ScenarioText.read(
            folder,
            "workloads: [{name: log, churn: 1 MB/s}]\n"
                + "machines: [{name: db, region: northeurope, "
                + keys
                + ", disks: [{name: d, size: 1 TiB, workload: log}], protection: {to: westeurope}}]")
        .scenario()
        .machines()
        .get(0);
  }
}
