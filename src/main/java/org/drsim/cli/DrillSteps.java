package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.calibration.StepDuration;
import org.drsim.output.CalibrationDocument.PastedSetting;

/** Which steps of drills are durations of a scenario. */
final class DrillSteps {

  /** By the letters of a step's name. */
  private static final Map<String, String> PATHS =
      Map.of(
          "diskattach", "recovery.diskAttach",
          "vmcreation", "recovery.vmCreation",
          "machinecreation", "recovery.vmCreation",
          "boot", "recovery.boot.linux",
          "bootlinux", "recovery.boot.linux",
          "bootwindows", "recovery.boot.windows",
          "appstart", "recovery.appStart",
          "shutdown", "recovery.shutdown");

  private DrillSteps() {}

  /** What states the durations that are known well enough. */
  static List<PastedSetting> pasted(List<StepDuration> steps) {
    final List<PastedSetting> all = new ArrayList<>();
    for (final StepDuration step : steps) {
      final String path = PATHS.get(letters(step.step()));
      if (path != null && step.sigma() > 0) {
        all.add(new PastedSetting(path, ProcessingDelay.readable(step.median(), step.sigma())));
      }
    }
    return all;
  }

  /** Whether the name of a step is one that everybody has. */
  static boolean isKnown(String step) {
    return PATHS.containsKey(letters(step));
  }

  private static String letters(String step) {
    return step.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
