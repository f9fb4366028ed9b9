package org.drsim.chart;

import java.awt.Color;
import org.drsim.measure.BudgetPart;

/** Colours of the parts of an RPO: a light one for a queue, the full one for the work behind it. */
final class BudgetColour {

  private BudgetColour() {}

  static Color of(BudgetPart part) {
    return switch (part) {
      case UPLOAD_QUEUE -> new Color(0x9CCBE8);
      case UPLOAD -> ChartStyle.BLUE;
      case PROCESSING -> new Color(0xCC79A7);
      case TRANSFER_QUEUE -> new Color(0x8FD6BF);
      case TRANSFER -> ChartStyle.GREEN;
      case APPLY_QUEUE -> new Color(0xF7DE9B);
      case APPLY -> new Color(0xE69F00);
      case CREATION -> new Color(0x6B4C9A);
      case BLOCKED -> ChartStyle.VERMILION;
      case GROUP_WAIT -> new Color(0x8A929C);
      case RESYNC -> ChartStyle.INK;
      case WAITING_FOR_MARKER -> new Color(0xD5D9DF);
    };
  }
}
