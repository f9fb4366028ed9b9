package org.drsim.output;

import java.util.Locale;
import org.drsim.calibration.Fit;
import org.drsim.calibration.StepDuration;

/** What was fitted, on a terminal of 80 columns. */
final class CalibrationLines {

  private final CalibrationDocument document;
  private final StringBuilder text = new StringBuilder();

  CalibrationLines(CalibrationDocument document) {
    this.document = document;
  }

  String text() {
    line("%s: calibrated", document.name());
    if (document.fit() != null) {
      addFit(document.fit());
    }
    if (!document.steps().isEmpty()) {
      addSteps();
    }
    addSettings();
    return text.toString();
  }

  private void addFit(Fit fit) {
    line(
        "%d logged values, taken as %s (%s); %d simulations",
        fit.samples(), fit.meaning().words(), fit.meaning().key(), fit.simulations());
    line(
        "shares below thresholds differ by %.2g, before the fit by %.2g (root mean square)",
        fit.distance(), fit.startDistance());
    line("");
    line("%-40s%10s  %s", "parameter", "estimate", "95 % interval");
    fit.parameters().forEach(this::addParameter);
    line("");
    addWarnings(fit);
  }

  private void addParameter(Fit.Fitted one) {
    final String unit = one.parameter().unit();
    line(
        "%-40s%10s  %s",
        shown(one.parameter().name(), 39),
        number(one.value()),
        interval(one, unit.isEmpty() ? "" : " " + unit));
  }

  private static String interval(Fit.Fitted one, String unit) {
    if (one.isDetermined()) {
      return number(one.low()) + " to " + number(one.high()) + unit;
    }
    if (one.isOnlyAtLeast()) {
      return "at least " + number(one.low()) + unit;
    }
    return one.isOnlyAtMost() ? "at most " + number(one.high()) + unit : "not determined";
  }

  private void addWarnings(Fit fit) {
    if (fit.isConfounded()) {
      line("warning: the log cannot tell these parameters apart (correlation of");
      line(
          "  estimates %.2f). One makes up for the other; state one of them, or",
          fit.correlation());
      line("  log more machines, whose markers stand elsewhere within the interval.");
      line("");
    }
    fit.parameters().forEach(one -> addWarning(fit, one));
  }

  private void addWarning(Fit fit, Fit.Fitted one) {
    final String name = one.parameter().name();
    if (one.isOnlyAtLeast() && one.parameter().isRate()) {
      line("warning: the log never shows %s busy:", name);
      line("  it is at least %s; how much more cannot be told.", number(one.low()));
      line("");
    } else if (!one.isDetermined() && !fit.isConfounded()) {
      line("warning: the log does not determine %s: other values", name);
      line("  fit as well.");
      line("");
    } else if (one.isAtBound()) {
      line("warning: %s ran against the end of what is tried;", name);
      line("  the delays of the log do not come from it alone.");
      line("");
    }
  }

  private void addSteps() {
    line("%-28s%4s%10s %-17s%7s %s", "step of drills", "n", "median s", "95 %", "sigma", "95 %");
    document.steps().forEach(this::addStep);
    line("");
  }

  private void addStep(StepDuration step) {
    line(
        "%-28s%4d%10s %-17s%7s %s",
        shown(step.step(), 27),
        step.n(),
        number(step.median()),
        range(step.medianLow(), step.medianHigh()),
        number(step.sigma()),
        range(step.sigmaLow(), step.sigmaHigh()));
  }

  private static String range(double low, double high) {
    return Double.isNaN(low) ? "one value" : number(low) + "–" + number(high);
  }

  private void addSettings() {
    if (!document.settings().isEmpty()) {
      line("to use it:");
      document
          .settings()
          .forEach(setting -> text.append("  ").append(setting.option()).append('\n'));
      line("or in the scenario:");
      document.settingsYaml().lines().forEach(one -> line("  %s", one));
    }
  }

  private static String shown(String name, int width) {
    return name.length() <= width ? name : name.substring(0, width - 1) + '…';
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "–"
        : String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.4g", value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
