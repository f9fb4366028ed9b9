package org.drsim.output;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.Headline;

/** Which assumed values move each figure most, in lines for a terminal. */
public final class AssumptionEffectLines {

  private static final int MOST_VALUES = 5;

  /** Share of the figure; what moves it less is not worth a line. */
  private static final double SMALLEST = 1e-3;

  private static final int WIDTH = 80;
  private static final double PERCENT = 100;

  private final List<AssumptionEffect> effects;
  private final StringBuilder text = new StringBuilder();

  public AssumptionEffectLines(List<AssumptionEffect> effects) {
    this.effects = effects;
  }

  /** A block per figure. */
  public String text() {
    final Map<Headline, List<AssumptionEffect>> byFigure =
        effects.stream()
            .collect(
                Collectors.groupingBy(
                    AssumptionEffect::headline, LinkedHashMap::new, Collectors.toList()));
    byFigure.forEach(this::addFigure);
    return text.toString();
  }

  private void addFigure(Headline headline, List<AssumptionEffect> ofIt) {
    final List<AssumptionEffect> moving =
        ofIt.stream()
            .filter(effect -> effect.largestMove() > SMALLEST * Math.abs(headline.value()))
            .sorted(Comparator.comparingDouble(AssumptionEffect::largestMove).reversed())
            .toList();
    text.append('\n').append(ResultTable.printable(headline.name(), WIDTH)).append(": ");
    text.append(reading(headline, headline.value()));
    if (moving.isEmpty()) {
      text.append("\n  no assumed value, halved or doubled, moves it by 0.1 %\n");
      return;
    }
    text.append(
        String.format(
            Locale.ROOT, "%n  %-50s %12s %12s%n", "with an assumed value", "half", "twice"));
    moving.stream().limit(MOST_VALUES).forEach(effect -> addEffect(headline, effect));
    if (moving.size() > MOST_VALUES) {
      text.append("  … and ").append(moving.size() - MOST_VALUES);
      text.append(" that move it less, see assumption-effects.csv\n");
    }
  }

  private void addEffect(Headline headline, AssumptionEffect effect) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-50s %12s %12s%n",
            ResultTable.printable(effect.assumption().path(), 50),
            reading(headline, effect.half().figure()),
            reading(headline, effect.twice().figure())));
  }

  private static String reading(Headline headline, double value) {
    if (value == Double.POSITIVE_INFINITY) {
      return "never";
    }
    return switch (headline.unit()) {
      case "s" -> ReadingUnit.duration(value);
      case "B" -> ReadingUnit.bytes(value);
      default -> new ReadingUnit("%", 1).text(value * PERCENT);
    };
  }
}
