package org.drsim.trace;

/** Which of the events of one request a block trace is read by. */
public enum BlockAction {
  /** Put into the queue by a file system or a program. */
  QUEUED('Q'),
  /** Sent to the device, after merging. */
  ISSUED('D'),
  /** Finished by the device. */
  COMPLETED('C');

  private final char letter;

  BlockAction(char letter) {
    this.letter = letter;
  }

  /** As blkparse prints it. */
  char letter() {
    return letter;
  }
}
