package org.drsim.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a state down as bytes. */
final class StateWriter implements State {

  /** A state that is larger is better computed again. */
  static final int MOST_BYTES = 1 << 28;

  /** The state has more than {@link #MOST_BYTES}. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLargeException() {
      super("the state has more than " + MOST_BYTES + " bytes");
    }
  }

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  @Override
  public double number(double value) {
    room(Double.BYTES).putLong(Double.doubleToRawLongBits(value));
    return value;
  }

  @Override
  public long whole(long value) {
    room(Long.BYTES).putLong(value);
    return value;
  }

  @Override
  public double[] numbers(double[] values) {
    whole(values.length);
    for (final double value : values) {
      number(value);
    }
    return values;
  }

  @Override
  public String text(String value) {
    final byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    whole(bytes.length);
    room(bytes.length).put(bytes);
    return value;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      final long wanted = Math.max(2L * buffer.capacity(), (long) buffer.position() + bytes);
      if (wanted > MOST_BYTES) {
        throw new TooLargeException();
      }
      buffer = ByteBuffer.allocate((int) wanted).put(buffer.flip());
    }
    return buffer;
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
