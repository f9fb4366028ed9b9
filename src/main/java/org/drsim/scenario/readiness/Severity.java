package org.drsim.scenario.readiness;

/** How bad a finding is. */
public enum Severity {
  /** Machines would not come back, or an objective cannot be met. */
  ERROR,
  /** They would, with less than one may expect. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
