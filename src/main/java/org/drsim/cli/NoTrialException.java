package org.drsim.cli;

import org.drsim.scenario.file.InvalidScenarioException;

/** Carries what ended a simulation through a search that knows of no scenarios. */
final class NoTrialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoTrialException(Exception cause) {
    super(cause);
  }

  /** Never returns; throws what it carries. */
  RuntimeException unwrapped() throws InvalidScenarioException, InterruptedRunException {
    if (getCause() instanceof InvalidScenarioException invalid) {
      throw invalid;
    }
    if (getCause() instanceof InterruptedRunException interrupted) {
      throw interrupted;
    }
    return this;
  }
}
