package org.drsim.engine;

/**
 * What comes first among events of the same instant. The declaration order is the execution order;
 * events of the same order run in the order in which they were scheduled.
 */
public enum Order {
  FAULT,
  WRITE,
  CLOSE,
  COMPLETION,
  RECOVERY,
  SETTLE,
  MEASURE
}
