package org.drsim.run;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.SawTooth;

/**
 * A machine that is alone on its way, drawn at random: every capacity and every latency is
 * constant, the replica disks share no account and the agent has all the memory it needs.
 *
 * @param megabytesPerSecond of each place on the way, infinite for no limit
 * @param seconds of each latency
 * @param interval of the markers, in seconds
 * @param phase of the markers, in seconds
 * @param batchInterval in seconds
 * @param inFlight batches, or {@code unlimited}
 * @param agent what else the agent is told
 * @param app the app-consistent part of the policy, or nothing
 * @param workloads what is written on the two disks, as w and x
 */
record LoneMachine(
    Map<Place, Double> megabytesPerSecond,
    Map<Latency, Double> seconds,
    double interval,
    double phase,
    double batchInterval,
    String inFlight,
    String agent,
    String app,
    String workloads) {

  /** Where there is a capacity. */
  enum Place {
    MACHINE_UPLOAD,
    NETWORK,
    CACHE_INGRESS,
    CACHE_EGRESS,
    LINK,
    DISK_APPLY
  }

  /** Where there is a latency. */
  enum Latency {
    PROCESSING,
    LINK,
    CREATION
  }

  /** Draws machines whose places are mostly about as fast as what is written on average. */
  static LoneMachine drawn(Random random) {
    final double churn = 0.2 + 3 * random.nextDouble();
    final Map<Place, Double> rates = new EnumMap<>(Place.class);
    for (final Place place : Place.values()) {
      final boolean narrow = random.nextInt(3) > 0;
      rates.put(place, narrow ? churn * (0.9 + 3 * random.nextDouble()) : Double.POSITIVE_INFINITY);
    }
    final Map<Latency, Double> seconds = new EnumMap<>(Latency.class);
    for (final Latency latency : Latency.values()) {
      seconds.put(latency, random.nextInt(4) == 0 ? 0 : 60 * Math.pow(random.nextDouble(), 2));
    }
    final double interval = new double[] {60, 300, 420, 1020}[random.nextInt(4)];
    return new LoneMachine(
        rates,
        seconds,
        interval,
        (1 + random.nextInt((int) interval * 1000 - 1)) / 1000.0,
        new double[] {7, 15, 60, 250}[random.nextInt(4)],
        pick(random, "1", "2", "5", "unlimited", "unlimited"),
        ", batchSize: "
            + pick(random, "64 MiB", "5 MB", "1 TB")
            + ", compression: "
            + pick(random, "1", "2.5"),
        pick(random, "", ", appConsistentEvery: 20 min"),
        workloads(random, churn));
  }

  private static String workloads(Random random, double churn) {
    final String steady = "churn: " + number(churn * 0.7) + " MB/s";
    final String drawn =
        "rate: " + number(churn * 2) + " /s, size: {lognormal: {mean: 150 kB, sigma: 1.5}}";
    return "{name: w, "
        + steady
        + pick(random, "", ", pattern: nightly-batch", ", onOff: {on: 10 min, off: 20 min}")
        + "}, {name: x, "
        + drawn
        + pick(random, "", ", exact: true")
        + pick(random, "", ", overwrites: 35 %")
        + "}";
  }

  LoneMachine with(Place place, double rate) {
    final Map<Place, Double> changed = new EnumMap<>(megabytesPerSecond);
    changed.put(place, rate);
    return new LoneMachine(
        changed, seconds, interval, phase, batchInterval, inFlight, agent, app, workloads);
  }

  LoneMachine with(Latency latency, double value) {
    final Map<Latency, Double> changed = new EnumMap<>(seconds);
    changed.put(latency, value);
    return new LoneMachine(
        megabytesPerSecond,
        changed,
        interval,
        phase,
        batchInterval,
        inFlight,
        agent,
        app,
        workloads);
  }

  /** Markers k times as often, the ones there are among them. */
  LoneMachine withMarkers(int timesAsOften) {
    final double shorter = interval / timesAsOften;
    final double first = Math.rint(phase % shorter * 1000) / 1000;
    return new LoneMachine(
        megabytesPerSecond,
        seconds,
        shorter,
        first,
        batchInterval,
        inFlight,
        agent,
        app,
        workloads);
  }

  LoneMachine withBatches(double newInterval, String newInFlight, String newApp) {
    return new LoneMachine(
        megabytesPerSecond,
        seconds,
        interval,
        phase,
        newInterval,
        newInFlight,
        agent,
        newApp,
        workloads);
  }

  /** The slowest of some places, in bytes per second. */
  double bytesPerSecond(Place... places) {
    double least = Double.POSITIVE_INFINITY;
    for (final Place place : places) {
      least = Math.min(least, megabytesPerSecond.get(place));
    }
    return 1e6 * least;
  }

  /** Its RPO over time. */
  SawTooth rpo() {
    return Simulated.run(0, lines()).machines().get(0).measures().points().series();
  }

  /** The largest of its batches, in bytes. */
  long largestBatch() {
    final EventLog log = new EventLog();
    SimulationRun.run(
        Simulated.prepared(lines()), 0, new DsolEngine(), false, Extras.of(log), share -> {});
    return log.events().stream()
        .filter(event -> event.what() == LoggedEvent.What.BATCH_CLOSED)
        .mapToLong(LoggedEvent::bytes)
        .max()
        .orElseThrow();
  }

  /** As a scenario. */
  String[] lines() {
    return new String[] {
      "simulation: {duration: 2 h, seed: 3}",
      "policies: [{name: default, crashConsistentEvery: " + number(interval) + " s" + app + "}]",
      "agent: {memory: off, batchInterval: " + number(batchInterval) + " s" + agent + "}",
      "service: {processing: "
          + seconds(Latency.PROCESSING)
          + ", creation: "
          + seconds(Latency.CREATION)
          + ", freeze: 10 s, freezeFails: 30 %, markerPhase: "
          + number(phase)
          + " s, inFlightBatches: "
          + inFlight
          + "}",
      "limits: {machineUpload: "
          + rate(Place.MACHINE_UPLOAD)
          + ", diskApply: "
          + rate(Place.DISK_APPLY)
          + "}",
      "networks: [{name: net, region: northeurope, outbound: {bandwidth: "
          + rate(Place.NETWORK)
          + "}}]",
      "links: [{from: northeurope, to: westeurope, latency: "
          + seconds(Latency.LINK)
          + ", bandwidth: "
          + rate(Place.LINK)
          + "}]",
      "cacheAccounts: [{name: cache, region: northeurope, ingress: "
          + rate(Place.CACHE_INGRESS)
          + ", egress: "
          + rate(Place.CACHE_EGRESS)
          + "}]",
      "workloads: [" + workloads + "]",
      "machines: [{name: vm, region: northeurope, network: net, disks: [{name: d, size: 1 TiB,"
          + " workload: w}, {name: e, size: 1 TiB, workload: x}],"
          + " protection: {to: westeurope, cacheAccount: cache}}]"
    };
  }

  private String rate(Place place) {
    final double rate = megabytesPerSecond.get(place);
    return rate == Double.POSITIVE_INFINITY ? "unlimited" : number(rate) + " MB/s";
  }

  private String seconds(Latency latency) {
    return number(seconds.get(latency)) + " s";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
