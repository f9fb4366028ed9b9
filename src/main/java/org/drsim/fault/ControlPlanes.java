package org.drsim.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.scenario.Location;

/** Where operations such as a failover can start. */
public final class ControlPlanes {

  /** By region or zone. */
  private final Map<String, Integer> down = new LinkedHashMap<>();

  private int vaultDown;

  void stop(Location where) {
    down.merge(where.toString(), 1, Integer::sum);
  }

  void goOn(Location where) {
    down.merge(where.toString(), -1, Integer::sum);
  }

  void stopVault() {
    vaultDown++;
  }

  void goOnVault() {
    vaultDown--;
  }

  /** Whether machines can be made somewhere. */
  public boolean canMake(Location target) {
    return work(target.region()) && work(target.toString());
  }

  /** Whether an operation can start that needs a region: to make machines, or for its vault. */
  public boolean work(String region) {
    return vaultDown == 0 && down.getOrDefault(region, 0) == 0;
  }
}
