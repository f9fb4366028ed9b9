package org.drsim.output;

import org.drsim.study.Verdict;

/** How a terminal shows what matters most. */
public enum Emphasis {
  /** As everything else. */
  NONE,
  /** By colours and weight, with the control sequences of ANSI terminals. */
  COLOUR;

  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** Met in green, missed in red, unknown in yellow. */
  String verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> dressed("32m", verdict.toString());
      case MISSED -> dressed("31m", verdict.toString());
      case UNKNOWN -> dressed("33m", verdict.toString());
    };
  }

  String strong(String text) {
    return dressed("1m", text);
  }

  private String dressed(String code, String text) {
    return this == NONE ? text : ESCAPE + code + text + RESET;
  }
}
