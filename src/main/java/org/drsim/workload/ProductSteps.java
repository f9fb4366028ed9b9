package org.drsim.workload;

/** Two rhythms at once: a piece ends where a piece of either ends. */
record ProductSteps(RhythmSteps one, RhythmSteps other) implements RhythmSteps {

  @Override
  public double factor() {
    return one.factor() * other.factor();
  }

  @Override
  public double endSeconds() {
    return Math.min(one.endSeconds(), other.endSeconds());
  }

  @Override
  public void next() {
    final double end = endSeconds();
    step(one, end);
    step(other, end);
  }

  private static void step(RhythmSteps steps, double end) {
    if (steps.endSeconds() == end) {
      steps.next();
    }
  }
}
