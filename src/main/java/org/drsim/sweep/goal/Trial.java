package org.drsim.sweep.goal;

import java.util.List;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;

/**
 * What was seen of one candidate.
 *
 * @param candidate its place in the list
 * @param verdict on all objectives together: met if all are, missed if one is
 * @param replications that were run
 * @param reports on the objectives
 */
public record Trial(
    int candidate, Verdict verdict, int replications, List<ObjectiveReport> reports) {

  public Trial {
    reports = List.copyOf(reports);
  }

  static Trial of(int candidate, int replications, List<ObjectiveReport> reports) {
    final boolean missed = reports.stream().anyMatch(one -> one.verdict() == Verdict.MISSED);
    final boolean met = reports.stream().allMatch(one -> one.verdict() == Verdict.MET);
    return new Trial(
        candidate,
        missed ? Verdict.MISSED : met ? Verdict.MET : Verdict.UNKNOWN,
        replications,
        reports);
  }

  boolean isMet() {
    return verdict == Verdict.MET;
  }

  boolean isMissed() {
    return verdict == Verdict.MISSED;
  }
}
