package org.drsim.scenario;

/** The classes of managed disks that the published limits tell apart. */
public enum DiskType {
  STANDARD,
  STANDARDSSD,
  PREMIUM
}
