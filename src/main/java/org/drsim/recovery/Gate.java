package org.drsim.recovery;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drsim.fault.ControlPlanes;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Repairs;
import org.drsim.scenario.ResourceGroup;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be in order before a machine can be made.
 *
 * @param name as results call it
 * @param repair how long it takes to mend; null where it is not
 * @param passing whether it is closed for a time only, so that it is tried again
 * @param room whether it is closed because others have taken what there is
 * @param concerned the machines that come to it
 * @param of where it stands: the same for machines that pass the same gate
 * @param open whether it lets a machine pass now
 * @param taker keeps account of one that has passed
 * @param giver keeps account of one that leaves
 */
record Gate(
    String name,
    @Nullable Distribution repair,
    boolean passing,
    boolean room,
    Predicate<Arrival> concerned,
    Function<Arrival, String> of,
    Predicate<Arrival> open,
    Consumer<Arrival> taker,
    Consumer<Arrival> giver) {

  /**
   * In the order in which machines come to them.
   *
   * @param arrivals all machines
   */
  static List<Gate> all(Scenario complete, List<Arrival> arrivals, ControlPlanes controlPlanes) {
    final Repairs repairs = complete.recovery().repairs();
    final TargetRoom room = new TargetRoom(complete, arrivals);
    return List.of(
        resourceGroup(repairs, controlPlanes),
        network(repairs),
        new Gate(
            "addresses",
            repairs.addresses(),
            false,
            true,
            room::hasRange,
            room::subnet,
            room::hasAddress,
            room::takeAddress,
            room::giveAddress),
        new Gate(
            "size",
            repairs.size(),
            false,
            false,
            arrival -> !arrival.size().isEmpty(),
            arrival -> arrival.size() + " in " + arrival.replica().region(),
            room::hasSize,
            arrival -> {},
            arrival -> {}),
        quota(repairs, room),
        availabilitySet(repairs, room));
  }

  private static Gate quota(Repairs repairs, TargetRoom room) {
    return new Gate(
        "quota",
        repairs.quota(),
        false,
        true,
        room::hasQuota,
        Gate::region,
        room::fits,
        room::takeQuota,
        room::giveQuota);
  }

  private static Gate availabilitySet(Repairs repairs, TargetRoom room) {
    return new Gate(
        "availabilitySet",
        repairs.quota(),
        false,
        true,
        arrival -> arrival.replica().availabilitySet() != null && room.hasQuota(arrival),
        arrival -> String.valueOf(arrival.replica().availabilitySet()),
        room::fitsWithSet,
        arrival -> {},
        arrival -> {});
  }

  /**
   * A resource group of another region cannot be written to while that one's control plane is down.
   */
  private static Gate resourceGroup(Repairs repairs, ControlPlanes controlPlanes) {
    return new Gate(
        "resourceGroup",
        repairs.resourceGroup(),
        true,
        false,
        arrival -> true,
        arrival -> arrival.replica().resourceGroup(),
        arrival -> {
          final ResourceGroup group = arrival.machine().protection().target().resourceGroup();
          return group == null || group.region() == null || controlPlanes.work(group.region());
        },
        arrival -> {},
        arrival -> {});
  }

  private static Gate network(Repairs repairs) {
    return new Gate(
        "network",
        repairs.network(),
        false,
        false,
        arrival -> arrival.machine().network() != null,
        arrival -> Objects.requireNonNull(arrival.machine().network()).name(),
        arrival -> arrival.replica().network() != null,
        arrival -> {},
        arrival -> {});
  }

  private static String region(Arrival arrival) {
    return arrival.replica().region();
  }

  boolean concerns(Arrival arrival) {
    return concerned.test(arrival);
  }

  String place(Arrival arrival) {
    return of.apply(arrival);
  }

  boolean isOpen(Arrival arrival) {
    return open.test(arrival);
  }

  void take(Arrival arrival) {
    taker.accept(arrival);
  }

  void giveBack(Arrival arrival) {
    giver.accept(arrival);
  }
}
