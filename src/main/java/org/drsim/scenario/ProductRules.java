package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/**
 * What the reference product forbids. A scenario that is not strict, or of another product, may ask
 * for it all the same.
 */
public final class ProductRules {

  /** The reference product. */
  public static final String AZURE_SITE_RECOVERY = "azure-site-recovery";

  /** All products: the reference product, and kinds of others to compare it with. */
  public static final List<String> PRODUCTS =
      List.of(AZURE_SITE_RECOVERY, "journal", "snapshot-mirror");

  static final String NOT_STRICT = "; strict: false allows it";

  private static final Duration INTERVAL = Durations.parse(Policy.INTERVAL);
  private static final Duration LEAST_APP_INTERVAL = Duration.ofHours(1);

  /** Published for the largest regions; the default is that of the others. */
  private static final String MAX_INGRESS = "60 Gbit/s";

  private static final String MAX_EGRESS = "200 Gbit/s";

  private final Findings findings = new Findings(Set.of(), true);

  private ProductRules() {}

  /** Everything in a complete scenario that the product it names does not do. */
  public static List<Finding> check(Scenario complete) {
    final ProductRules run = new ProductRules();
    if (!PRODUCTS.contains(complete.product())) {
      run.unknownProduct(complete.product());
    } else if (complete.product().equals(AZURE_SITE_RECOVERY) && complete.strict()) {
      complete.policies().forEach(run::policy);
      run.cacheAccounts(complete);
      run.limits(complete.limits());
      MachineRules.check(complete, run.findings);
      RecoveryRules.check(complete, run.findings);
    }
    return run.findings.all();
  }

  private void unknownProduct(String product) {
    findings.add(
        "product",
        "'"
            + product
            + "'; allowed: "
            + Suggestion.list(PRODUCTS)
            + Suggestion.didYouMean(product, PRODUCTS));
  }

  private void policy(Policy policy) {
    final String path = "policies[" + policy.name() + "].";
    if (!policy.crashConsistentEvery().equals(INTERVAL)) {
      findings.add(
          path + "crashConsistentEvery",
          "'"
              + Durations.print(policy.crashConsistentEvery())
              + "'; the product has "
              + Policy.INTERVAL
              + " only"
              + NOT_STRICT);
    }
    final Duration app = policy.appConsistentEvery();
    if (app != null && app.compareTo(LEAST_APP_INTERVAL) < 0) {
      findings.add(
          path + "appConsistentEvery",
          "'"
              + Durations.print(app)
              + "'; the product has "
              + Durations.print(LEAST_APP_INTERVAL)
              + " or more only"
              + NOT_STRICT);
    }
  }

  private void cacheAccounts(Scenario complete) {
    final Set<String> premium = CacheAccounts.premium(complete.machines(), complete.policies());
    for (final CacheAccount account : complete.cacheAccounts()) {
      if (!premium.contains(account.name())) {
        final String path = "cacheAccounts[" + account.name() + "].";
        rate(account.ingress(), MAX_INGRESS, path + "ingress");
        rate(account.egress(), MAX_EGRESS, path + "egress");
      }
    }
  }

  private void rate(@Nullable DataRate rate, String most, String path) {
    if (rate != null && rate.compareTo(DataRate.parse(most)) > 0) {
      // More is allowed with another churn option, which may not have been readable.
      findings.addComparison(path, "'" + rate + "'; published are at most " + most + NOT_STRICT);
    }
  }

  private void limits(Limits limits) {
    limit(limits.machineUpload(), "limits.machineUpload");
    limit(limits.diskApply(), "limits.diskApply");
  }

  private void limit(@Nullable DataRate limit, String path) {
    if (limit != null) {
      findings.add(path, "'" + limit + "'; the product has its published limits only" + NOT_STRICT);
    }
  }
}
