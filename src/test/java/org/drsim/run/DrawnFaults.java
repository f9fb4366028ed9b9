package org.drsim.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Faults of every kind drawn at random, overlapping, with and without a response. */
final class DrawnFaults {

  private final Random random;
  private final DrawnRuns runs;

  DrawnFaults(long seed) {
    this.random = new Random(seed);
    this.runs = new DrawnRuns(seed);
  }

  String[] next() {
    final List<String> lines = new ArrayList<>(Arrays.asList(runs.next()));
    final int faults = 1 + random.nextInt(5);
    final StringBuilder stated = new StringBuilder("faults: [");
    for (int fault = 0; fault < faults; fault++) {
      stated.append(fault > 0 ? ", " : "").append("{name: f").append(fault).append(", ");
      stated.append(kind()).append(", ").append(time()).append('}');
    }
    lines.add(stated.append(']').toString());
    if (random.nextInt(2) == 0) {
      lines.add(response());
    }
    return lines.toArray(String[]::new);
  }

  private String time() {
    if (random.nextInt(4) == 0) {
      return "every: {exponential: {mean: " + minutes(60) + "}}, for: " + minutes(20);
    }
    return "at: " + minutes(230) + (random.nextInt(4) == 0 ? "" : ", for: " + minutes(90));
  }

  private String kind() {
    return pick(
        "regionOutage: northeurope",
        "regionOutage: northeurope, storage: readable",
        "regionOutage: northeurope, network: open, storage: readable, agentMemory: lost",
        "regionOutage: westeurope",
        "linkDown: northeurope->westeurope",
        "linkDegraded: northeurope->westeurope, addedLatency: 3 s",
        "cacheUnreachable: cache",
        "agentStopped: \"m0*\"",
        "churnSurge: \"m0*\", factor: " + pick("0", "0.3", "2.7"),
        "controlPlaneDown: westeurope",
        "vaultDown: true");
  }

  private String response() {
    return "responses: [{to: f0, detect: "
        + pick("0 s", "3 min")
        + ", decide: "
        + pick("0 s", "{exponential: {mean: 5 min}}")
        + ", failOver: {each: \"m*\", inParallel: "
        + pick("1", "3", "unlimited")
        + ", handsOn: "
        + pick("0 s", "2 min")
        + "}, recoveryPoint: "
        + pick("latest", "latest-processed", "oldest", "custom, pointAtOrBefore: 40 min")
        + "}]";
  }

  /** On the grid of batches and markers, or beside it. */
  private String minutes(int most) {
    return random.nextBoolean()
        ? 1 + random.nextInt(most) + " min"
        : String.format(Locale.ROOT, "%.3f min", 0.5 + most * random.nextDouble());
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
