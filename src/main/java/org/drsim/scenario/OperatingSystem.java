package org.drsim.scenario;

/** What a machine runs under. */
public enum OperatingSystem {
  LINUX,
  WINDOWS
}
