package org.drsim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Holm;

/** The evidence on one objective and its members, and the verdict that comes of it. */
final class JudgedObjective {

  /** One member, or the objective as a whole. */
  private record Member(String name, Evidence evidence) {}

  private final Objective objective;
  private final List<Member> members = new ArrayList<>();
  private Verdict verdict = Verdict.UNKNOWN;

  JudgedObjective(Objective objective) {
    this.objective = objective;
  }

  void add(String name, Evidence evidence) {
    members.add(new Member(name, evidence));
  }

  /** Whether a verdict could be false. What was seen of the worst value was seen. */
  boolean isUncertain() {
    return objective.qualifier().form() != Qualifier.Form.WORST;
  }

  double met() {
    return Holm.ofAny(members.stream().mapToDouble(m -> m.evidence().met()).toArray());
  }

  double missed() {
    return Holm.ofAll(members.stream().mapToDouble(m -> m.evidence().missed()).toArray());
  }

  Verdict verdict() {
    return verdict;
  }

  void decide(Verdict decided) {
    verdict = decided;
  }

  /**
   * The report.
   *
   * @param random whether anything is left to chance
   * @param level at which more replications are to tell
   * @param fewest replications that could show it to be met; asked for only if it is not known
   */
  ObjectiveReport report(boolean random, double level, LongSupplier fewest) {
    final List<ObjectiveReport.Member> figures =
        members.stream().map(member -> figureOf(member, random)).toList();
    final ObjectiveReport.Member worst =
        figures.stream()
            .min(
                Comparator.comparing(
                    ObjectiveReport.Member::estimate, ObjectiveVerdicts.worstFirst(objective)))
            .orElseThrow();
    return new ObjectiveReport(
        objective,
        worst.estimate(),
        objective.each() ? worst.name() : null,
        verdict,
        reason(worst.estimate(), random, level, fewest),
        objective.each() ? figures : List.of());
  }

  private static ObjectiveReport.Member figureOf(Member member, boolean random) {
    final Estimate estimate = member.evidence().estimate().get();
    return new ObjectiveReport.Member(member.name(), random ? estimate : exact(estimate));
  }

  private static Estimate exact(Estimate estimate) {
    return Estimate.withoutBounds(
        estimate.value(), estimate.n(), "nothing is left to chance, so there is no interval");
  }

  /** Where all is known exactly, every member has to hold. */
  void decideByValue() {
    if (members.stream().anyMatch(m -> exists(m) && !ByValue.holds(objective, figure(m)))) {
      verdict = Verdict.MISSED;
    } else if (members.stream().allMatch(JudgedObjective::exists)) {
      verdict = Verdict.MET;
    }
  }

  private static boolean exists(Member member) {
    return member.evidence().estimate().get().n() > 0;
  }

  /** A mean that does not exist is infinite. */
  private static double figure(Member member) {
    final double value = member.evidence().estimate().get().value();
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** A worst value that was seen was seen; one that was not may yet come. */
  void decideBySight() {
    verdict = missed() == 0 ? Verdict.MISSED : Verdict.UNKNOWN;
  }

  private String reason(Estimate worst, boolean random, double level, LongSupplier fewest) {
    if (verdict == Verdict.UNKNOWN) {
      return unknown(level, worst.n(), fewest);
    }
    if (!random) {
      return "by the value, as nothing is left to chance";
    }
    if (!isUncertain()) {
      return "it was seen, in " + ObjectiveVerdicts.replications(worst.n());
    }
    return Double.isNaN(worst.value()) && worst.n() > 0
        ? String.valueOf(worst.reason())
        : "at 95 % confidence, " + ObjectiveVerdicts.replications(worst.n());
  }

  private String unknown(double level, long replications, LongSupplier fewest) {
    for (final Member member : members) {
      if (!member.evidence().unknown().isEmpty()) {
        return member.evidence().unknown() + (members.size() > 1 ? ", " + member.name() : "");
      }
    }
    final long needed = needed(level);
    final long least =
        members.stream().anyMatch(m -> m.evidence().speaksAgainst()) ? 0 : fewest.getAsLong();
    if (least > replications) {
      return FewestReplications.tooFew(replications, least)
          + (needed > least ? "; needs about " + shown(needed) + " replications" : "");
    }
    return needed == 0
        ? "too close to the limit to tell"
        : "needs about " + shown(needed) + " replications";
  }

  private static String shown(long needed) {
    return String.format(Locale.ROOT, "%,d", rounded(needed));
  }

  /** One bad member is enough; of good ones, all have to be known. */
  private long needed(double level) {
    long ofBad = 0;
    long ofAll = 0;
    boolean all = true;
    for (final Member member : members) {
      final boolean bad = member.evidence().speaksAgainst();
      final long needed =
          member.evidence().needed().applyAsLong(bad ? level / members.size() : level);
      if (bad && needed > 0) {
        ofBad = ofBad == 0 ? needed : Math.min(ofBad, needed);
      }
      all &= !bad && needed > 0;
      ofAll = Math.max(ofAll, needed);
    }
    return ofBad > 0 ? ofBad : all ? ofAll : 0;
  }

  /** Three digits are all that an estimate of it is worth; up, so that they are enough. */
  private static long rounded(long needed) {
    long unit = 1;
    while (needed / unit >= 1000) {
      unit *= 10;
    }
    return (needed + unit - 1) / unit * unit;
  }
}
