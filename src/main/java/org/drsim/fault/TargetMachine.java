package org.drsim.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * A machine in its target region: it runs there once it has been recovered, while nothing stops it.
 * Stops are counted, also those from before its recovery.
 */
public final class TargetMachine {

  private final List<Runnable> listeners = new ArrayList<>(0);

  /** They hear of it for as long as it stays there. */
  private final List<Runnable> ofThisStay = new ArrayList<>(0);

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

  /** It is shut down there, or given up. */
  public void givenUp() {
    recovered = false;
    ofThisStay.clear();
  }

  /** It has gone back to where it was. */
  public void left() {
    givenUp();
    left = true;
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Where it was, it is protected as before. */
  public void protectedAgain() {
    left = false;
  }

  /** Whether it was there, has gone back, and is not yet protected as before. */
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

  /** The same until it goes back. */
  public void tellWhileThere(Runnable listener) {
    ofThisStay.add(listener);
  }

  private void tell() {
    if (recovered) {
      List.copyOf(listeners).forEach(Runnable::run);
      List.copyOf(ofThisStay).forEach(Runnable::run);
    }
  }
}
