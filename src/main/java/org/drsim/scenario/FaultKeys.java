package org.drsim.scenario;

/** Where in a fault a file states things. */
final class FaultKeys {

  private FaultKeys() {}

  /** The path, from the fault on, of what it hits. */
  static String ofScope(Fault fault) {
    final String kind = choosingKey(fault);
    if (fault instanceof OtherFault) {
      return "effects.scope." + choosingKey(fault.scope());
    }
    if (fault instanceof DnsDown) {
      return kind + "." + choosingKey(fault.scope());
    }
    if (fault instanceof EndpointBlocked) {
      return kind + ".network";
    }
    return fault instanceof DiskRemoved || fault instanceof DiskAdded ? kind + ".machine" : kind;
  }

  /** The beginning of the paths of its effects. */
  static String effects(Fault fault) {
    return fault instanceof OtherFault ? "effects." : "";
  }

  static String choosingKey(Object variant) {
    return variant.getClass().getAnnotation(ChosenBy.class).value();
  }
}
