package org.drsim.study;

/** Whether an objective is met. */
public enum Verdict {
  MET("met"),
  MISSED("missed"),
  /** What was observed does not tell. */
  UNKNOWN("unknown");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As results write it. */
  @Override
  public String toString() {
    return word;
  }
}
