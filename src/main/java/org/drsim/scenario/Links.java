package org.drsim.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/** Adds the links that machines use without their being stated, and fills in all latencies. */
final class Links {

  /**
   * Between two zones of one region; nobody publishes it. 1.55 ms were measured in UK South, 0.6 to
   * 2.2 ms at another provider (2026).
   */
  private static final Catalogue.RoundTrip BETWEEN_ZONES =
      new Catalogue.RoundTrip(Duration.ofNanos(1_500_000), Default.Grade.ASSUMED);

  private final Catalogue catalogue;
  private final List<Finding> findings;
  private final List<Assumption> assumptions;

  private Links(Catalogue catalogue, List<Finding> findings, List<Assumption> assumptions) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.assumptions = assumptions;
  }

  /**
   * The complete links.
   *
   * @param findings to which is added what has no known latency
   * @param assumptions to which is added what no one publishes
   */
  static List<Link> complete(
      List<Link> stated,
      List<Machine> machines,
      Catalogue catalogue,
      List<Finding> findings,
      List<Assumption> assumptions) {
    final Links run = new Links(catalogue, findings, assumptions);
    final Map<String, Link> links = new LinkedHashMap<>();
    stated.forEach(link -> links.put(link.name(), run.completed(link)));
    for (final Machine machine : machines) {
      final Link link = Link.of(machine);
      if (connects(link)) {
        links.computeIfAbsent(link.name(), name -> run.implied(link, machine));
      }
    }
    return List.copyOf(links.values());
  }

  /** A machine that is protected to where it is, is found by the checks; it needs no link. */
  private static boolean connects(Link link) {
    return !link.from().isIn(link.to().region())
        || (link.from().zone() != null
            && link.to().zone() != null
            && !link.from().equals(link.to()));
  }

  private Link completed(Link link) {
    final String path = "links[" + link.name() + "].latency";
    return link.latency() != null
        ? link
        : new Link(
            link.from(), link.to(), link.bandwidth(), latency(link, path, "state a latency"));
  }

  private Link implied(Link link, Machine machine) {
    final String remedy =
        "state links: [{from: " + link.from() + ", to: " + link.to() + ", latency: …}]";
    // Whoever knows the source looks for the mistake at the target.
    final boolean isSourceKnown = catalogue.regions().containsKey(link.from().region());
    final String path =
        "machines[" + machine.name() + (isSourceKnown ? "].protection.to" : "].region");
    return new Link(link.from(), link.to(), link.bandwidth(), latency(link, path, remedy));
  }

  /** Half the round trip; null, with a finding, where none is known. */
  private @Nullable Distribution latency(Link link, String path, String remedy) {
    final Optional<Catalogue.RoundTrip> known = roundTrip(link);
    if (known.isEmpty()) {
      findings.add(
          new Finding(
              path,
              "no round-trip time from '"
                  + link.from()
                  + "' to '"
                  + link.to()
                  + "' is known; "
                  + remedy
                  + unknownRegions(link)));
      return null;
    }
    final Distribution latency = constant(known.get().time().dividedBy(2));
    if (known.get().grade() == Default.Grade.ASSUMED) {
      final String assumed = "links[" + link.name() + "].latency";
      assumptions.add(
          new Assumption(
              assumed,
              latency.print(Dimension.DURATION),
              Default.Grade.ASSUMED,
              link.from().isIn(link.to().region())
                  ? "no figure published for zones of this region"
                  : "17 ms of round trip per 1,000 km of distance, fitted to the published pairs"));
    }
    return latency;
  }

  private Optional<Catalogue.RoundTrip> roundTrip(Link link) {
    final boolean betweenZones =
        link.from().isIn(link.to().region()) && !link.from().equals(link.to());
    return betweenZones
        ? Optional.of(BETWEEN_ZONES)
        : catalogue.roundTrip(link.from().region(), link.to().region());
  }

  private String unknownRegions(Link link) {
    final StringBuilder unknown = new StringBuilder();
    for (final String region : List.of(link.from().region(), link.to().region())) {
      if (!catalogue.regions().containsKey(region)) {
        unknown.append(Suggestion.didYouMean(region, catalogue.names()));
      }
    }
    return unknown.toString();
  }

  private static Distribution constant(Duration value) {
    return Distribution.constant(Durations.seconds(value));
  }
}
