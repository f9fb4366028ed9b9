package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of logs that no one tuned on, intervals of 95 % hold the truth as often as they say. */
@Tag("slow")
final class CoverageTest {

  private static final int LOGS = Integer.getInteger("coverage.logs", 200);

  @Test
  void lags() {
    for (final double[] kind : new double[][] {{45, 0.8, -1}}) {
      run(LogMeaning.LAG, kind, 2, 1);
    }
  }

  @Test
  void points() {
    run(LogMeaning.POINT, new double[] {100, 0.6, -1}, 1, 8);
  }

  private static void run(LogMeaning meaning, double[] kind, double days, int machines) {
    final SyntheticService service = new SyntheticService(days, kind[0], kind[1]);
    final int[] missed = new int[4];
    int untold = 0;
    final List<Double> widths = new ArrayList<>();
    final long t0 = System.nanoTime();
    for (int seed = 0; seed < LOGS; seed++) {
      final Random phases = new Random((51_337L + seed) * 0x9E3779B97F4A7C15L);
      final List<LoggedRpo> logs = new ArrayList<>();
      for (int m = 0; m < machines; m++) {
        final double phase = phases.nextDouble() * SyntheticService.INTERVAL;
        final SawTooth rpo = service.rpo("m" + m, phase, 278_000_000L + 100L * seed + m);
        final double first = kind[2] < 0 ? 40 : (phase + kind[2]) % 300;
        logs.add(service.log(rpo, meaning, first, 0));
      }
      final List<FittedParameter> ps =
          List.of(
              new FittedParameter("median", "s", 20, 0.5, 3600),
              new FittedParameter("sigma", "", 0.5, 0.05, 2));
      final Fit fit =
          Fitting.of(
              logs, meaning, 300, 0, ps, SyntheticService.trials(days, machines, 8, 19_000 + seed));
      if (!fit.isTold()) {
        untold++;
        continue;
      }
      for (int i = 0; i < 2; i++) {
        final Fit.Fitted f = fit.parameters().get(i);
        if (Double.isNaN(f.low()) || Double.isNaN(f.high())) System.out.println(f);
        missed[2 * i] += f.low() > kind[i] ? 1 : 0;
        missed[2 * i + 1] += f.high() < kind[i] ? 1 : 0;
      }
      if (seed % 20 == 19) {
        System.out.printf("%d %s%n", seed + 1, java.util.Arrays.toString(missed));
      }
      final Fit.Fitted f = fit.parameters().get(0);
      widths.add(Math.log(f.high() / f.low()));
    }
    widths.sort(null);
    System.out.printf(
        "%s %s logs %d untold %d missed median low %d high %d sigma low %d high %d width %.3f"
            + " %.3f %.3f  %.1f s%n",
        meaning,
        java.util.Arrays.toString(kind),
        LOGS,
        untold,
        missed[0],
        missed[1],
        missed[2],
        missed[3],
        widths.get(widths.size() / 10),
        widths.get(widths.size() / 2),
        widths.get(widths.size() * 9 / 10),
        (System.nanoTime() - t0) / 1e9);
    assertThat(widths).isNotEmpty();
  }
}
