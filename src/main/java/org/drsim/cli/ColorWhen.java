package org.drsim.cli;

import org.drsim.output.Emphasis;

/** When results are coloured. */
enum ColorWhen {
  AUTO,
  ALWAYS,
  NEVER;

  Emphasis emphasis(Console console) {
    final boolean wanted = this == ALWAYS || (this == AUTO && console.colour());
    return wanted ? Emphasis.COLOUR : Emphasis.NONE;
  }
}
