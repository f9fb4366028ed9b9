package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/** Fills in what the sizes of machines say, and finds sizes that are not known. */
final class VmSizes {

  private static final String SYSTEM_DISK = "os";

  private final Catalogue catalogue;
  private final List<Finding> findings;

  VmSizes(Catalogue catalogue, List<Finding> findings) {
    this.catalogue = catalogue;
    this.findings = findings;
  }

  /** The machine with what it leaves to its size. */
  Machine sized(Machine machine) {
    final String name = machine.vmSize();
    if (name == null) {
      return machine;
    }
    final VmSize size = catalogue.size(name).orElse(null);
    if (size == null) {
      unknown(machine, name);
      return machine;
    }
    checkDisks(machine, size);
    return machine.sized(
        size.name(),
        stated(machine.cores(), size.cores()),
        machine.memory() == null ? size.memory() : machine.memory(),
        machine.diskThroughput() == null ? size.diskThroughput() : machine.diskThroughput());
  }

  private static Integer stated(@Nullable Integer stated, int published) {
    return stated == null ? Integer.valueOf(published) : stated;
  }

  /** A size that is not in the catalogue is as good as any, if it is stated what it has. */
  private void unknown(Machine machine, String name) {
    final Bytes memory = machine.memory();
    final DataRate throughput = machine.diskThroughput();
    if (machine.cores() != null && memory != null && throughput != null) {
      return;
    }
    findings.add(
        new Finding(
            "machines[" + machine.name() + "].vmSize",
            "'"
                + name
                + "' is not the name of a size in the catalogue; state cores, memory and"
                + " diskThroughput with it, or one of: "
                + Suggestion.list(catalogue.sizeNames())
                + Suggestion.didYouMean(name, catalogue.sizeNames())));
  }

  private void checkDisks(Machine machine, VmSize size) {
    final long dataDisks =
        machine.disks().stream().filter(disk -> !disk.name().equals(SYSTEM_DISK)).count();
    if (dataDisks > size.dataDisks()) {
      findings.add(
          new Finding(
              "machines[" + machine.name() + "].disks",
              dataDisks
                  + " beside '"
                  + SYSTEM_DISK
                  + "'; "
                  + size.name()
                  + " takes at most "
                  + size.dataDisks()
                  + " data disks"));
    }
  }
}
