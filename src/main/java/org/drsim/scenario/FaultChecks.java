package org.drsim.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for faults that hit nothing, do nothing, or begin when all is over. */
final class FaultChecks {

  private static final double ROUNDING = 1e-9;

  private final Findings findings;
  private final SelectorChecks selectors;
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, CacheAccount> accounts = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Set<String> usedRegions = new LinkedHashSet<>();
  private final Set<String> usedLinks = new LinkedHashSet<>();
  private final Set<String> usedAccounts = new LinkedHashSet<>();
  private final Set<String> usedZones = new LinkedHashSet<>();
  private final PlaceChecks places;

  private FaultChecks(Scenario complete, SelectorChecks selectors, Findings findings) {
    this.findings = findings;
    this.selectors = selectors;
    this.places = new PlaceChecks(complete, findings);
    complete.regions().forEach(region -> regions.put(region.name(), region));
    complete.cacheAccounts().forEach(account -> accounts.put(account.name(), account));
    complete.links().forEach(link -> links.put(link.name(), link));
    complete.machines().forEach(this::uses);
    Optional.ofNullable(complete.vault().region()).ifPresent(usedRegions::add);
    complete.cacheAccounts().forEach(this::isIn);
    Replicas.of(complete).stream()
        .filter(replica -> replica.zone() != null)
        .forEach(replica -> usedZones.add(replica.location().toString()));
  }

  static void check(Scenario complete, SelectorChecks selectors, Findings findings) {
    final FaultChecks run = new FaultChecks(complete, selectors, findings);
    ChainChecks.check(complete, findings);
    final Duration duration = complete.simulation().duration();
    final Set<String> caused = ChainChecks.caused(complete);
    for (final Fault fault : complete.faults()) {
      final String path = "faults[" + fault.name() + "].";
      FaultTimeChecks.check(fault, caused.contains(fault.name()), duration, findings);
      run.scope(fault.scope(), path + FaultKeys.ofScope(fault));
      EffectChecks.check(fault, path, findings);
      run.places.check(fault, path);
      run.machinesBack(fault, path + "machinesBack");
      run.fits(fault, complete, path + "fits");
      run.factor(fault, path + FaultKeys.effects(fault) + "factor");
    }
  }

  /** What is said of one fit says nothing new of the statistics when it is said again. */
  private void fits(Fault fault, Scenario complete, String path) {
    final Integer fits = fault instanceof TypicalRegionOutage typical ? typical.fits() : null;
    if (fits == null) {
      return;
    }
    if (((TypicalRegionOutage) fault).inputUncertainty()
        == TypicalRegionOutage.InputUncertainty.NONE) {
      findings.add(path, fits + " with inputUncertainty: none, which has one fit");
    }
    if (complete.faults().stream().anyMatch(other -> hasOtherFits(other, fits))) {
      findings.add(path, fits + ", and another fault has other fits; all share them");
    }
    if (!complete.objectives().isEmpty()) {
      findings.add(
          path,
          fits
              + " beside objectives, which are judged over independent replications; leave out one"
              + " of them");
    }
  }

  private static boolean hasOtherFits(Fault fault, Integer fits) {
    return fault instanceof TypicalRegionOutage typical && !fits.equals(typical.fits());
  }

  private void machinesBack(Fault fault, String path) {
    final double all =
        fault.machinesBack().stream().mapToDouble(one -> one.share().fraction()).sum();
    if (all > 1 + ROUNDING) {
      findings.addComparison(
          path,
          String.format(Locale.ROOT, "shares of %.4g %%; allowed are at most 100 %%", 100 * all));
    }
    if (!fault.machinesBack().isEmpty() && !fault.effects().computeStops()) {
      findings.addComparison(path, "stated of a fault that stops no machine; allowed is none");
    }
    if (!fault.machinesBack().isEmpty() && fault.lasts() == null) {
      findings.addComparison(path, "stated of a fault without for, which has no end");
    }
  }

  private void uses(Machine machine) {
    final Protection protection = machine.protection();
    usedRegions.add(machine.region());
    usedRegions.add(protection.region());
    usedLinks.add(Link.of(machine).name());
    usedAccounts.add(String.valueOf(protection.cacheAccount()));
    if (machine.zone() != null) {
      usedZones.add(machine.region() + "/" + machine.zone());
    }
  }

  private void isIn(CacheAccount account) {
    if (account.zone() != null && usedAccounts.contains(account.name())) {
      usedZones.add(account.region() + "/" + account.zone());
    }
  }

  private void scope(FaultScope scope, String path) {
    if (scope instanceof FaultScope.Region region) {
      findings.checkUsed(
          region.region(), usedRegions, "a region that a machine is in or protected to", path);
    } else if (scope instanceof FaultScope.Zone zone) {
      zone(zone.zone(), path);
    } else if (scope instanceof FaultScope.Link link) {
      findings.checkUsed(
          link.link().toString(), usedLinks, "a link that a machine replicates over", path);
    } else if (scope instanceof FaultScope.CacheAccount account) {
      account(account.cacheAccount(), path);
    } else if (scope instanceof FaultScope.Machines machines) {
      selectors.check(machines.machines(), path);
    } else {
      places.check(scope, path);
    }
  }

  private void zone(ZoneName zone, String path) {
    final Region region = regions.get(zone.region());
    if (region == null || !usedRegions.contains(zone.region())) {
      findings.checkUsed(
          zone.region(), usedRegions, "a region that a machine is in or protected to", path);
    } else if (!region.zoneNames().contains(zone.zone())) {
      findings.addComparison(
          path, ZoneChecks.unknown(zone.zone(), zone.region(), region.zoneNames()));
    } else if (!usedZones.contains(zone.toString())) {
      findings.addComparison(
          path,
          "'"
              + zone
              + "' has no machine, replica or cache account in use; zones with one: "
              + Suggestion.list(usedZones));
    }
  }

  private void account(String name, String path) {
    findings.checkName(name, accounts.keySet(), "a cache account", path);
    if (accounts.containsKey(name) && !usedAccounts.contains(name)) {
      findings.addComparison(
          path, "'" + name + "' is used by no machine; used are: " + Suggestion.list(usedAccounts));
    }
  }

  /** A share of what is unlimited is unlimited. */
  private void factor(Fault fault, String path) {
    if (fault.effects().factor() == 1) {
      return;
    }
    if (fault.scope() instanceof FaultScope.Link at) {
      final Link link = links.get(at.link().toString());
      if (link != null && link.bandwidth().isUnlimited()) {
        unlimited(path, "the bandwidth of the link", "links[" + link.name() + "].bandwidth");
      }
    } else if (fault.scope() instanceof FaultScope.CacheAccount at) {
      final CacheAccount account = accounts.get(at.cacheAccount());
      if (account != null && isUnlimited(account)) {
        unlimited(path, "the account", "cacheAccounts[" + account.name() + "].ingress");
      }
    }
  }

  private static boolean isUnlimited(CacheAccount account) {
    return account.ingress() != null
        && account.ingress().isUnlimited()
        && account.egress() != null
        && account.egress().isUnlimited();
  }

  private void unlimited(String path, String what, String remedy) {
    findings.addComparison(
        path, "a factor on what is unlimited, " + what + ", changes nothing; state " + remedy);
  }
}
