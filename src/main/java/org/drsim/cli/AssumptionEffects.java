package org.drsim.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drsim.output.AssumptionEffect;
import org.drsim.output.AssumptionEffect.Variant;
import org.drsim.run.Extras;
import org.drsim.run.Preparation;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Default;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScaledText;
import org.drsim.scenario.file.Setting;
import org.drsim.study.Headline;
import org.drsim.study.Journal;
import org.drsim.study.StudyResult;

/** Simulates a scenario again with half and with twice each value that nobody has published. */
final class AssumptionEffects {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private final ScenarioInput input;
  private final TraceFiles traces;
  private final Replicating replicating;
  private final Interruption interruption;
  private final int replications;
  private final List<Headline> base;

  /**
   * @param base what the values as they are assumed gave
   */
  AssumptionEffects(
      ScenarioInput input,
      TraceFiles traces,
      Replicating replicating,
      Interruption interruption,
      StudyResult base) {
    this.input = input;
    this.traces = traces;
    this.replicating = replicating;
    this.interruption = interruption;
    this.replications = base.replications();
    this.base = Headline.of(base);
  }

  /** One by one, each figure of each. */
  List<AssumptionEffect> of(List<Assumption> assumptions) throws InterruptedRunException {
    final List<AssumptionEffect> effects = new ArrayList<>();
    for (final Assumption assumption : assumptions) {
      if (assumption.grade() != Default.Grade.PUBLISHED) {
        add(assumption, effects);
      }
    }
    return effects;
  }

  private void add(Assumption assumption, List<AssumptionEffect> effects)
      throws InterruptedRunException {
    final List<Variant> half = variants(assumption, HALF);
    final List<Variant> twice = variants(assumption, TWICE);
    for (int i = 0; i < base.size(); i++) {
      effects.add(new AssumptionEffect(assumption, base.get(i), half.get(i), twice.get(i)));
    }
  }

  /** A variant per figure; none where the value cannot be multiplied, such as a name. */
  private List<Variant> variants(Assumption assumption, BigDecimal factor)
      throws InterruptedRunException {
    final Optional<String> value = ScaledText.of(assumption.value(), factor);
    final Optional<ReadScenario> changed =
        value.flatMap(text -> changed(new Setting(assumption.path(), text)));
    if (changed.isEmpty()) {
      return base.stream().map(headline -> Variant.NONE).toList();
    }
    final Map<String, Double> figures = figures(changed.get());
    return base.stream()
        .map(figure -> new Variant(value, figures.getOrDefault(figure.name(), Double.NaN)))
        .toList();
  }

  /** Not every value can be half or twice as large: half a batch is none. */
  private Optional<ReadScenario> changed(Setting setting) {
    final List<Setting> settings = new ArrayList<>(input.settings());
    settings.add(setting);
    settings.add(new Setting("simulation.replications", Integer.toString(replications)));
    try {
      return Optional.of(new ScenarioInput(input.file(), input.folder(), settings).read());
    } catch (InvalidScenarioException e) {
      return Optional.empty();
    }
  }

  private Map<String, Double> figures(ReadScenario changed) throws InterruptedRunException {
    final Optional<StudyResult> result =
        replicating.simulate(
            Preparation.of(changed.scenario(), traces::of), Journal.NONE, Extras.NONE);
    if (interruption.requested() || result.isEmpty()) {
      throw new InterruptedRunException(
          "interrupted before the effects of all assumptions were known; nothing is written");
    }
    return Headline.of(result.get()).stream()
        .collect(Collectors.toMap(Headline::name, Headline::value, (one, other) -> one));
  }
}
