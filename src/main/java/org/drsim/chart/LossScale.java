package org.drsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * Where losses stand on their axis: in proportion to their time or, where they differ by more than
 * {@link #MOST_LINEAR} times, to its logarithm.
 *
 * @param unit of a linear axis
 * @param from seconds at the left end of a logarithmic axis
 * @param to place of the right end
 */
record LossScale(boolean logarithmic, AxisScale unit, double from, double to) {

  private static final double MOST_LINEAR = 40;
  private static final int TICKS = 9;

  /** Room for the figures beside the longest bar, as a share of the axis. */
  private static final double ROOM = 1.35;

  private static final double[] ROUND = {
    1, 10, 60, 600, 3600, 6 * 3600, 86_400, 4 * 86_400, 16 * 86_400
  };

  static LossScale of(double shortest, double longest) {
    double most = Math.max(longest, 1);
    AxisScale unit = AxisScale.of(most, TICKS);
    if (most / shortest <= MOST_LINEAR) {
      return new LossScale(false, unit, 0, unit.fromSeconds(most) * ROOM);
    }
    double from = Math.max(0.001, shortest / 4);
    return new LossScale(true, unit, from, StrictMath.log10(most / from) * ROOM);
  }

  double place(double seconds) {
    return logarithmic
        ? StrictMath.max(0, StrictMath.log10(seconds / from))
        : unit.fromSeconds(seconds);
  }

  NumberAxis axis(String label) {
    NumberAxis axis =
        logarithmic ? new LogTicks(label) : new NumberAxis(label + " (" + unit.unitName() + ")");
    axis.setTickUnit(unit.tickUnit());
    axis.setRange(0, to);
    return axis;
  }

  /** An axis of places with round durations at them. */
  private final class LogTicks extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private LogTicks(String label) {
      super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<NumberTick> ticks = new ArrayList<>();
      for (double seconds : ROUND) {
        double place = StrictMath.log10(seconds / from);
        if (place >= 0 && place <= to) {
          ticks.add(
              new NumberTick(
                  place,
                  ReadingUnit.duration(seconds),
                  TextAnchor.TOP_CENTER,
                  TextAnchor.CENTER,
                  0));
        }
      }
      return ticks;
    }
  }
}
