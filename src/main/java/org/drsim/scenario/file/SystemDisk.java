package org.drsim.scenario.file;

import java.util.List;

/**
 * The system disk of a machine that states no disks: of the size that the platform's images have,
 * and with a little churn, which is assumed.
 */
final class SystemDisk {

  static final String NAME = "os";

  /** The name of its workload; a scenario may state one of this name. */
  static final String WORKLOAD = "system-disk";

  private static final String CHURN = "20 KiB/s";
  private static final String WINDOWS_SIZE = "127 GiB";
  private static final String LINUX_SIZE = "30 GiB";
  private static final String DISKS = "disks";
  private static final String WORKLOADS = "workloads";

  private SystemDisk() {}

  /** The machine with disks, and with a size of its system disk. */
  static Node.Mapping in(Node.Mapping machine) {
    final Place place = machine.firstKey();
    final boolean windows = machine.text("os").filter("windows"::equalsIgnoreCase).isPresent();
    final Node size = new Node.Scalar(windows ? WINDOWS_SIZE : LINUX_SIZE, false, place);
    final Node stated = machine.get(DISKS);
    if (stated == null) {
      final Node.Mapping disk =
          new Node.Mapping(
              List.of(
                  new Node.Entry("name", place, new Node.Scalar(NAME, false, place)),
                  new Node.Entry("size", place, size),
                  new Node.Entry("workload", place, new Node.Scalar(WORKLOAD, false, place))),
              place);
      return machine.with(DISKS, new Node.Items(List.of(disk), place));
    }
    return stated instanceof Node.Items list ? machine.with(DISKS, sized(list, size)) : machine;
  }

  private static Node sized(Node.Items disks, Node size) {
    return disks.mapped(
        node ->
            isOne(node)
                    && ((Node.Mapping) node).get("size") == null
                    && !isTyped((Node.Mapping) node)
                ? ((Node.Mapping) node).with("size", size)
                : node);
  }

  private static boolean isTyped(Node.Mapping disk) {
    return disk.text("type").filter(DiskNames::isOne).isPresent();
  }

  private static boolean isOne(Node node) {
    return node instanceof Node.Mapping disk
        && disk.text("workload").filter(WORKLOAD::equals).isPresent();
  }

  /** The tree with the workload of system disks, if it has any and does not state it. */
  static Node.Mapping withWorkload(Node.Mapping root) {
    final Node stated = root.get(WORKLOADS);
    if (!(root.get("machines") instanceof Node.Items machines)
        || machines.items().stream().noneMatch(SystemDisk::hasOne)
        || !(stated == null || stated instanceof Node.Items)) {
      return root;
    }
    final Place place = root.firstKey();
    final Node.Items list = stated == null ? new Node.Items(List.of(), place) : (Node.Items) stated;
    return ItemNames.of(list).find(WORKLOAD).isPresent()
        ? root
        : root.with(WORKLOADS, list.plus(workload(place)));
  }

  private static boolean hasOne(Node node) {
    return node instanceof Node.Mapping machine
        && machine.get(DISKS) instanceof Node.Items disks
        && disks.items().stream().anyMatch(SystemDisk::isOne);
  }

  private static Node workload(Place place) {
    final Place assumed = Place.ofProduct("default");
    return new Node.Mapping(
        List.of(
            new Node.Entry("name", place, new Node.Scalar(WORKLOAD, false, place)),
            new Node.Entry("churn", assumed, new Node.Scalar(CHURN, false, assumed))),
        place);
  }
}
