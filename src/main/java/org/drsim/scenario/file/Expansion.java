package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what a file states once for many: {@code defaults} under each machine, disk and
 * protection, and the top-level {@code agent} under the agent of each machine. Values of the wrong
 * kind are left as they are; the binder reports them.
 */
final class Expansion {

  static final String DEFAULTS = "defaults";
  static final String STEADY = "steady";
  static final String ON_OFF = "onOff";
  private static final String NEEDS = "needs";
  private static final String RESPONSES = "responses";
  private static final String PLANS = "recoveryPlans";

  /** Recovery plans that are made of applications. */
  static final String AUTO = "auto";

  private static final String FAIL_OVER = "failOver";
  static final List<String> OF_POINT = List.of("recoveryPoint", "pointAtOrBefore");
  static final List<String> DEFAULT_KEYS = List.of("machine", "disk", "protection");

  private final Node.Mapping machineDefaults;
  private final Node.Mapping diskDefaults;
  private final Node.Mapping protectionDefaults;
  private final Node.Mapping agent;
  private final DiskNames diskNames;
  private final PolicyAgents policies;

  private Expansion(Node.Mapping root, Problems problems) {
    this.diskNames = new DiskNames(problems);
    this.policies = PolicyAgents.of(root, problems);
    final Node.Mapping defaults = mapping(root.get(DEFAULTS), root.place());
    this.machineDefaults = mapping(defaults.get("machine"), root.place());
    this.diskDefaults = mapping(defaults.get("disk"), root.place());
    this.protectionDefaults = mapping(defaults.get("protection"), root.place());
    this.agent = mapping(root.get("agent"), root.place());
  }

  private static Node.Mapping mapping(@Nullable Node node, Place place) {
    return node instanceof Node.Mapping mapping ? mapping : new Node.Mapping(List.of(), place);
  }

  /**
   * The tree without {@code defaults}, and with them in all machines.
   *
   * @param problems where names that stand for other values are wrong
   */
  static Node.Mapping expand(Node.Mapping root, Problems problems) {
    final Node.Mapping rest =
        change(root.without(DEFAULTS), "workloads", list -> each(list, Expansion::workload));
    final Node.Mapping hoisted =
        change(planned(rest), RESPONSES, list -> each(list, Expansion::response));
    final Node.Mapping listed =
        change(hoisted, "applications", list -> each(list, Expansion::application));
    final Expansion run = new Expansion(root, problems);
    final Node.Mapping whole = change(listed, "machines", list -> each(list, run::machine));
    return SystemDisk.withWorkload(change(whole, "policies", PolicyAgents::without));
  }

  /** Reports what would not be seen any more in the expanded tree. */
  static void check(Node.Mapping root, Problems problems) {
    final Node defaults = root.get(DEFAULTS);
    final Where where = Where.ROOT.key(DEFAULTS);
    if (defaults instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> check(entry, where.key(entry.key()), problems));
    } else if (defaults != null) {
      problems.add(defaults.place(), where, defaults.kind() + "; allowed is a mapping");
    }
    if (root.get(RESPONSES) instanceof Node.Items responses) {
      final ItemNames names = ItemNames.of(responses);
      for (int i = 0; i < responses.items().size(); i++) {
        checkPoint(
            responses.items().get(i), Where.ROOT.key(RESPONSES).item(names.label(i)), problems);
      }
    }
  }

  private static void checkPoint(Node node, Where where, Problems problems) {
    if (node instanceof Node.Mapping response
        && response.get(FAIL_OVER) instanceof Node.Mapping failOver) {
      for (final String key : OF_POINT) {
        final Node inside = failOver.get(key);
        if (inside != null && response.get(key) != null) {
          problems.add(
              inside.place(),
              where.key(FAIL_OVER).key(key),
              "stated beside failOver too; allowed is one of them");
        }
      }
    }
  }

  private static void check(Node.Entry entry, Where where, Problems problems) {
    if (!DEFAULT_KEYS.contains(entry.key())) {
      problems.add(
          entry.keyPlace(),
          where,
          "unknown key; allowed: "
              + String.join(", ", DEFAULT_KEYS)
              + Suggestion.didYouMean(entry.key(), DEFAULT_KEYS));
    } else if (!(entry.value() instanceof Node.Mapping) && !Node.isNothing(entry.value())) {
      problems.add(entry.value().place(), where, entry.value().kind() + "; allowed is a mapping");
    }
  }

  private Node machine(Node node) {
    if (!(node instanceof Node.Mapping machine)) {
      return node;
    }
    final Node.Mapping whole = machine.withDefaults(Zones.under(machine, machineDefaults));
    final Where where = Where.ROOT.key("machines").item(whole.text("name").orElse("?"));
    final Node.Mapping disks =
        change(
            SystemDisk.in(whole),
            "disks",
            list -> each(list, disk -> disk(disk, where.key("disks"))));
    return agent(steady(protection(disks)));
  }

  private Node disk(Node node, Where where) {
    return under(node, diskDefaults) instanceof Node.Mapping disk
        ? diskNames.resolved(disk, where.item(disk.text("name").orElse("?")))
        : node;
  }

  /** {@code arrivals: {onOff: …}} says the same as {@code onOff: …} beside the default arrivals. */
  private static Node workload(Node node) {
    return node instanceof Node.Mapping workload
            && workload.get("arrivals") instanceof Node.Mapping arrivals
            && arrivals.keys().equals(List.of(ON_OFF))
            && workload.get(ON_OFF) == null
        ? workload.without("arrivals").with(ON_OFF, arrivals.entries().get(0).value())
        : node;
  }

  /** {@code recoveryPlans: auto} says the same as a key of the recovery. */
  private static Node.Mapping planned(Node.Mapping root) {
    if (!(root.get(PLANS) instanceof Node.Scalar plans) || !plans.text().equals(AUTO)) {
      return root;
    }
    final Node.Mapping recovery = mapping(root.get("recovery"), plans.place());
    return root.without(PLANS)
        .with(
            "recovery",
            recovery.with("automaticPlans", new Node.Scalar("true", false, plans.place())));
  }

  /** {@code needs: {web: 4}} says the same as a list of names and numbers. */
  private static Node application(Node node) {
    if (!(node instanceof Node.Mapping application)
        || !(application.get(NEEDS) instanceof Node.Mapping needs)) {
      return node;
    }
    final List<Node> items = new ArrayList<>();
    for (final Node.Entry need : needs.entries()) {
      final Node name = new Node.Scalar(need.key(), false, need.keyPlace());
      items.add(
          new Node.Mapping(
              List.of(
                  new Node.Entry("name", need.keyPlace(), name),
                  new Node.Entry("machines", need.keyPlace(), need.value())),
              need.keyPlace()));
    }
    return application.with(NEEDS, new Node.Items(items, needs.place()));
  }

  /** The choice of a point may stand beside {@code each} too. */
  private static Node response(Node node) {
    if (!(node instanceof Node.Mapping response)
        || !(response.get(FAIL_OVER) instanceof Node.Mapping failOver)) {
      return node;
    }
    Node.Mapping hoisted = response;
    Node.Mapping rest = failOver;
    for (final String key : OF_POINT) {
      final Node stated = failOver.get(key);
      if (stated != null && response.get(key) == null) {
        hoisted = hoisted.with(key, stated);
      }
      rest = rest.without(key);
    }
    return hoisted.with(FAIL_OVER, rest);
  }

  private Node.Mapping protection(Node.Mapping machine) {
    final Node stated = machine.get("protection");
    if (stated == null) {
      return protectionDefaults.entries().isEmpty()
          ? machine
          : machine.with("protection", protectionDefaults);
    }
    return machine.with("protection", under(stated, protectionDefaults));
  }

  /** A machine that has long been protected is one that does not say when it was enabled. */
  private static Node.Mapping steady(Node.Mapping machine) {
    return machine.get("protection") instanceof Node.Mapping protection
            && protection.text("enabled").filter(STEADY::equalsIgnoreCase).isPresent()
        ? machine.with("protection", protection.without("enabled"))
        : machine;
  }

  /** Every machine has an agent, so that one without any settings gets the default ones. */
  private Node.Mapping agent(Node.Mapping machine) {
    final Node.Mapping shared = policies.agentOf(machine).withDefaults(agent);
    final Node stated = machine.get("agent");
    return machine.with("agent", stated == null ? shared : under(stated, shared));
  }

  private static Node under(Node stated, Node.Mapping defaults) {
    return stated instanceof Node.Mapping own ? own.withDefaults(defaults) : stated;
  }

  private static Node.Mapping change(Node.Mapping in, String key, UnaryOperator<Node> change) {
    final Node value = in.get(key);
    return value == null ? in : in.with(key, change.apply(value));
  }

  private static Node each(Node list, UnaryOperator<Node> change) {
    return list instanceof Node.Items items ? items.mapped(change) : list;
  }
}
