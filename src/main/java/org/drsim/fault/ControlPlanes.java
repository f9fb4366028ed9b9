package org.drsim.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where operations such as a failover can start. */
public final class ControlPlanes {

  private final Map<String, Integer> regionsDown = new LinkedHashMap<>();
  private int vaultDown;

  void stopRegion(String region) {
    regionsDown.merge(region, 1, Integer::sum);
  }

  void goOnRegion(String region) {
    regionsDown.merge(region, -1, Integer::sum);
  }

  void stopVault() {
    vaultDown++;
  }

  void goOnVault() {
    vaultDown--;
  }

  /** Whether an operation can start that makes machines in a region. */
  public boolean work(String region) {
    return vaultDown == 0 && regionsDown.getOrDefault(region, 0) == 0;
  }
}
