package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.drsim.measure.RpoKind;
import org.drsim.scenario.Metric;
import org.jspecify.annotations.Nullable;

/** How curves of the kinds of RPO look: not by their colour alone. */
final class RpoKindStyle {

  private RpoKindStyle() {}

  static Color colour(RpoKind kind) {
    return switch (kind) {
      case CRASH_CONSISTENT -> ChartStyle.BLUE;
      case APP_CONSISTENT -> new Color(0xE69F00);
      case MULTI_VM -> ChartStyle.GREEN;
      case MULTI_VM_APP_CONSISTENT -> new Color(0xCC79A7);
      case LATEST -> new Color(0x56B4E9);
      case LATEST_CACHE_LOST -> ChartStyle.INK;
    };
  }

  static BasicStroke stroke(RpoKind kind) {
    return switch (kind) {
      case CRASH_CONSISTENT -> line(2.2f);
      case APP_CONSISTENT, LATEST -> line(1.6f);
      case MULTI_VM, LATEST_CACHE_LOST -> line(1.6f, 8, 3);
      case MULTI_VM_APP_CONSISTENT -> line(1.6f, 8, 3, 2, 3);
    };
  }

  /** Of the machine that is worst off. */
  static BasicStroke worst() {
    return line(1.4f, 3, 3);
  }

  /** Of what has an objective. */
  static BasicStroke subject() {
    return line(1.8f, 12, 4);
  }

  private static BasicStroke line(float width, float... dashes) {
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dashes.length == 0 ? null : dashes,
        0);
  }

  /** In words. */
  static String name(RpoKind kind) {
    return switch (kind) {
      case CRASH_CONSISTENT -> "newest point";
      case APP_CONSISTENT -> "app-consistent point";
      case MULTI_VM -> "multi-VM point";
      case MULTI_VM_APP_CONSISTENT -> "multi-VM app-consistent point";
      case LATEST -> "latest at once, cache readable";
      case LATEST_CACHE_LOST -> "latest at once, cache lost";
    };
  }

  /** The kind that a metric is about; null for none. */
  static @Nullable RpoKind of(Metric metric) {
    return switch (metric) {
      case RPO -> RpoKind.CRASH_CONSISTENT;
      case RPO_APP -> RpoKind.APP_CONSISTENT;
      case RPO_MULTI_VM -> RpoKind.MULTI_VM;
      case RPO_LATEST -> RpoKind.LATEST;
      case RPO_LATEST_CACHE_LOST -> RpoKind.LATEST_CACHE_LOST;
      default -> null;
    };
  }
}
