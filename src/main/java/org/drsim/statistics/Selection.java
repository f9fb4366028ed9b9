package org.drsim.statistics;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A design selected for its largest mean.
 *
 * @param best index of the design
 * @param means of what was observed of each
 * @param observations how many were made of each
 */
public record Selection(int best, List<Double> means, List<Integer> observations) {

  public Selection {
    means = List.copyOf(means);
    observations = List.copyOf(observations);
  }

  static Selection largest(double[] means, int[] counts) {
    int best = 0;
    for (int i = 1; i < means.length; i++) {
      best = means[i] > means[best] ? i : best;
    }
    return new Selection(
        best, DoubleStream.of(means).boxed().toList(), IntStream.of(counts).boxed().toList());
  }
}
