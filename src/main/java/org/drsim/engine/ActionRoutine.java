package org.drsim.engine;

/** Does what an action does. */
record ActionRoutine(String entity, String name, Order order, Runnable action)
    implements EventRoutine {

  @Override
  public void happen() {
    action.run();
  }
}
