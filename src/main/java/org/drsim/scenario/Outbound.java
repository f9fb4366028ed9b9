package org.drsim.scenario;

import org.drsim.quantity.DataRate;

/**
 * The way out of a network.
 *
 * @param storage whether the cache accounts can be reached
 * @param login whether the login service can be reached
 * @param service whether the replication service can be reached
 * @param monitoring whether what the machines report arrives
 * @param bandwidth of a bottleneck that all machines of the network share on the way to the cache
 *     account, such as a firewall or an appliance
 * @param serviceEndpoint whether a service endpoint for storage leads the replication around it
 */
public record Outbound(
    @Default("allow") Access storage,
    @Default("allow") Access login,
    @Default("allow") Access service,
    @Default("allow") Access monitoring,
    @Default("unlimited") @InRange(from = "1 B/s") DataRate bandwidth,
    @Default("false") boolean serviceEndpoint) {

  /** Nothing in the way. */
  static final Outbound OPEN =
      new Outbound(
          Access.ALLOW, Access.ALLOW, Access.ALLOW, Access.ALLOW, DataRate.UNLIMITED, false);

  /** Whether machines may connect to something. */
  public enum Access {
    ALLOW,
    DENY
  }

  /** Whether agents can register with the service, and so replicate at all. */
  public boolean canRegister() {
    return login == Access.ALLOW && service == Access.ALLOW;
  }

  /** Whether uploads can reach their cache account. */
  public boolean canUpload() {
    return storage == Access.ALLOW;
  }
}
