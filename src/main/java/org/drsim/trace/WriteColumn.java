package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The column of written bytes in reports of sysstat, found by its name, as versions changed order
 * and units.
 *
 * @param index of the column
 * @param unit bytes of its unit
 */
record WriteColumn(int index, long unit) {

  private static final long KIB = 1024;

  /** Names of the columns, each with its unit in bytes per second. */
  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("wkB/s", KIB),
          Map.entry("wkB", KIB),
          Map.entry("wMB/s", KIB * KIB),
          Map.entry("wMB", KIB * KIB),
          Map.entry("wsec/s", Sectors.BYTES),
          Map.entry("wr_sec/s", Sectors.BYTES),
          Map.entry("wr_sec", Sectors.BYTES),
          Map.entry("kB_wrtn/s", KIB),
          Map.entry("MB_wrtn/s", KIB * KIB),
          Map.entry("Blk_wrtn/s", Sectors.BYTES));

  /** The first such column of a header, if any; kB before sectors where both are there. */
  static @Nullable WriteColumn of(List<String> header) {
    @Nullable WriteColumn found = null;
    for (int i = 0; i < header.size(); i++) {
      final Long unit = UNITS.get(header.get(i));
      if (unit != null && (found == null || found.unit() == Sectors.BYTES)) {
        found = new WriteColumn(i, unit);
      }
    }
    return found;
  }

  /**
   * The amount that a cell states, in bytes or in what it counts; {@code null} if it is none. With
   * {@code --human}, numbers carry a unit of their own.
   *
   * @param unit of a number without one
   */
  static @Nullable BigDecimal amount(String cell, long unit) {
    final int power = "kMGTP".indexOf(cell.charAt(cell.length() - 1)) + 1;
    final String digits = power > 0 ? cell.substring(0, cell.length() - 1) : cell;
    final BigDecimal number = Decimals.parseAmount(digits);
    if (number == null) {
      return null;
    }
    return number.multiply(
        power > 0 ? BigDecimal.valueOf(KIB).pow(power) : BigDecimal.valueOf(unit));
  }

  static String names() {
    return "wkB/s, wMB/s, wsec/s, kB_wrtn/s, MB_wrtn/s or Blk_wrtn/s";
  }
}
