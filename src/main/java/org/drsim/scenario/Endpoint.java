package org.drsim.scenario;

/**
 * What the agents of machines connect to, outside of their network. Source: Microsoft Learn, about
 * the networking of Azure-to-Azure replication (2020-2022): what each is needed for. What becomes
 * of a machine that has been replicating is not published, and follows from that.
 */
public enum Endpoint {
  /**
   * Where agents log in, which they do when their token ends: from then on, they are to the service
   * as if that could not be reached.
   */
  LOGIN,
  /**
   * The replication service, which has agents set markers: data are uploaded and applied, but
   * nothing becomes a recovery point.
   */
  SERVICE,
  /** The cache account: nothing is uploaded. */
  STORAGE,
  /** What people are shown: the RPO stays what it was, while data flow. */
  MONITORING
}
