package org.drsim.scenario;

import java.util.Map;

/** Looks for contradictions in where the replica of a disk is. */
final class DiskReplicaChecks {

  private final Map<String, TargetAccount> accounts;
  private final Findings findings;

  DiskReplicaChecks(Map<String, TargetAccount> accounts, Findings findings) {
    this.accounts = accounts;
    this.findings = findings;
  }

  /**
   * Checks one disk.
   *
   * @param to the region its machine is protected to
   * @param path of its keys
   */
  void check(Disk disk, String to, String path) {
    final String name = disk.account();
    if (name == null) {
      // A disk without a replica needs no place for it.
      if (!disk.managed() && !disk.exclude()) {
        findings.addComparison(
            path + "managed",
            "'false', but no account is stated; allowed is true, or false with a target account in "
                + to
                + " as account");
      }
      return;
    }
    if (disk.managed()) {
      findings.addComparison(path + "account", "'" + name + "'; allowed only with managed: false");
      return;
    }
    findings.checkName(name, accounts.keySet(), "a target account", path + "account");
    final TargetAccount account = accounts.get(name);
    if (account != null && !account.region().equals(to)) {
      findings.add(
          path + "account",
          "'"
              + name
              + "' is in "
              + account.region()
              + "; allowed is a target account in the region protected to, "
              + to);
    }
  }
}
