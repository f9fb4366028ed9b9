package org.drsim.run;

import java.util.Locale;
import java.util.Random;

/** Scenarios drawn at random: machines that share narrow ways, with all that can be stated. */
public final class DrawnRuns {

  private final Random random;

  public DrawnRuns(long seed) {
    this.random = new Random(seed);
  }

  public String[] next() {
    return new String[] {
      "simulation: {warmUp: "
          + random.nextInt(3)
          + " h, duration: "
          + (4 + random.nextInt(5))
          + " h, seed: "
          + random.nextInt(1000)
          + "}",
      "policies: [{name: default, crashConsistentEvery: "
          + pick("5 min", "1 min", "17 min")
          + pick("", ", appConsistentEvery: 1 h", ", appConsistentEvery: 25 min")
          + ", retention: "
          + pick("24 h", "2 h", "3 d")
          + "}]",
      "agent: {batchInterval: "
          + pick("15 s", "1 min", "7 s")
          + ", batchSize: "
          + pick("64 MiB", "5 MB", "1 GB")
          + ", compression: "
          + pick("1", "2.5")
          + ", memory: "
          + pick("off", "200 MB", "40 MB")
          + "}",
      "service: {processing: "
          + time()
          + ", creation: "
          + time()
          + ", freeze: "
          + pick("10 s", "{exponential: {mean: 20 s}}")
          + ", freezeFails: "
          + pick("0 %", "30 %")
          + ", inFlightBatches: "
          + pick("1", "2", "unlimited")
          + ", initialCopyRate: "
          + pick("16 %", "500 MB/s")
          + "}",
      "enabling: {createResources: {takes: 3 min, fails: 20 %}, retryAfter: 5 min, waveSize: "
          + pick("1", "2", "unlimited")
          + "}",
      "limits: {machineUpload: " + rate(8) + ", diskApply: " + rate(6) + "}",
      "networks: [{name: net, region: northeurope, outbound: {bandwidth: " + rate(10) + "}}]",
      "links: [{from: northeurope, to: westeurope, latency: "
          + pick("0 s", "9 ms", "2 s")
          + ", bandwidth: "
          + rate(10)
          + "}]",
      "cacheAccounts: [{name: cache, region: northeurope, ingress: "
          + rate(12)
          + ", egress: "
          + rate(12)
          + "}]",
      "targetAccounts: [{name: seed, region: westeurope, limit: " + rate(8) + "}]",
      "workloads: [{name: w, churn: "
          + number(3)
          + " MB/s"
          + pick("", ", pattern: nightly-batch", ", onOff: {on: 10 min, off: 20 min}")
          + "}, {name: x, rate: "
          + (1 + random.nextInt(40))
          + " /s, size: {lognormal: {mean: "
          + (1 + random.nextInt(120))
          + " KiB, sigma: 1.5}}"
          + pick("", ", exact: true")
          + ", overwrites: "
          + pick("0 %", "35 %")
          + "}]",
      machines()
    };
  }

  private String machines() {
    final StringBuilder machines = new StringBuilder("machines: [");
    final int items = 1 + random.nextInt(3);
    for (int item = 0; item < items; item++) {
      machines
          .append(item > 0 ? ", " : "")
          .append("{name: m")
          .append(item)
          .append(", count: ")
          .append(1 + random.nextInt(4))
          .append(", region: northeurope, memory: 4 GiB")
          .append(pick("", ", network: net"))
          .append(pick("", ", consistencyGroup: shop"))
          .append(", disks: [")
          .append(disk("a", "w"))
          .append(random.nextBoolean() ? ", " + disk("b", "x") : "")
          .append("], protection: {to: westeurope, cacheAccount: cache")
          .append(pick("", "", ", enabled: {at: 20 min}"))
          .append("}}");
    }
    return machines.append(']').toString();
  }

  private String disk(String name, String workload) {
    return "{name: "
        + name
        + ", size: "
        + pick("1 TiB", "2 GiB")
        + ", used: 1 GiB, workload: "
        + workload
        + pick("", "", ", managed: false, account: seed")
        + "}";
  }

  private String time() {
    return pick(
        "0 s", "20 s", "{lognormal: {median: 20 s, sigma: 0.5}}", "{uniform: [0 s, 200 s]}");
  }

  /** Mostly narrow. */
  private String rate(double scale) {
    return random.nextInt(4) == 0 ? "unlimited" : number(scale) + " MB/s";
  }

  private String number(double scale) {
    return String.format(Locale.ROOT, "%.3f", 0.05 + scale * random.nextDouble());
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
