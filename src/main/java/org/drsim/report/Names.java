package org.drsim.report;

/** Names in pictures, where they must fit. */
final class Names {

  private static final int FITTING = 26;

  private Names() {}

  static String shortened(String name) {
    return shortened(name, FITTING);
  }

  static String shortened(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }
}
