package org.drsim.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fault hits. Each kind tells what is in it; of what it does not name, nothing is. */
public sealed interface FaultScope {

  /** The effects on machines. */
  List<String> ON_MACHINES = List.of("compute", "network", "agent", "agentMemory", "factor");

  /** Whether a machine is in it, or the place to which one is failed over. */
  default boolean holds(MachinePlace place) {
    return false;
  }

  /** Whether a machine is in it, or what it has sent is. */
  default boolean concerns(MachinePlace place, String account) {
    return holds(place);
  }

  /** The effects that a file may state on it. */
  default List<String> effects() {
    return ON_MACHINES;
  }

  /** What it is, for messages. */
  default String noun() {
    return "a " + FaultKeys.choosingKey(this);
  }

  /**
   * Whether a cache account is.
   *
   * @param where with a zone only where all of the account is in one
   */
  default boolean holdsAccount(String name, Location where) {
    return false;
  }

  /** Whether a link is. */
  default boolean holdsLink(LinkName link) {
    return false;
  }

  /** The region or zone that it is; null for anything else. */
  default @Nullable Location location() {
    return null;
  }

  /** Everything in a region. */
  @ChosenBy("region")
  record Region(@Identifier String region) implements FaultScope {

    @Override
    public List<String> effects() {
      return List.of("compute", "storage", "network", "controlPlane", "agent", "agentMemory");
    }

    @Override
    public boolean holds(MachinePlace place) {
      return place.location().isIn(region);
    }

    @Override
    public boolean holdsAccount(String name, Location where) {
      return where.isIn(region);
    }

    @Override
    public boolean holdsLink(LinkName link) {
      return Location.parse(link.from()).isIn(region) || Location.parse(link.to()).isIn(region);
    }

    @Override
    public Location location() {
      return Location.of(region);
    }
  }

  /**
   * The machines that state this zone, and the LRS cache accounts that do. ZRS accounts are spared.
   */
  @ChosenBy("zone")
  record Zone(ZoneName zone) implements FaultScope {

    @Override
    public List<String> effects() {
      return List.of("compute", "storage", "network", "agent", "agentMemory");
    }

    @Override
    public boolean holds(MachinePlace place) {
      return place.location().equals(location());
    }

    @Override
    public boolean holdsAccount(String name, Location where) {
      return where.equals(location());
    }

    @Override
    public boolean holdsLink(LinkName link) {
      return link.from().equals(zone.toString()) || link.to().equals(zone.toString());
    }

    @Override
    public Location location() {
      return new Location(zone.region(), zone.zone());
    }
  }

  /** The machines of one fault domain of an availability set. */
  @ChosenBy("rack")
  record Rack(RackName rack) implements FaultScope {

    @Override
    public boolean holds(MachinePlace place) {
      return rack.set().equals(place.set()) && rack.faultDomain() == place.faultDomain();
    }
  }

  /** A link in one direction. */
  @ChosenBy("link")
  record Link(LinkName link) implements FaultScope {

    @Override
    public List<String> effects() {
      return List.of("network", "factor", "addedLatency");
    }

    @Override
    public boolean holdsLink(LinkName other) {
      return link.equals(other);
    }
  }

  /** The machines of a virtual network. */
  @ChosenBy("network")
  record Network(@Identifier String network) implements FaultScope {

    @Override
    public boolean holds(MachinePlace place) {
      return network.equals(place.network());
    }
  }

  /** A cache account, by its name. */
  @ChosenBy("cacheAccount")
  record CacheAccount(@Identifier String cacheAccount) implements FaultScope {

    @Override
    public List<String> effects() {
      return List.of("storage", "factor");
    }

    @Override
    public String noun() {
      return "a cache account";
    }

    @Override
    public boolean concerns(MachinePlace place, String account) {
      return cacheAccount.equals(account);
    }

    @Override
    public boolean holdsAccount(String name, Location where) {
      return cacheAccount.equals(name);
    }
  }

  /** Some machines. */
  @ChosenBy("machines")
  record Machines(@OrSingle @AtLeastOne List<Selector> machines) implements FaultScope {

    @Override
    public String noun() {
      return "machines";
    }

    /** The names of the machines, in a complete scenario. */
    public List<String> names() {
      return Selection.names(machines);
    }

    @Override
    public boolean holds(MachinePlace place) {
      return place.machine() != null && machines.contains(Selector.ofMachine(place.machine()));
    }
  }

  /** The members of a consistency group. */
  @ChosenBy("consistencyGroup")
  record ConsistencyGroup(@Identifier String consistencyGroup) implements FaultScope {

    @Override
    public String noun() {
      return "a consistency group";
    }

    @Override
    public boolean holds(MachinePlace place) {
      return consistencyGroup.equals(place.consistencyGroup());
    }
  }

  /** The vault: replication goes on, but no operation can start. */
  @ChosenBy("vault")
  record Vault(@InRange(from = "true", to = "true") boolean vault) implements FaultScope {

    @Override
    public List<String> effects() {
      return List.of("controlPlane");
    }

    @Override
    public String noun() {
      return "the vault";
    }
  }
}
