package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Policy;

/**
 * {@code agent} in a policy: settings of the agents of all machines under it, between those of the
 * machine and those at the top.
 */
final class PolicyAgents {

  static final String AGENT = "agent";

  private final Node.Mapping nothing;
  private final Map<String, Node.Mapping> byPolicy = new LinkedHashMap<>();

  private PolicyAgents(Place place) {
    this.nothing = new Node.Mapping(List.of(), place);
  }

  static PolicyAgents of(Node.Mapping root, Problems problems) {
    final PolicyAgents agents = new PolicyAgents(root.place());
    if (root.get("policies") instanceof Node.Items policies) {
      for (final Node node : policies.items()) {
        if (node instanceof Node.Mapping policy && policy.get(AGENT) != null) {
          agents.add(policy, problems);
        }
      }
    }
    return agents;
  }

  private void add(Node.Mapping policy, Problems problems) {
    final String name = policy.text("name").orElse("?");
    final Node stated = policy.get(AGENT);
    if (stated instanceof Node.Mapping agent) {
      byPolicy.putIfAbsent(name, agent);
    } else if (stated != null) {
      problems.add(
          stated.place(),
          Where.ROOT.key("policies").item(name).key(AGENT),
          stated.kind() + "; allowed is a mapping");
    }
  }

  /** What the policy of a machine states. */
  Node.Mapping agentOf(Node.Mapping machine) {
    final String policy =
        machine.get("protection") instanceof Node.Mapping protection
            ? protection.text("policy").orElse(Policy.DEFAULT_NAME)
            : Policy.DEFAULT_NAME;
    return byPolicy.getOrDefault(policy, nothing);
  }

  /** The policies without what now stands in the machines. */
  static Node without(Node policies) {
    return policies instanceof Node.Items list ? list.mapped(PolicyAgents::withoutAgent) : policies;
  }

  private static Node withoutAgent(Node node) {
    return node instanceof Node.Mapping policy ? policy.without(AGENT) : node;
  }
}
