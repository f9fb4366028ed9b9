package org.drsim.scenario.readiness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Agent;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Policy;
import org.drsim.scenario.PublishedLimits;
import org.drsim.scenario.Workload;

/** Machines and disks that write more, on average, than is replicated: their RPO grows for good. */
final class ChurnCheck implements ReadinessCheck {

  /** The published limits are by I/O size; this is their first. */
  private static final Bytes SMALLEST_PUBLISHED_IO = new Bytes(8 << 10);

  private static final String REMEDY =
      "use another churn option, a larger disk, or exclude what need not be replicated";

  @Override
  public String name() {
    return "churn";
  }

  @Override
  public void check(Estate estate, Report report) {
    final Map<String, Double> kept = new LinkedHashMap<>();
    for (final Workload workload : estate.scenario().workloads()) {
      kept.put(workload.name(), 1 - workload.overwrites().fraction());
    }
    for (final Estate.Member member : estate.members()) {
      final Policy policy = estate.policy(member.machine());
      if (policy != null) {
        check(member, policy, kept, estate, report);
      }
    }
  }

  private static void check(
      Estate.Member member, Policy policy, Map<String, Double> kept, Estate estate, Report report) {
    final Machine machine = member.machine();
    double sum = 0;
    for (final Disk disk : machine.disks()) {
      if (!disk.exclude()) {
        final String workload = disk.workload();
        final double churn =
            estate.churns().meanBytesPerSecond(workload) * kept.getOrDefault(workload, 1.0);
        final DataRate limit = diskLimit(disk, policy, estate);
        compare(churn, limit, "the disk", member.path("disks[" + disk.name() + "]"), report);
        sum += churn;
      }
    }
    final Agent agent = machine.agent() == null ? estate.scenario().agent() : machine.agent();
    final DataRate stated = estate.scenario().limits().machineUpload();
    compare(
        sum / agent.compression(),
        stated == null ? PublishedLimits.machineUpload(policy.churn(), machine.memory()) : stated,
        "the machine",
        member.path("disks"),
        report);
  }

  private static DataRate diskLimit(Disk disk, Policy policy, Estate estate) {
    final DataRate stated = estate.scenario().limits().diskApply();
    if (stated != null) {
      return stated;
    }
    final double mean = estate.churns().meanWriteBytes(disk.workload());
    final Bytes ioSize = mean >= 1 ? new Bytes((long) mean) : SMALLEST_PUBLISHED_IO;
    return PublishedLimits.diskApply(
        policy.churn(), disk.type(), disk.size(), disk.ioSize() == null ? ioSize : disk.ioSize());
  }

  private static void compare(
      double bytesPerSecond, DataRate limit, String what, String path, Report report) {
    if (bytesPerSecond > limit.bytesPerSecond()) {
      report.add(
          Severity.ERROR,
          path,
          "on average "
              + what
              + " writes "
              + ReadingUnit.bytes(bytesPerSecond)
              + "/s, and at most "
              + ReadingUnit.bytes(limit.bytesPerSecond())
              + "/s are replicated: the RPO grows for good",
          REMEDY);
    }
  }
}
