package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code assumption-effects.csv}: one row per assumed value and figure. */
public final class AssumptionEffectsCsv {

  static final Table TABLE =
      Table.of(
          "assumption-effects.csv",
          "assumed value and figure (with --assumptions)",
          column("path", "of the key"),
          column("value", "as it is assumed"),
          column("figure", "what moves: an RPO, a recovery plan, an objective"),
          column("unit", "of the figure: s, B or share"),
          column("atValue", "the figure with the value as it is assumed"),
          column("halfValue", "half of the value; empty where there is no such value"),
          column("atHalf", "the figure with that, all random numbers being the same"),
          column("doubleValue", "twice the value"),
          column("atDouble", "the figure with that"));

  private AssumptionEffectsCsv() {}

  /** The file. */
  public static RunFile of(List<AssumptionEffect> effects) {
    return new RunFile("assumption-effects.csv", true, stream -> write(effects, stream));
  }

  private static void write(List<AssumptionEffect> effects, OutputStream stream)
      throws IOException {
    CsvTable.write(
        stream,
        TABLE,
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
