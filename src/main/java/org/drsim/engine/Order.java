package org.drsim.engine;

/**
 * What comes first among events of the same instant. The declaration order is the execution order;
 * events of the same order run in the order in which they were scheduled.
 */
public enum Order {
  FAULT,
  /** The end of a fault: one that follows another without a break begins before that ends. */
  REPAIR,
  WRITE,
  CLOSE,
  COMPLETION,
  RECOVERY,
  SETTLE,
  MEASURE
}
