package org.drsim.chart;

import java.awt.Color;

/**
 * Colours of the phases of a recovery: greys for waiting, people warm, the service cool. Steps that
 * a scenario names have the colour of their kind.
 */
enum PhaseColour {
  OUTAGE("outage", 0xB8BEC6),
  OLD_ENDPOINT("oldEndpoint", 0x999933),
  DETECTION("detection", 0xF0C04C),
  DECISION("decision", 0xE69F00),
  WAITING("waiting", 0xC9CED6),
  CONTROL_PLANE("controlPlane", 0x8A929C),
  TEAM("team", 0xDCCFB8),
  HANDS("hands", 0xC8B496),
  HANDS_ON("handsOn", 0xD55E00),
  SHUTDOWN("shutdown", 0xA65628),
  SYNCHRONISING("synchronising", 0xE7A6C8),
  SHUTDOWNS("shutdowns", 0xE3D3CC),
  SLOT("slot", 0xDADDE2),
  PROCESSING("processing", 0xCC79A7),
  WRITE_LIMIT("writeLimit", 0x767E89),
  DISKS("disks", 0x56B4E9),
  PLAN_WAITS("plan waits", 0xEDEFF2),
  GROUP("group", 0xE4E7EB),
  MANUAL("manual", 0xF28E6B),
  SCRIPT("script", 0xF0E442),
  GATE("gate", 0x882255),
  CAPACITY("capacity", 0x9E4B6C),
  MACHINE("machine", 0x0072B2),
  BOOT("boot", 0x009E73),
  OTHER("steps after boot", 0x9B7FB8),
  APPLICATION("application", 0x7CCBA2),
  TARGET_DOWN("targetDown", 0x5B616B),
  HEALTH_PROBE("healthProbe", 0x44AA99),
  NAME_EXPIRY("nameExpiry", 0x4B3F8F);

  /** Between the kind of a step and the name that the scenario gives it. */
  private static final String NAMED = ": ";

  /** How much of the colour is left in its pale form. */
  private static final double PALE = 0.35;

  private static final int WHITE = 255;

  /** Of colours on which black is easier to read than white. */
  private static final int LIGHT = 140;

  private final String shown;
  private final Color colour;

  PhaseColour(String shown, int rgb) {
    this.shown = shown;
    this.colour = new Color(rgb);
  }

  /** Of a phase or step as results call it. */
  static PhaseColour of(String phase) {
    final int end = phase.indexOf(NAMED);
    final String kind = end < 0 ? phase : phase.substring(0, end);
    for (final PhaseColour one : values()) {
      if (one.shown.equals(kind)) {
        return one;
      }
    }
    return OTHER;
  }

  /** The name that the scenario gives a step, without its kind. */
  static String title(String phase) {
    final int end = phase.indexOf(NAMED);
    return end < 0 ? phase : phase.substring(end + NAMED.length());
  }

  /** For the key. */
  String shown() {
    return shown;
  }

  Color colour() {
    return colour;
  }

  Color pale() {
    return new Color(pale(colour.getRed()), pale(colour.getGreen()), pale(colour.getBlue()));
  }

  private static int pale(int part) {
    return (int) StrictMath.round(WHITE - (WHITE - part) * PALE);
  }

  /** For text on it. */
  Color ink() {
    final double luminance =
        0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return luminance > LIGHT ? ChartStyle.INK : Color.WHITE;
  }
}
