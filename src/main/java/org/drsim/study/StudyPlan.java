package org.drsim.study;

import java.util.function.BooleanSupplier;
import org.drsim.run.Extras;

/**
 * Which replications a study runs, and how.
 *
 * @param first number of the first one
 * @param count at most so many
 * @param threads that simulate
 * @param rule ends the study earlier
 * @param journal to go on from, and to keep
 * @param progress told now and then
 * @param extras what is taken down of the first replication
 * @param stop asked now and then whether to stop with those that are finished
 */
public record StudyPlan(
    long first,
    int count,
    int threads,
    StoppingRule rule,
    Journal journal,
    StudyProgress progress,
    Extras extras,
    BooleanSupplier stop) {

  public StudyPlan {
    if (first < 0 || count < 1 || threads < 1) {
      throw new IllegalArgumentException(
          count + " replications from " + first + " on " + threads + " threads");
    }
  }

  /** All of them in one thread, from the beginning to the end. */
  public static StudyPlan of(long first, int count) {
    return new StudyPlan(
        first, count, 1, StoppingRule.NEVER, Journal.NONE, done -> {}, Extras.NONE, () -> false);
  }

  public StudyPlan onThreads(int number) {
    return new StudyPlan(first, count, number, rule, journal, progress, extras, stop);
  }

  public StudyPlan until(StoppingRule enough) {
    return new StudyPlan(first, count, threads, enough, journal, progress, extras, stop);
  }

  public StudyPlan keeping(Journal kept) {
    return new StudyPlan(first, count, threads, rule, kept, progress, extras, stop);
  }

  public StudyPlan telling(StudyProgress listener) {
    return new StudyPlan(first, count, threads, rule, journal, listener, extras, stop);
  }

  public StudyPlan takingDown(Extras wanted) {
    return new StudyPlan(first, count, threads, rule, journal, progress, wanted, stop);
  }

  public StudyPlan stoppingWhen(BooleanSupplier asked) {
    return new StudyPlan(first, count, threads, rule, journal, progress, extras, asked);
  }
}
