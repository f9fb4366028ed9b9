package org.drsim.scenario;

/** Where in a fault a file states things. */
final class FaultKeys {

  private static final String OTHER = "effects";

  private FaultKeys() {}

  /** The path, from the fault on, of what it hits. */
  static String ofScope(Fault fault) {
    final String kind = choosingKey(fault);
    return kind.equals(OTHER) ? "effects.scope." + choosingKey(fault.scope()) : kind;
  }

  /** The beginning of the paths of its effects. */
  static String effects(Fault fault) {
    return fault instanceof OtherFault ? "effects." : "";
  }

  static String choosingKey(Object variant) {
    return variant.getClass().getAnnotation(ChosenBy.class).value();
  }
}
