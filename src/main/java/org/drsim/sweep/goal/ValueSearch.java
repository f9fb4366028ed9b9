package org.drsim.sweep.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.drsim.study.ObjectiveVerdicts;

/**
 * Finds the extreme candidate of which can be shown that it meets the objectives: by bisection if
 * the response is monotone, by a scan of all candidates if something contradicts that.
 *
 * <p>Candidates are looked at under common random numbers, each until its objectives are decided or
 * the replications are used up; what cannot be told counts as not met. Both ends are looked at, the
 * neighbours of what the bisection ends with, and the quarters of what it left out on either side:
 * a candidate that misses on the side where all should meet, or one that meets on the other, is a
 * contradiction. Of a dozen candidates all are looked at. A short exception between the quarters of
 * a long list is not noticed.
 *
 * <p>A candidate that was picked because it looked right looks better than it is. So it is put to
 * fresh replications, and only their verdict counts. If they do not confirm it, the next candidates
 * on the safe side are tried, in steps that grow up to its end. The j-th attempt has an error of
 * {@code 5 % / (j (j + 1))}, which add up to 5 %: whatever the search did, a value that truly
 * misses is reported with probability 5 % at most.
 */
public final class ValueSearch {

  /** So few are all looked at. */
  static final int FEW = 12;

  private static final int MOST_SCANNED = 200;
  static final int MOST_ATTEMPTS = 6;

  private final Response response;
  private final boolean smallest;
  private final int last;

  /** By place: 0 is the end that is wanted, {@code last} the one that is safe. */
  private final Map<Integer, Trial> seen = new TreeMap<>();

  private List<Trial> contradiction = List.of();

  private ValueSearch(Response response, boolean smallest) {
    this.response = response;
    this.smallest = smallest;
    this.last = response.candidates() - 1;
  }

  /**
   * Runs a search.
   *
   * @param smallest whether the first candidate is wanted that meets the objectives; otherwise the
   *     last
   */
  public static FoundValue run(Response response, boolean smallest) {
    return new ValueSearch(response, smallest).search();
  }

  private FoundValue search() {
    final int bisected = last < FEW ? scanned() : bisected();
    checkSides(bisected);
    final int first = contradiction.isEmpty() ? bisected : scanned();
    return first > last ? ended(FoundValue.Ending.NONE, Optional.empty(), 0) : confirmed(first);
  }

  private Trial at(int place) {
    final Trial known = seen.get(place);
    if (known != null) {
      return known;
    }
    final Trial trial = response.trial(candidate(place));
    seen.put(place, trial);
    return trial;
  }

  private int candidate(int place) {
    return smallest ? place : last - place;
  }

  /** The first place that meets, as far as bisection can see; after the last where none does. */
  private int bisected() {
    if (at(0).isMet()) {
      return 0;
    }
    if (!at(last).isMet()) {
      return last + 1;
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      final int middle = (low + high) >>> 1;
      if (at(middle).isMet()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Looks at neighbours and at the quarters of either side for what contradicts. */
  private void checkSides(int first) {
    IntStream.of(first + 1, first - 2).filter(this::isPlace).forEach(this::at);
    IntStream.rangeClosed(1, 3)
        .flatMap(quarter -> IntStream.of(first * quarter / 4, first + (last - first) * quarter / 4))
        .filter(this::isPlace)
        .forEach(this::at);
    final Optional<Trial> met = seen.values().stream().filter(Trial::isMet).findFirst();
    if (met.isEmpty() || first > last) {
      met.ifPresent(one -> contradiction = List.of(one, at(last)));
      return;
    }
    for (final Map.Entry<Integer, Trial> one : seen.entrySet()) {
      final boolean contradicts =
          one.getKey() > first
              ? one.getValue().isMissed()
              : one.getKey() < first && one.getValue().isMet();
      if (contradicts) {
        contradiction =
            one.getKey() > first
                ? List.of(at(first), one.getValue())
                : List.of(one.getValue(), at(first - 1));
        return;
      }
    }
  }

  private boolean isPlace(int place) {
    return place >= 0 && place <= last;
  }

  /** All places, or as many as are bearable, evenly. */
  private int scanned() {
    for (int place = 0; place <= last; place += scanStep(last)) {
      at(place);
    }
    return nextMet(0);
  }

  static int scanStep(int last) {
    return 1 + last / MOST_SCANNED;
  }

  private int nextMet(int from) {
    return seen.entrySet().stream()
        .filter(one -> one.getKey() >= from && one.getValue().isMet())
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(last + 1);
  }

  private FoundValue confirmed(int first) {
    int place = first;
    Optional<Trial> latest = Optional.empty();
    for (int attempt = 1; attempt <= MOST_ATTEMPTS && place <= last; attempt++) {
      final double error = ObjectiveVerdicts.ERROR / (attempt * (attempt + 1.0));
      final Trial fresh = response.confirmation(candidate(place), attempt, error);
      if (fresh.isMet()) {
        return ended(
            place == 0 ? FoundValue.Ending.AT_END : FoundValue.Ending.FOUND,
            Optional.of(fresh),
            attempt);
      }
      latest = Optional.of(fresh);
      if (attempt == MOST_ATTEMPTS || place == last) {
        return ended(FoundValue.Ending.UNCONFIRMED, latest, attempt);
      }
      place = contradiction.isEmpty() ? first + ahead(attempt, last - first) : nextMet(place + 1);
    }
    return ended(FoundValue.Ending.UNCONFIRMED, latest, MOST_ATTEMPTS);
  }

  /**
   * How far the next attempt is from the first: near at first, as little may be missing; the last
   * one is the safe end, so that fine steps do not end before what is beyond doubt.
   */
  static int ahead(int attempts, int most) {
    final int near = 1 << (attempts - 1);
    return switch (MOST_ATTEMPTS - attempts) {
      case 1 -> most;
      case 2 -> Math.min(most, Math.max(near, (int) StrictMath.sqrt(near / 2.0 * most)));
      default -> Math.min(most, near);
    };
  }

  private FoundValue ended(FoundValue.Ending ending, Optional<Trial> fresh, int attempts) {
    final List<Trial> trials =
        seen.values().stream().sorted(java.util.Comparator.comparingInt(Trial::candidate)).toList();
    return new FoundValue(
        ending,
        fresh,
        ending == FoundValue.Ending.FOUND ? beyond(fresh.orElseThrow()) : Optional.empty(),
        contradiction.isEmpty(),
        contradiction,
        trials,
        attempts);
  }

  /** The nearest on the wanted side that was looked at and not shown to meet. */
  private Optional<Trial> beyond(Trial found) {
    final int place = smallest ? found.candidate() : last - found.candidate();
    return seen.entrySet().stream()
        .filter(one -> one.getKey() < place && !one.getValue().isMet())
        .map(Map.Entry::getValue)
        .reduce((former, latter) -> latter);
  }
}
