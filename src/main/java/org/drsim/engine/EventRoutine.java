package org.drsim.engine;

/**
 * What one entity does when an event of one kind falls due. Made once per entity and kind,
 * scheduled as often as needed; it may be pending several times at once.
 *
 * @param entity whom it concerns, as named in the scenario ({@code db-1}); shown when the action
 *     fails
 * @param name what happens, in words ({@code upload done}); shown when the action fails
 * @param order its place among events of the same instant
 * @param action what is done
 */
public record EventRoutine(String entity, String name, Order order, Runnable action) {}
