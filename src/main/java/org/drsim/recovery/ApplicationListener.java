package org.drsim.recovery;

/** Hears of applications. */
@FunctionalInterface
public interface ApplicationListener {

  /** From now on an application serves, or does not. */
  void changed(String application, boolean serves);
}
