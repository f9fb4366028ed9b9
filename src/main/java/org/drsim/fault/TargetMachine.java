package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * A machine in its target region: it runs there once it has been recovered, while nothing stops it.
 * Stops are counted, also those from before its recovery.
 */
public final class TargetMachine {

  private final List<Runnable> listeners = new ArrayList<>(0);
  private boolean recovered;
  private boolean left;
  private int stops;

  void stop() {
    stops++;
    tell();
  }

  void goOn() {
    stops--;
    tell();
  }

  /** It has been made there and started. */
  public void recovered() {
    recovered = true;
    tell();
  }

  /** It has gone back to where it was. */
  public void left() {
    recovered = false;
    left = true;
  }

  /** Whether it was there and has gone back. */
  public boolean hasLeft() {
    return left;
  }

  /** Whether it serves there. */
  public boolean runs() {
    return recovered && stops == 0;
  }

  /** Calls something whenever that may have changed, once it has been recovered. */
  public void tell(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    if (recovered) {
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }
}
