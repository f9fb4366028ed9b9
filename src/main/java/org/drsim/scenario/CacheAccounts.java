package org.drsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/** Adds the cache accounts that machines use without their being stated, and fills in all. */
final class CacheAccounts {

  private final Set<String> premium;
  private final List<Assumption> assumptions;

  private CacheAccounts(Set<String> premium, List<Assumption> assumptions) {
    this.premium = premium;
    this.assumptions = assumptions;
  }

  /**
   * The complete accounts.
   *
   * @param machines with the names of their policies and accounts filled in
   * @param assumptions to which is added what no one publishes
   */
  static List<CacheAccount> complete(
      List<CacheAccount> stated,
      List<Machine> machines,
      List<Policy> policies,
      List<Assumption> assumptions) {
    final CacheAccounts run = new CacheAccounts(premium(machines, policies), assumptions);
    return withImplied(stated, machines).stream().map(run::filled).toList();
  }

  private static List<CacheAccount> withImplied(List<CacheAccount> stated, List<Machine> machines) {
    final Set<String> names = new LinkedHashSet<>();
    stated.forEach(account -> names.add(account.name()));
    final List<CacheAccount> accounts = new ArrayList<>(stated);
    for (final Machine machine : machines) {
      final String implied = CacheAccount.impliedName(machine.region());
      if (implied.equals(machine.protection().cacheAccount()) && names.add(implied)) {
        accounts.add(CacheAccount.implied(machine.region()));
      }
    }
    return accounts;
  }

  /**
   * The names of the accounts that are used, and only by machines whose policy has more than normal
   * churn. Those are premium block blob accounts, whose capacity is not published.
   */
  static Set<String> premium(List<Machine> machines, List<Policy> policies) {
    final Map<String, Policy.Churn> churn = new LinkedHashMap<>();
    policies.forEach(policy -> churn.put(policy.name(), policy.churn()));
    final Map<String, Boolean> premium = new LinkedHashMap<>();
    for (final Machine machine : machines) {
      final Protection protection = machine.protection();
      final boolean isNormal =
          churn.getOrDefault(String.valueOf(protection.policy()), Policy.Churn.NORMAL)
              == Policy.Churn.NORMAL;
      premium.merge(String.valueOf(protection.cacheAccount()), !isNormal, Boolean::logicalAnd);
    }
    final Set<String> names = new LinkedHashSet<>(premium.keySet());
    names.removeIf(name -> !premium.getOrDefault(name, false));
    return names;
  }

  private CacheAccount filled(CacheAccount account) {
    final String path = "cacheAccounts[" + account.name() + "].";
    return new CacheAccount(
        account.name(),
        account.region(),
        account.zone(),
        account.redundancy(),
        rate(account, account.ingress(), CacheAccount.INGRESS, path + "ingress"),
        rate(account, account.egress(), CacheAccount.EGRESS, path + "egress"));
  }

  private DataRate rate(
      CacheAccount account, @Nullable DataRate stated, DataRate published, String path) {
    if (stated != null) {
      return stated;
    }
    if (!premium.contains(account.name())) {
      return published;
    }
    assumptions.add(
        new Assumption(
            path,
            DataRate.UNLIMITED.toString(),
            Default.Grade.ASSUMED,
            "high churn asks for a premium account, whose limit is not published"));
    return DataRate.UNLIMITED;
  }
}
