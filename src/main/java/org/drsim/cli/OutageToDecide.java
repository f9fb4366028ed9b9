package org.drsim.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.drsim.quantity.Constant;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.Setting;
import org.drsim.study.DecisionPrices;
import org.drsim.study.NoDecisionException;
import org.jspecify.annotations.Nullable;

/**
 * The outage of a scenario that people respond to, and whose length nobody knows.
 *
 * @param name of the fault
 * @param lasts how long, in seconds
 * @param response its place in the list of responses
 */
record OutageToDecide(Scenario scenario, String name, Distribution lasts, int response) {

  /** As long as any simulation: the failover is simulated to its end. */
  private static final String FOR_EVER = "3660 d";

  private static final String EXAMPLE = "for: {lognormal: {median: 4 h, sigma: 0.8}}";

  /**
   * Finds it.
   *
   * @param wanted name of the fault; null for the only one with a response
   * @throws NoDecisionException if there is none, there are several, or its length is certain
   */
  static OutageToDecide of(Scenario scenario, @Nullable String wanted) throws NoDecisionException {
    final List<Response> responses = scenario.responses();
    final List<Integer> places =
        IntStream.range(0, responses.size())
            .filter(i -> responses.get(i).to() != null)
            .filter(i -> wanted == null || wanted.equals(responses.get(i).to()))
            .boxed()
            .toList();
    if (places.isEmpty()) {
      throw new NoDecisionException(
          wanted == null
              ? "nobody responds to a fault, so there is no failover to decide on; state"
                  + " responses: [{to: FAULT, failOver: PLAN}]"
              : "--outage " + wanted + ": no response is to a fault of this name");
    }
    if (places.size() > 1) {
      throw new NoDecisionException(
          "people respond to "
              + String.join(", ", places.stream().map(i -> responses.get(i).to()).toList())
              + "; say with --outage NAME which to decide on");
    }
    final String name = Objects.requireNonNull(responses.get(places.get(0)).to());
    return new OutageToDecide(scenario, name, lasts(scenario, name), places.get(0));
  }

  private static Distribution lasts(Scenario scenario, String name) throws NoDecisionException {
    final Distribution lasts =
        scenario.faults().stream()
            .filter(fault -> fault.name().equals(name))
            .map(Fault::lasts)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(
                () ->
                    new NoDecisionException(
                        "faults["
                            + name
                            + "].for is missing: what never ends is not worth waiting for; state a"
                            + " distribution, such as "
                            + EXAMPLE));
    if (lasts instanceof Constant) {
      throw new NoDecisionException(
          "faults["
              + name
              + "].for is always the same, so its end is known and no expectation is needed; state a"
              + " distribution, such as "
              + EXAMPLE);
    }
    return lasts;
  }

  /**
   * Something must have a price.
   *
   * @throws NoDecisionException if downtime has none
   */
  void checkPrices(DecisionPrices prices) throws NoDecisionException {
    if (Double.isNaN(prices.downtimePerHour())
        && scenario.applications().stream().allMatch(one -> one.costPerHour() == null)) {
      throw new NoDecisionException(
          "downtime has no price; state costPerHour of an application, or --downtime-cost");
    }
  }

  /** What makes people fail over as soon as it begins, and it never end. */
  List<Setting> atOnce() {
    final String path = "responses[" + response + "].";
    return List.of(
        new Setting(path + "detect", "0 s"),
        new Setting(path + "decide", "0 s"),
        new Setting(path + "waitFirst", "0 s"),
        new Setting("faults[" + name + "].for", FOR_EVER));
  }
}
