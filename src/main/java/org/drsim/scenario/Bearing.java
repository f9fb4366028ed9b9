package org.drsim.scenario;

import org.jspecify.annotations.Nullable;

/** Tells which values have a bearing on the results of a complete scenario. */
public final class Bearing {

  private final boolean appConsistent;
  private final boolean enabling;
  private final boolean memory;
  private final boolean login;
  private final boolean copyAgain;
  private final boolean targetAccounts;
  private final boolean failover;
  private final boolean shutdown;
  private final boolean linux;
  private final boolean windows;

  public Bearing(Scenario complete) {
    this.appConsistent =
        complete.policies().stream().anyMatch(policy -> policy.appConsistentEvery() != null);
    this.enabling =
        complete.machines().stream().anyMatch(machine -> machine.protection().enabled() != null);
    this.memory = complete.machines().stream().anyMatch(Bearing::memoryIsLimited);
    this.login = complete.faults().stream().anyMatch(Bearing::blocksLogin);
    this.copyAgain =
        complete.faults().stream()
            .anyMatch(fault -> fault.effects().harm() instanceof Harm.ReplicationOff);
    this.failover = !complete.responses().isEmpty();
    this.shutdown = complete.responses().stream().anyMatch(Response::shutdown);
    this.windows = complete.machines().stream().anyMatch(m -> m.os() == OperatingSystem.WINDOWS);
    this.linux = complete.machines().stream().anyMatch(m -> m.os() == OperatingSystem.LINUX);
    this.targetAccounts = !complete.targetAccounts().isEmpty();
  }

  private static boolean blocksLogin(Fault fault) {
    return fault.effects().harm() instanceof Harm.Blocked blocked
        && blocked.endpoints().contains(Endpoint.LOGIN);
  }

  private static boolean memoryIsLimited(Machine machine) {
    final @Nullable Agent agent = machine.agent();
    return agent != null && agent.memory().bytes(machine.memory()) < Long.MAX_VALUE;
  }

  /** Whether the value at a path, such as {@code service.freeze}, is used at all. */
  public boolean of(String path) {
    if (path.startsWith("service.freeze")) {
      return appConsistent;
    }
    if (path.startsWith("enabling.")) {
      return enabling;
    }
    if (path.equals("service.initialCopyRate")) {
      return enabling || copyAgain;
    }
    if (path.startsWith("recovery.boot.")) {
      return failover && (path.endsWith(".windows") ? windows : linux);
    }
    if (path.equals("recovery.shutdown")) {
      return shutdown;
    }
    if (path.equals("rtoSla")) {
      return failover;
    }
    if (path.startsWith("recovery.") || path.matches("machines.*\\.(boot|appStart)")) {
      return failover;
    }
    if (path.endsWith("agent.tokenLifetime")) {
      return login;
    }
    if (path.endsWith("agent.memoryFallback")) {
      return memory;
    }
    return !path.startsWith("targetAccounts") || targetAccounts;
  }
}
