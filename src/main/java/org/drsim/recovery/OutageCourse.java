package org.drsim.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fault that stopped machines, or anything to which people responded, led to in one run.
 *
 * @param response null where nobody responds
 * @param returns the machines that it stopped, each as if nobody responded
 */
public record OutageCourse(
    Occasion occasion, @Nullable ResponseCourse response, List<Return> returns) {

  public OutageCourse {
    returns = List.copyOf(returns);
  }
}
