package org.drsim.study;

import java.nio.BufferUnderflowException;
import java.util.Optional;
import org.drsim.measure.OutagesOfRun;
import org.drsim.run.RunResult;
import org.drsim.scenario.Scenario;

/**
 * Adds replications up in the order of their numbers: those of a block one after the other, then
 * block by block. So the sums, rounding included, do not depend on who simulated what, nor on where
 * a study was stopped and went on.
 */
final class Reduction {

  /** Consecutive numbers that are added up by themselves first. */
  static final int BLOCK = 256;

  private static final int FORMAT = 4;

  private final Scenario scenario;
  private final int blockSize;

  /** All whole blocks. */
  private Totals blocks;

  /** The block that is being filled. */
  private Totals open;

  private long next;

  /**
   * @param first number of the first replication to come
   */
  Reduction(Scenario scenario, int blockSize, long first) {
    this.scenario = scenario;
    this.blockSize = blockSize;
    this.blocks = new Totals(scenario);
    this.open = new Totals(scenario);
    this.next = first;
  }

  /** The number of the replication to be added next. */
  long next() {
    return next;
  }

  void add(RunResult result) {
    open.add(result, next);
    next++;
    if (next % blockSize == 0) {
      close();
    }
  }

  /** The first block is taken over and not copied: there may be many machines. */
  private void close() {
    if (blocks.isEmpty()) {
      blocks = open;
    } else if (!open.isEmpty()) {
      blocks.addAll(open);
    }
    open = new Totals(scenario);
  }

  /** What there is up to now says on the objectives; more can be added afterwards. */
  ObjectiveObservations observations() {
    final ObjectiveObservations all = new ObjectiveVerdicts(scenario).noObservations();
    all.addAll(blocks.observations());
    all.addAll(open.observations());
    return all;
  }

  /**
   * What all gave; nothing can be added any more.
   *
   * @param stated the scenario whose result it is
   * @param outages of the first replication
   * @param look which one it is at growing observations; {@link ObjectiveVerdicts#ONLY_LOOK} where
   *     their number was fixed
   */
  StudyResult end(Scenario stated, OutagesOfRun outages, int look) {
    close();
    return blocks.result(stated, outages, look);
  }

  /** All of it as bytes; nothing where that would be too much. */
  Optional<byte[]> state() {
    try {
      final StateWriter state = new StateWriter();
      pass(state);
      return Optional.of(state.bytes());
    } catch (StateWriter.TooLargeException e) {
      return Optional.empty();
    }
  }

  /**
   * The reduction that gave these bytes; nothing where they are of another format.
   *
   * @param last number that may be in it
   */
  static Optional<Reduction> of(byte[] bytes, Scenario scenario, int blockSize, long last) {
    try {
      final StateReader state = new StateReader(bytes);
      final Reduction reduction = new Reduction(scenario, blockSize, 0);
      reduction.pass(state);
      return state.isAtEnd() && reduction.next <= last + 1
          ? Optional.of(reduction)
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void pass(State state) {
    if (state.whole(FORMAT) != FORMAT || state.whole(blockSize) != blockSize) {
      throw new IllegalArgumentException("a state of another format");
    }
    next = state.whole(next);
    blocks.pass(state);
    open.pass(state);
  }
}
