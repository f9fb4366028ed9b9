package org.drsim.chart;

import java.awt.Color;

/** Colours of the phases of a recovery: greys for waiting, people warm, the service cool. */
enum PhaseColour {
  OUTAGE("outage", 0xB8BEC6),
  DETECTION("detection", 0xF0C04C),
  DECISION("decision", 0xE69F00),
  WAITING("waiting", 0xC9CED6),
  CONTROL_PLANE("controlPlane", 0x8A929C),
  HANDS_ON("handsOn", 0xD55E00),
  SLOT("slot", 0xDADDE2),
  SHUTDOWN("shutdown", 0xA65628),
  SYNCHRONISING("synchronising", 0xE7A6C8),
  PROCESSING("processing", 0xCC79A7),
  DISKS("disks", 0x56B4E9),
  GROUP("group", 0xE4E7EB),
  MACHINE("machine", 0x0072B2),
  BOOT("boot", 0x009E73),
  APPLICATION("application", 0x7CCBA2),
  TARGET_DOWN("targetDown", 0x5B616B),
  OTHER("", 0x9B7FB8);

  private final String phase;
  private final Color colour;

  PhaseColour(String phase, int rgb) {
    this.phase = phase;
    this.colour = new Color(rgb);
  }

  /** Of a phase as results call it. */
  static Color of(String phase) {
    return values()[place(phase)].colour;
  }

  /** Where it usually comes in a recovery. */
  static int place(String phase) {
    for (int i = 0; i < values().length; i++) {
      if (values()[i].phase.equals(phase)) {
        return i;
      }
    }
    return values().length - 1;
  }
}
