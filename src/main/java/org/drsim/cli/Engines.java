package org.drsim.cli;

import java.util.ServiceLoader;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.UnitExecutor;

/** What can do the work of a study. */
final class Engines {

  private Engines() {}

  /**
   * The one of a name.
   *
   * @param threads of this machine
   * @throws InvalidRequestException if there is none in this program
   */
  static UnitExecutor of(String name, int threads) throws InvalidRequestException {
    if (name.equals(LocalExecutor.NAME)) {
      return new LocalExecutor(threads);
    }
    for (final UnitExecutor executor : ServiceLoader.load(UnitExecutor.class)) {
      if (executor.name().equals(name)) {
        return executor;
      }
    }
    throw new InvalidRequestException(
        name.equals("spark")
            ? "--engine spark: this program has no Spark in it; it is an extra jar that goes on the"
                + " class path beside Spark's own. Without it: --shard i/n on several machines, then"
                + " drsim merge"
            : "--engine " + name + "; allowed is local, or spark where it is installed");
  }
}
