package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code assumption-effects.csv}: one row per assumed value and figure. */
public final class AssumptionEffectsCsv {

  private static final List<String> HEADER =
      List.of(
          "path",
          "value",
          "figure",
          "unit",
          "atValue",
          "halfValue",
          "atHalf",
          "doubleValue",
          "atDouble");

  private AssumptionEffectsCsv() {}

  /** The file. */
  public static RunFile of(List<AssumptionEffect> effects) {
    return new RunFile("assumption-effects.csv", true, stream -> write(effects, stream));
  }

  private static void write(List<AssumptionEffect> effects, OutputStream stream)
      throws IOException {
    CsvTable.write(
        stream,
        HEADER,
        table -> {
          for (final AssumptionEffect effect : effects) {
            addRow(table, effect);
          }
        });
  }

  private static void addRow(CsvTable table, AssumptionEffect effect) throws IOException {
    table.text(effect.assumption().path()).text(effect.assumption().value());
    table.text(effect.headline().name()).text(effect.headline().unit());
    table.number(effect.headline().value());
    addVariant(table, effect.half());
    addVariant(table, effect.twice());
    table.endRow();
  }

  private static void addVariant(CsvTable table, AssumptionEffect.Variant variant)
      throws IOException {
    table.text(variant.value().orElse("")).number(variant.figure());
  }
}
