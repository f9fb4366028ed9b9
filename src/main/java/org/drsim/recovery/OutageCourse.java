package org.drsim.recovery;

import java.util.List;
import org.drsim.fault.FaultCourse;
import org.jspecify.annotations.Nullable;

/**
 * What one fault that stopped machines, or to which people responded, led to in one run.
 *
 * @param response null where nobody responds
 * @param returns the machines that it stopped, each as if nobody responded
 */
public record OutageCourse(
    FaultCourse fault, @Nullable ResponseCourse response, List<Return> returns) {

  public OutageCourse {
    returns = List.copyOf(returns);
  }
}
