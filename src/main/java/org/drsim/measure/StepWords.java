package org.drsim.measure;

import java.util.Map;

/** What charts and pages call the steps of a recovery whose names in results are no words. */
public final class StepWords {

  private static final Map<String, String> WORDS =
      Map.of(
          "controlPlane", "control plane down",
          "handsOn", "work of hands",
          "healthProbe", "health probe",
          "nameExpiry", "name expires",
          "oldEndpoint", "old endpoint given up",
          "targetDown", "target down",
          "writeLimit", "write limit");

  private StepWords() {}

  /**
   * The words for a step.
   *
   * @param step as results name it, or as a scenario does
   */
  public static String of(String step) {
    return WORDS.getOrDefault(step, step);
  }
}
