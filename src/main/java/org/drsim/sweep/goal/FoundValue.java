package org.drsim.sweep.goal;

import java.util.List;
import java.util.Optional;

/**
 * The end of a search along candidates.
 *
 * @param ending how it ended
 * @param confirmed what fresh replications say of the candidate found; of the last one tried where
 *     none was confirmed
 * @param beyond the next candidate, which was not shown to meet the objectives; nothing where the
 *     one found is the last of the range
 * @param monotone whether nothing was seen that contradicts a monotone response
 * @param contradiction two trials where it was
 * @param trials all of the search, in the order of the candidates
 * @param attempts how many candidates were put to fresh replications
 */
public record FoundValue(
    Ending ending,
    Optional<Trial> confirmed,
    Optional<Trial> beyond,
    boolean monotone,
    List<Trial> contradiction,
    List<Trial> trials,
    int attempts) {

  /** How a search ended. */
  public enum Ending {
    /** With a candidate that fresh replications confirm. */
    FOUND("found"),
    /** The same, and it is the last one of the range: there may be more beyond. */
    AT_END("end of range"),
    /** With candidates that looked right, and fresh replications did not confirm. */
    UNCONFIRMED("not confirmed"),
    /** No candidate met the objectives. */
    NONE("none");

    private final String word;

    Ending(String word) {
      this.word = word;
    }

    /** As results write it. */
    @Override
    public String toString() {
      return word;
    }
  }

  public FoundValue {
    contradiction = List.copyOf(contradiction);
    trials = List.copyOf(trials);
  }

  /** Whether there is a value with the confidence wanted. */
  public boolean isFound() {
    return ending == Ending.FOUND || ending == Ending.AT_END;
  }

  /** How many replications it took. */
  public long replications() {
    return trials.stream().mapToLong(Trial::replications).sum();
  }
}
