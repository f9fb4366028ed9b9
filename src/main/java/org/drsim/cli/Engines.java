package org.drsim.cli;

import java.util.ServiceLoader;
import org.drsim.sweep.Cluster;
import org.drsim.sweep.LocalExecutor;
import org.drsim.sweep.UnitExecutor;
import org.jspecify.annotations.Nullable;

/** What can do the work of a study. */
final class Engines {

  private Engines() {}

  /**
   * The one of a name.
   *
   * @param master of the cluster, where it is one
   * @param threads of this machine
   * @throws InvalidRequestException if there is none in this program
   */
  static UnitExecutor of(String name, @Nullable String master, int threads)
      throws InvalidRequestException {
    if (name.equals(LocalExecutor.NAME)) {
      if (master != null) {
        throw new InvalidRequestException(
            "--master " + master + " without --engine spark; the local engine takes --jobs");
      }
      return new LocalExecutor(threads);
    }
    for (final Cluster cluster : ServiceLoader.load(Cluster.class)) {
      if (cluster.name().equals(name)) {
        return cluster.at(master);
      }
    }
    throw new InvalidRequestException(
        name.equals("spark")
            ? "--engine spark: this program has no Spark in it; mvn -Pspark package builds one that"
                + " has, target/spark/drsim-"
                + Version.number()
                + "-spark.jar. Without it: --shard i/n on several machines, then drsim merge"
            : "--engine " + name + "; allowed is local, or spark where it is installed");
  }
}
