package org.drsim.scenario;

import org.drsim.quantity.Bytes;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * How much an agent may hold: a share of the machine's memory, a size, or no limit.
 *
 * @param share of the memory of the machine; null where a size is given or nothing limits
 * @param size null where a share is given or nothing limits
 */
public record AgentMemory(@Nullable Share share, @Nullable Bytes size) {

  /** No limit. */
  public static final AgentMemory OFF = new AgentMemory(null, null);

  private static final String OFF_TEXT = "off";

  /**
   * Reads {@code off}, a share such as {@code 6 %}, or a size such as {@code 2 GiB}.
   *
   * @throws InvalidQuantityException if the text is none of them
   */
  public static AgentMemory parse(String text) {
    if (text.strip().equalsIgnoreCase(OFF_TEXT)) {
      return OFF;
    }
    try {
      return text.strip().endsWith("%")
          ? new AgentMemory(Share.parse(text), null)
          : new AgentMemory(null, Bytes.parse(text));
    } catch (InvalidQuantityException e) {
      throw new InvalidQuantityException(
          text, "allowed is off, a share of the memory such as 6 %, or a size such as 2 GiB");
    }
  }

  /**
   * The limit in bytes; {@link Long#MAX_VALUE} where there is none.
   *
   * @param machineMemory null where it is not stated, which leaves a share without meaning
   */
  public long bytes(@Nullable Bytes machineMemory) {
    if (size != null) {
      return size.count();
    }
    return share == null || machineMemory == null
        ? Long.MAX_VALUE
        : (long) (share.fraction() * machineMemory.count());
  }

  @Override
  public String toString() {
    if (share != null) {
      return share.toString();
    }
    return size == null ? OFF_TEXT : size.toString();
  }
}
