package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Large and small numbers together, and long runs. */
final class MagnitudesTest {

  /** One whose cap is beyond all measure comes and goes; the others keep to the capacity. */
  @Test
  void aHugeCap_leavesNoTraceInTheShares() {
    Transfers.run(
        10,
        run -> {
          final Resource link = run.resource(1);
          final FlowPath path = run.path(0.6, link);
          final FlowPath huge = run.path(1e17, link);
          final Flow visitor = run.flow("visitor");
          run.send(0, "first", path, 100);
          run.at(1, () -> huge.start(visitor, 1e6));
          run.at(2, () -> huge.stop(visitor));
          run.lateAt(2, () -> assertThat(path.rate()).isEqualTo(0.6));
          run.send(3, "second", path, 100);
          run.lateAt(3, () -> assertThat(path.rate()).isEqualTo(0.5));
          run.lateAt(3, () -> assertThat(link.rate()).isCloseTo(1, within(1e-12)));
        });
  }
}
