package org.drsim.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * A size: a whole number of bytes, not negative.
 *
 * @param count in bytes
 */
public record Bytes(long count) implements Comparable<Bytes> {

  static final Units UNITS =
      new Units(
          "a size such as 512 KiB or 1.5 TB",
          List.of(
              Unit.of("B", 1),
              Unit.of("KB", 1_000),
              Unit.of("MB", 1_000_000),
              Unit.of("GB", 1_000_000_000),
              Unit.of("TB", 1_000_000_000_000L),
              Unit.of("PB", 1_000_000_000_000_000L),
              Unit.of("KiB", 1L << 10),
              Unit.of("MiB", 1L << 20),
              Unit.of("GiB", 1L << 30),
              Unit.of("TiB", 1L << 40),
              Unit.of("PiB", 1L << 50)),
          Map.ofEntries(
              Map.entry("k", "KB or KiB"),
              Map.entry("m", "MB or MiB"),
              Map.entry("g", "GB or GiB"),
              Map.entry("t", "TB or TiB"),
              Map.entry("ki", "KiB"),
              Map.entry("mi", "MiB"),
              Map.entry("gi", "GiB"),
              Map.entry("ti", "TiB"),
              Map.entry("byte", "B"),
              Map.entry("bytes", "B"),
              Map.entry("bit", "B, an eighth as many"),
              Map.entry("mbit", "MB, an eighth as many"),
              Map.entry("gbit", "GB, an eighth as many")));

  /** 2^63. */
  private static final BigDecimal LIMIT = new BigDecimal(BigInteger.ONE.shiftLeft(63));

  /**
   * @throws IllegalArgumentException if negative
   */
  public Bytes {
    if (count < 0) {
      throw new IllegalArgumentException("a size of " + count + " bytes; it cannot be negative");
    }
  }

  /**
   * Reads a size such as {@code 512 KiB}: KB, MB … are powers of 1000, KiB, MiB … of 1024.
   *
   * @throws InvalidQuantityException if the text is not a size, not in whole bytes, or over 2^63-1
   */
  public static Bytes parse(String text) {
    BigDecimal bytes = UNITS.parse(text);
    if (bytes.compareTo(LIMIT) >= 0) {
      throw UNITS.invalid(text, "it must be less than 2^63 bytes, 8192 PiB");
    }
    try {
      return new Bytes(bytes.longValueExact());
    } catch (ArithmeticException e) {
      throw UNITS.invalid(text, "in whole bytes");
    }
  }

  @Override
  public int compareTo(Bytes other) {
    return Long.compare(count, other.count);
  }

  /** The shortest text that {@link #parse} reads as this size. */
  @Override
  public String toString() {
    return UNITS.print(BigDecimal.valueOf(count));
  }
}
