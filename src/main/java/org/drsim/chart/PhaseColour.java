package org.drsim.chart;

import java.awt.Color;
import org.drsim.measure.StepWords;

/**
 * Colours of the phases of a recovery: pale or grey for waiting, people warm, the service cool;
 * also who sees only two kinds of cones tells any two apart. Steps that a scenario names have the
 * colour of their kind.
 */
enum PhaseColour {
  OUTAGE("outage", 0xA49CA1),
  OLD_ENDPOINT("oldEndpoint", 0x797231),
  DETECTION("detection", 0xF0C04C),
  DECISION("decision", 0xE69F00),
  WAITING("waiting", 0xAEB4C8),
  CONTROL_PLANE("controlPlane", 0x737A80),
  TEAM("team", 0xD8EBB2),
  HANDS("hands", 0xC1B56E),
  HANDS_ON("handsOn", 0xD55E00),
  SHUTDOWN("shutdown", 0x761B01),
  SYNCHRONISING("synchronising", 0xB786BE),
  SHUTDOWNS("shutdowns", 0xEEC5BA),
  SLOT("slot", 0xD4C9D0),
  PROCESSING("processing", 0x93689A),
  WRITE_LIMIT("writeLimit", 0x4C5C57),
  DISKS("disks", 0x56B4E9),
  PLAN_WAITS("plan waits", 0xD5EEFC),
  GROUP("group", 0xFFEBDD),
  MANUAL("manual", 0xEE8143),
  SCRIPT("script", 0xF0E442),
  GATE("gate", 0x49002B),
  CAPACITY("capacity", 0x642958),
  MACHINE("machine", 0x0072B2),
  BOOT("boot", 0x009E73),
  OTHER("steps after boot", 0x744783),
  APPLICATION("application", 0x7CCBA2),
  TARGET_DOWN("targetDown", 0x494031),
  HEALTH_PROBE("healthProbe", 0x78B27D),
  NAME_EXPIRY("nameExpiry", 0x210D69);

  /** Between the kind of a step and the name that the scenario gives it. */
  private static final String NAMED = ": ";

  /** How much of the colour is left in its pale form. */
  private static final double PALE = 0.35;

  private static final int WHITE = 255;

  /** Of colours on which black is easier to read than white. */
  private static final int LIGHT = 140;

  /** As results call it. */
  private final String kind;

  private final Color colour;

  PhaseColour(String kind, int rgb) {
    this.kind = kind;
    this.colour = new Color(rgb);
  }

  /** Of a phase or step as results call it. */
  static PhaseColour of(String phase) {
    final int end = phase.indexOf(NAMED);
    final String kind = end < 0 ? phase : phase.substring(0, end);
    for (final PhaseColour one : values()) {
      if (one.kind.equals(kind)) {
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
    return StepWords.of(kind);
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
