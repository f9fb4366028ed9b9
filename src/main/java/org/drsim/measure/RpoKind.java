package org.drsim.measure;

/** Against what an RPO is measured. */
public enum RpoKind {
  /** The newest recovery point, whatever its kind. */
  CRASH_CONSISTENT("crashConsistent"),
  APP_CONSISTENT("appConsistent"),
  /** The newest point that all members of the consistency group have. */
  MULTI_VM("multiVm"),
  MULTI_VM_APP_CONSISTENT("multiVmAppConsistent"),
  /** What a failover to the latest state would lose, with a readable cache account. */
  LATEST("latest"),
  /** The same without the cache account. */
  LATEST_CACHE_LOST("latestCacheLost");

  private final String key;

  RpoKind(String key) {
    this.key = key;
  }

  /** As results name it. */
  public String key() {
    return key;
  }
}
