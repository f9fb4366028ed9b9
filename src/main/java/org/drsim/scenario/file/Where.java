package org.drsim.scenario.file;

import org.jspecify.annotations.Nullable;

/** A path into a scenario, put into words only when a message needs it. */
record Where(@Nullable Where parent, String step) {

  static final Where ROOT = new Where(null, "");

  Where key(String key) {
    return new Where(this, parent == null ? key : "." + key);
  }

  Where item(String label) {
    return new Where(this, "[" + label + "]");
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + Text.shown(step);
  }
}
