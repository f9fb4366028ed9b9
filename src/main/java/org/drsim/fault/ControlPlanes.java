package org.drsim.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.scenario.Location;

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

  void stopZone(Location zone) {
    stopRegion(zone.toString());
  }

  void goOnZone(Location zone) {
    goOnRegion(zone.toString());
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
    return vaultDown == 0 && regionsDown.getOrDefault(region, 0) == 0;
  }
}
