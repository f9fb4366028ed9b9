package org.drsim.fault;

/** One thing that a fault does as long as it lasts. */
interface Effect {

  void begin(double now);

  void end(double now);

  /**
   * An effect by two actions.
   *
   * @param begin told the time in seconds
   * @param end told the time in seconds
   */
  static Effect of(Action begin, Action end) {
    return new Effect() {
      @Override
      public void begin(double now) {
        begin.at(now);
      }

      @Override
      public void end(double now) {
        end.at(now);
      }
    };
  }

  /** What is done at a time. */
  @FunctionalInterface
  interface Action {

    void at(double now);
  }
}
