package org.drsim.engine;

/**
 * What one entity does when an event of one kind falls due. Made once per entity and kind,
 * scheduled as often as needed; it may be pending several times at once. What happens very often in
 * very many entities is such a routine itself: one object less to be fetched for every event.
 */
public interface EventRoutine {

  /** Whom it concerns, as named in the scenario ({@code db-1}); shown when the action fails. */
  String entity();

  /** What happens, in words ({@code upload done}); shown when the action fails. */
  String name();

  /** Its place among events of the same instant. */
  Order order();

  /** Does it. */
  void happen();

  /** One that does what an action does. */
  static EventRoutine of(String entity, String name, Order order, Runnable action) {
    return new ActionRoutine(entity, name, order, action);
  }
}
