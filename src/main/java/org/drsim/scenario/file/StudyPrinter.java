package org.drsim.scenario.file;

import java.util.List;
import java.util.stream.Collectors;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.Varied;
import org.drsim.sweep.VariedDistribution;
import org.drsim.sweep.VariedRange;
import org.jspecify.annotations.Nullable;

/** Writes what a study file says, so that read beside its scenario it gives the same design. */
public final class StudyPrinter {

  private final StudyFile study;
  private final StringBuilder text = new StringBuilder();

  private StudyPrinter(StudyFile study) {
    this.study = study;
  }

  /**
   * The text of the file; lines end with {@code \n}.
   *
   * @param scenario name of the file with the scenario, in which what the study sets is set
   */
  public static String print(StudyFile study, String scenario) {
    return new StudyPrinter(study).text(scenario);
  }

  private String text(String scenario) {
    add("study", quoted(study.name()));
    add("scenario", quoted(scenario));
    text.append("vary:\n");
    study.vary().forEach(one -> inner(one.path(), form(one)));
    add("design", Scalars.print(study.design()));
    add("points", study.points() == 0 ? null : Integer.toString(study.points()));
    add("seed", study.seed() == null ? null : study.seed().toString());
    list("constraints", study.constraints());
    if (!study.exclude().isEmpty()) {
      text.append("exclude:\n");
      study.exclude().forEach(e -> text.append("  - ").append(braces(e.values())).append('\n'));
    }
    list("measures", study.measures());
    add("goal", study.goal() == null ? null : quoted(study.goal().toString()));
    add("replications", study.replications() == null ? null : study.replications().toString());
    add("commonRandomNumbers", Boolean.toString(study.commonRandomNumbers()));
    add("steadyState", study.steadyState() ? "true" : null);
    return text.toString();
  }

  private void add(String key, @Nullable String value) {
    if (value != null) {
      text.append(key).append(": ").append(value).append('\n');
    }
  }

  private void inner(String path, String value) {
    text.append("  ").append(quoted(path)).append(": ").append(value).append('\n');
  }

  private void list(String key, List<?> items) {
    if (!items.isEmpty()) {
      text.append(key).append(":\n");
      items.forEach(item -> text.append("  - ").append(quoted(item.toString())).append('\n'));
    }
  }

  private static String form(Varied varied) {
    if (varied instanceof VariedRange range) {
      final String unit = range.unit().isEmpty() ? "" : " " + range.unit();
      return "{from: "
          + quoted(range.from() + unit)
          + ", to: "
          + quoted(range.to() + unit)
          + (range.steps() == 0 ? "" : ", steps: " + range.steps())
          + ", scale: "
          + Scalars.print(range.scale())
          + ", whole: "
          + range.whole()
          + "}";
    }
    if (varied instanceof VariedDistribution drawn) {
      return drawn.distribution().print(drawn.dimension());
    }
    return varied.levels().stream()
        .map(StudyPrinter::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String braces(List<PathValue> values) {
    return values.stream()
        .map(v -> quoted(v.path()) + ": " + quoted(v.value()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String value) {
    return ScenarioPrinter.scalar(value);
  }
}
