package org.drsim.chart;

import java.awt.Color;
import java.util.List;

/** Colours of several curves, which colour-blind readers tell apart. */
final class StudyColours {

  static final List<Color> ALL =
      List.of(
          ChartStyle.BLUE,
          ChartStyle.VERMILION,
          ChartStyle.GREEN,
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x5B4A8A),
          ChartStyle.INK);

  private StudyColours() {}

  /** From light to dark. */
  static Color shade(double share) {
    final double u = Math.max(0, Math.min(1, share));
    return new Color(
        (int) Math.round(247 - u * (247 - 8)),
        (int) Math.round(251 - u * (251 - 69)),
        (int) Math.round(255 - u * (255 - 148)));
  }
}
