package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.drsim.replication.PathSample;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Link;
import org.drsim.scenario.Network;

/**
 * How fast each machine makes up for a cut of its way: what the narrowest part can carry over what
 * it usually carries. Of what machines share, all are taken to make up for the same time, so that
 * one that was cut alone is faster.
 */
final class CatchUpSpeeds {

  private final PreparedScenario prepared;
  private final Map<String, PathSample> samples;
  private final Map<String, Double> speeds = new LinkedHashMap<>();

  private CatchUpSpeeds(PreparedScenario prepared, Map<String, PathSample> samples) {
    this.prepared = prepared;
    this.samples = samples;
  }

  /** By machine; positive infinity where nothing limits it, or it writes nothing. */
  static Map<String, Double> of(PreparedScenario prepared, Map<String, PathSample> samples) {
    final CatchUpSpeeds all = new CatchUpSpeeds(prepared, samples);
    prepared.machines().forEach(machine -> all.speeds.put(machine.name(), all.own(machine)));
    all.share();
    return all.speeds;
  }

  private PathSample sample(PreparedMachine machine) {
    return Objects.requireNonNull(samples.get(machine.name()), machine.name());
  }

  private double own(PreparedMachine machine) {
    final PathSample sample = sample(machine);
    double speed = over(machine.uploadLimit().bytesPerSecond(), wireRate(machine));
    for (int i = 0; i < sample.diskShares().size(); i++) {
      final PreparedMachine.PreparedDisk disk = machine.disks().get(i);
      final double churn = sample.diskShares().get(i) * sample.meanChurn();
      speed = Math.min(speed, over(disk.apply().bytesPerSecond(), churn * disk.kept()));
    }
    return speed;
  }

  private static double over(double capacity, double rate) {
    return rate == 0 ? Double.POSITIVE_INFINITY : capacity / rate;
  }

  private double wireRate(PreparedMachine machine) {
    return sample(machine).meanChurn() / machine.batches().compression();
  }

  private void share() {
    for (final Network network : prepared.scenario().networks()) {
      share(
          String.valueOf(network.name()),
          PreparedMachine::network,
          network.outbound().bandwidth().bytesPerSecond());
    }
    for (final CacheAccount account : prepared.scenario().cacheAccounts()) {
      final double in = Objects.requireNonNull(account.ingress()).bytesPerSecond();
      final double out = Objects.requireNonNull(account.egress()).bytesPerSecond();
      share(account.name(), PreparedMachine::cacheAccount, Math.min(in, out));
    }
    for (final Link link : prepared.scenario().links()) {
      share(link.name(), PreparedMachine::link, link.bandwidth().bytesPerSecond());
    }
  }

  private void share(String name, Function<PreparedMachine, String> uses, double capacity) {
    double rate = 0;
    for (final PreparedMachine machine : prepared.machines()) {
      rate += name.equals(uses.apply(machine)) ? wireRate(machine) : 0;
    }
    final double speed = over(capacity, rate);
    for (final PreparedMachine machine : prepared.machines()) {
      if (name.equals(uses.apply(machine))) {
        speeds.merge(machine.name(), speed, Math::min);
      }
    }
  }
}
