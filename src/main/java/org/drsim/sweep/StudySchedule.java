package org.drsim.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.drsim.scenario.Replications;
import org.drsim.study.Looks;

/**
 * The units of a study, point by point. With a fixed number of replications all are there from the
 * beginning; otherwise a point gets those up to the next look, and more of them if that does not
 * decide its objectives. What the store has is not done again.
 */
public final class StudySchedule implements Schedule {

  private final int points;
  private final Replications replications;
  private final Shard shard;
  private final BlockStore store;
  private final PointSource source;

  /** Units that can be taken now, of points that were begun before. */
  private final Deque<Unit> ready = new ArrayDeque<>();

  /** How many units of a point are missing up to its next look; only of points being run. */
  private final Map<Integer, Integer> missing = new LinkedHashMap<>();

  private int nextPoint;
  private long done;

  /**
   * @param points how many there are
   * @param replications of each
   * @param shard which of the units are to be done
   * @param store of what was done before, and now
   * @param source of the points, asked where replications go on until something is decided
   */
  public StudySchedule(
      int points, Replications replications, Shard shard, BlockStore store, PointSource source) {
    this.points = points;
    this.replications = replications;
    this.shard = shard;
    this.store = store;
    this.source = source;
  }

  /** How many replications are done, those that were there included. */
  public long done() {
    return done;
  }

  @Override
  public Optional<Unit> next() {
    while (ready.isEmpty() && nextPoint < points) {
      release(nextPoint++, 0);
    }
    return Optional.ofNullable(ready.poll());
  }

  /** The units of a point from a replication to its next look. */
  private void release(int point, int from) {
    final int until =
        replications.auto()
            ? (int) Math.min(replications.most(), Looks.after(from))
            : replications.most();
    int open = 0;
    for (int first = from; first < until; first += Unit.REPLICATIONS) {
      final Unit unit = Unit.of(point, first, until);
      if (!shard.has(unit, replications.auto())) {
        continue;
      }
      if (store.has(unit)) {
        done += unit.count();
      } else {
        ready.add(unit);
        open++;
      }
    }
    if (open > 0) {
      missing.put(point, open);
    } else {
      reached(point, until);
    }
  }

  @Override
  public void done(Unit unit, byte[] state) {
    store.put(unit, state);
    done += unit.count();
    final int open = missing.getOrDefault(unit.point(), 1) - 1;
    if (open > 0) {
      missing.put(unit.point(), open);
    } else {
      missing.remove(unit.point());
      reached(unit.point(), lookAt(unit));
    }
  }

  /** Units end at looks. */
  private int lookAt(Unit unit) {
    return replications.auto()
        ? (int) Math.min(replications.most(), Looks.after(unit.first()))
        : replications.most();
  }

  /** All units of a point up to this replication are there. */
  private void reached(int point, int until) {
    if (until < replications.most()
        && shard.has(new Unit(point, 0, 1), true)
        && !isDecided(point, until)) {
      release(point, until);
    }
  }

  private boolean isDecided(int point, int replicationsSoFar) {
    final BoundPoint bound = source.point(point);
    return bound.isDecided(
        StoredOutcomes.of(bound, store, replicationsSoFar), Looks.upTo(replicationsSoFar));
  }

  @Override
  public boolean isOver() {
    return ready.isEmpty() && nextPoint >= points && missing.isEmpty();
  }
}
