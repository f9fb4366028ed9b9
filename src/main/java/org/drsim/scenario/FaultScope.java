package org.drsim.scenario;

import java.util.List;

/** What a fault hits. */
public sealed interface FaultScope {

  /** Everything in a region. */
  @ChosenBy("region")
  record Region(@Identifier String region) implements FaultScope {}

  /**
   * The machines that state this zone, and the LRS cache accounts that do. ZRS accounts are spared.
   */
  @ChosenBy("zone")
  record Zone(ZoneName zone) implements FaultScope {}

  /** A link in one direction. */
  @ChosenBy("link")
  record Link(LinkName link) implements FaultScope {}

  /** A cache account, by its name. */
  @ChosenBy("cacheAccount")
  record CacheAccount(@Identifier String cacheAccount) implements FaultScope {}

  /** Some machines. */
  @ChosenBy("machines")
  record Machines(@OrSingle @AtLeastOne List<Selector> machines) implements FaultScope {

    /** The names of the machines, in a complete scenario. */
    public List<String> names() {
      return Selection.names(machines);
    }
  }

  /** The vault: replication goes on, but no operation can start. */
  @ChosenBy("vault")
  record Vault(@InRange(from = "true", to = "true") boolean vault) implements FaultScope {}
}
