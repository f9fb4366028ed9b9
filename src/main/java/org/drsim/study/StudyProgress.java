package org.drsim.study;

/** Is told how far a study is. */
@FunctionalInterface
public interface StudyProgress {

  /** The study goes on after replications that were finished before; told before anything else. */
  default void goesOnAfter(long replications) {}

  /**
   * So many replications are done, parts of some included. Called by any thread, by several at
   * once.
   */
  void reached(double replications);
}
