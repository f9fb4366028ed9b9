package org.drsim.trace;

/** What SCSI commands ask of a disk. Source: the operation codes of SBC-4, table "commands". */
final class ScsiCommands {

  private ScsiCommands() {}

  /** Of an operation code. */
  static Operation operation(long code) {
    return switch ((int) code) {
      case 0x0a, 0x2a, 0xaa, 0x8a -> Operation.WRITE;
      case 0x08, 0x28, 0xa8, 0x88 -> Operation.READ;
      case 0x35, 0x91 -> Operation.FLUSH;
      case 0x42 -> Operation.DISCARD;
      default -> Operation.OTHER;
    };
  }
}
