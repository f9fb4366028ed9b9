package org.drsim.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wish from outside to stop: Ctrl-C, {@code kill}, a terminal that closes. The first one is taken
 * down, so that what is finished can be written; the second ends the program at once.
 */
final class Interruption implements AutoCloseable {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final Map<String, Object> before = new LinkedHashMap<>();
  private volatile boolean requested;

  private Interruption() {}

  /** From now on, until closed, the program is not ended by the first signal. */
  static Interruption listen() {
    final Interruption interruption = new Interruption();
    for (final String signal : SIGNALS) {
      final Object handler = Signals.handle(signal, interruption::request);
      if (handler != null) {
        interruption.before.put(signal, handler);
      }
    }
    return interruption;
  }

  private void request() {
    if (requested) {
      EarlyEnd.askedAgain();
    }
    requested = true;
  }

  boolean requested() {
    return requested;
  }

  @Override
  public void close() {
    EarlyEnd.afterListening();
    before.forEach(Signals::restore);
  }
}
