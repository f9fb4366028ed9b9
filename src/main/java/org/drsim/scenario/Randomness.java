package org.drsim.scenario;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anything in a complete scenario is left to chance. All values of all its records
 * are looked at, so that what is added to scenarios later counts as random as soon as it holds a
 * distribution; only what has no {@link Bearing} is left out. A scenario in which nothing is random
 * has the same result in every replication.
 */
public final class Randomness {

  private final Bearing bearing;

  private Randomness(Scenario complete) {
    this.bearing = new Bearing(complete);
  }

  /** Where the first thing is stated that is left to chance; nothing if there is none. */
  public static Optional<String> in(Scenario complete) {
    return Optional.ofNullable(new Randomness(complete).find(complete, ""));
  }

  private @Nullable String find(@Nullable Object value, String path) {
    if (value == null || !bearing.of(path)) {
      return null;
    }
    if (value instanceof Optional<?> optional) {
      return find(optional.orElse(null), path);
    }
    if (value instanceof List<?> list) {
      return inList(list, path);
    }
    if (isRandom(value)) {
      return path;
    }
    return value instanceof Record record && !(value instanceof Distribution)
        ? inRecord(record, path)
        : null;
  }

  /** Constant in what it is; its parts may be random nevertheless. */
  private static boolean isRandom(Object value) {
    if (value instanceof Distribution distribution) {
      return distribution.minimum() < distribution.maximum();
    }
    if (value instanceof RandomWorkload workload) {
      // Equal distances give the same number of writes in each cell, if not cut by chance.
      return workload.arrivals() == RandomWorkload.Arrivals.POISSON;
    }
    if (value instanceof TraceWorkload trace) {
      return trace.align() == TraceWorkload.Align.RANDOM;
    }
    if (value instanceof Surge surge && !surge.jitter().isZero()) {
      return true;
    }
    if (value instanceof EndpointOfNetwork blocked) {
      // How long each token still lasts is drawn.
      return blocked.endpoint() == Endpoint.LOGIN;
    }
    // Where in its first stay a disk is at the start is drawn, whatever the stays.
    return value instanceof OnOff
        // The looks at an endpoint are not in step with anything.
        || value instanceof TrafficSwitch
        || (value instanceof MarkerPhase phase && phase.given().isEmpty());
  }

  private @Nullable String inList(List<?> list, String path) {
    for (int i = 0; i < list.size(); i++) {
      final String found = find(list.get(i), path + "[" + i + "]");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable String inRecord(Record record, String path) {
    for (final RecordComponent component : record.getClass().getRecordComponents()) {
      final String name = component.getName();
      final String at = path.isEmpty() ? name : path + "." + name;
      final Object value = valueOf(component, record);
      final boolean chance =
          value instanceof Share share
              && isProbability(name.toLowerCase(Locale.ROOT))
              && share.fraction() > 0
              && share.fraction() < 1;
      final String found = chance && bearing.of(at) ? at : find(value, at);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A probability is a share whose name says that something may be. */
  private static boolean isProbability(String name) {
    return name.endsWith("fails") || name.equals("refused") || name.equals("probability");
  }

  private static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
