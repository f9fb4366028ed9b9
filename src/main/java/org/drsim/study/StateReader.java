package org.drsim.study;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Gives back what a {@link StateWriter} took down.
 *
 * <p>All methods throw {@link BufferUnderflowException} where there is less than they need.
 */
final class StateReader implements State {

  private final ByteBuffer buffer;

  StateReader(byte[] bytes) {
    this.buffer = ByteBuffer.wrap(bytes);
  }

  @Override
  public double number(double ignored) {
    return Double.longBitsToDouble(buffer.getLong());
  }

  @Override
  public long whole(long ignored) {
    return buffer.getLong();
  }

  @Override
  public double[] numbers(double[] ignored) {
    final double[] values = new double[length(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(0);
    }
    return values;
  }

  @Override
  public String text(String ignored) {
    final byte[] bytes = new byte[length(1)];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int length(int bytesEach) {
    final long length = buffer.getLong();
    if (length < 0 || length > buffer.remaining() / bytesEach) {
      throw new BufferUnderflowException();
    }
    return (int) length;
  }

  boolean isAtEnd() {
    return !buffer.hasRemaining();
  }
}
