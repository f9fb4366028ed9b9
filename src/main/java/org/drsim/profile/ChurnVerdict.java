package org.drsim.profile;

import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Policy;

/**
 * Whether writes fit, under which option for churn, and if not, by which limit.
 *
 * @param limit the published limit, in words
 * @param checks one for each option, in their order
 */
public record ChurnVerdict(String limit, List<LimitCheck> checks) {

  public ChurnVerdict {
    checks = List.copyOf(checks);
  }

  /** The first option that fits. */
  public Optional<Policy.Churn> fits() {
    return checks.stream().filter(LimitCheck::fits).map(LimitCheck::churn).findFirst();
  }

  /** What holds under an option. */
  public LimitCheck of(Policy.Churn churn) {
    return checks.stream().filter(check -> check.churn() == churn).findFirst().orElseThrow();
  }
}
