package org.drsim.sweep;

import org.jspecify.annotations.Nullable;

/**
 * Machines that do the units of a study: a service, found by {@link java.util.ServiceLoader}, of a
 * program that has one in it.
 */
public interface Cluster {

  /** What the command line calls it. */
  String name();

  /**
   * What has units done there. Nobody is called up before there is something to do.
   *
   * @param master whom to ask for cores, as the user states it; null where that was not stated
   * @throws ClusterException if it cannot be used
   */
  UnitExecutor at(@Nullable String master);
}
