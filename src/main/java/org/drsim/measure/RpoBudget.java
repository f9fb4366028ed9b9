package org.drsim.measure;

import java.util.Arrays;

/**
 * What the mean RPO is made of, in second seconds: each part is the integral over time of how much
 * of the RPO it was. Divided by the time for which the RPO existed, the parts add up to its mean.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class RpoBudget {

  private final double[] secondSeconds = new double[BudgetPart.values().length];

  void add(BudgetPart part, double more) {
    secondSeconds[part.ordinal()] += more;
  }

  /** Adds all parts of another budget. */
  public void addAll(RpoBudget other) {
    for (int part = 0; part < secondSeconds.length; part++) {
      secondSeconds[part] += other.secondSeconds[part];
    }
  }

  /** All parts, for {@link #of(double[])}. */
  public double[] toNumbers() {
    return secondSeconds.clone();
  }

  /** The budget that gave these numbers. */
  public static RpoBudget of(double[] numbers) {
    final RpoBudget budget = new RpoBudget();
    System.arraycopy(numbers, 0, budget.secondSeconds, 0, budget.secondSeconds.length);
    return budget;
  }

  /** The integral of one part. */
  public double of(BudgetPart part) {
    return secondSeconds[part.ordinal()];
  }

  /** Of all parts. */
  public double sum() {
    return Arrays.stream(secondSeconds).sum();
  }
}
