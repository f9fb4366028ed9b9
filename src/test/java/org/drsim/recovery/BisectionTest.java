package org.drsim.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BisectionTest {

  /** No way of looking at one at a time needs fewer looks in the worst case. */
  @Test
  void findsTheLastGoodOneByAsFewLooksAsCanBe() {
    for (int count = 0; count <= 130; count++) {
      int most = 0;
      for (int good = 0; good <= count; good++) {
        final Bisection bisection = new Bisection(count);
        int looks = 0;
        while (!bisection.isOver()) {
          bisection.isGood(bisection.middle() < good);
          looks++;
        }
        assertThat(bisection.found()).isEqualTo(good - 1);
        most = Math.max(most, looks);
      }
      assertThat(most).isEqualTo((int) Math.ceil(Math.log(count + 1) / Math.log(2) - 1e-9));
    }
  }
}
