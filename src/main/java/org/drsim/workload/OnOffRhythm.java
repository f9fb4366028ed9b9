package org.drsim.workload;

import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/**
 * On and off by turns for times drawn at random, each disk by itself: a factor of 1 while on and of
 * 0 while off. It has been going on for long when the simulation starts: it is on at first with the
 * probability that it is on at any time, and the first stay is what is left of one that a random
 * instant falls into.
 */
public final class OnOffRhythm implements Rhythm {

  private final Distribution on;
  private final Distribution off;

  /**
   * @param on how long it is on, in seconds, with a positive and finite mean
   * @param off how long it is off, likewise
   */
  public OnOffRhythm(Distribution on, Distribution off) {
    this.on = checked(on);
    this.off = checked(off);
  }

  private static Distribution checked(Distribution durations) {
    final double mean = durations.mean();
    if (!(durations.minimum() >= 0 && mean > 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "times with a mean of " + mean + " s; it must be positive and finite, and none negative");
    }
    return durations;
  }

  /** The share of the time in which it is on. */
  public double shareOn() {
    return on.mean() / (on.mean() + off.mean());
  }

  @Override
  public RhythmSteps open(RandomNumbers numbers, String disk) {
    return new Stays(numbers, disk);
  }

  /** Stay k in a state is the k-th of that state, and drawn by this index. */
  private final class Stays implements RhythmSteps {

    private final RandomStream onStream;
    private final RandomStream offStream;
    private boolean isOn;
    private long onStays;
    private long offStays;
    private double end;

    Stays(RandomNumbers numbers, String disk) {
      final RandomStream start = numbers.stream(disk, "on or off at the start");
      onStream = numbers.stream(disk, "time on");
      offStream = numbers.stream(disk, "time off");
      isOn = start.uniform(0) < shareOn();
      end = start.uniform(2) * LengthBiased.quantile(isOn ? on : off, start.uniform(1));
    }

    @Override
    public double factor() {
      return isOn ? 1 : 0;
    }

    @Override
    public double endSeconds() {
      return end;
    }

    @Override
    public void next() {
      isOn = !isOn;
      end += isOn ? onStream.draw(on, onStays++) : offStream.draw(off, offStays++);
    }
  }
}
