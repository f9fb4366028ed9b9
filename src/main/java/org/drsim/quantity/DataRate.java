package org.drsim.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Bytes per time, not negative; or {@link #UNLIMITED}.
 *
 * @param bytesPerSecond infinite for unlimited
 */
public record DataRate(double bytesPerSecond) implements Comparable<DataRate> {

  /** No limit at all. */
  public static final DataRate UNLIMITED = new DataRate(Double.POSITIVE_INFINITY);

  private static final String UNLIMITED_TEXT = "unlimited";

  static final Units UNITS =
      new Units(
          "unlimited, or a rate such as 200 MB/s, 54 MiB/s or 1.5 Gbit/s",
          List.of(
              Unit.of("B/s", 1),
              Unit.of("KB/s", 1_000),
              Unit.of("MB/s", 1_000_000),
              Unit.of("GB/s", 1_000_000_000),
              Unit.of("TB/s", 1_000_000_000_000L),
              Unit.of("KiB/s", 1L << 10),
              Unit.of("MiB/s", 1L << 20),
              Unit.of("GiB/s", 1L << 30),
              Unit.of("TiB/s", 1L << 40),
              Unit.of("bit/s", new BigDecimal("0.125")).asSecondary(),
              Unit.of("Kbit/s", 125).asSecondary(),
              Unit.of("Mbit/s", 125_000).asSecondary(),
              Unit.of("Gbit/s", 125_000_000).asSecondary(),
              Unit.of("Tbit/s", 125_000_000_000L).asSecondary()),
          // With case free, these would be bytes to one reader and bits to another.
          Map.ofEntries(
              Map.entry("Kb/s", "Kbit/s or KB/s"),
              Map.entry("Mb/s", "Mbit/s or MB/s"),
              Map.entry("Gb/s", "Gbit/s or GB/s"),
              Map.entry("Tb/s", "Tbit/s or TB/s"),
              Map.entry("bps", "bit/s or B/s"),
              Map.entry("kbps", "Kbit/s or KB/s"),
              Map.entry("mbps", "Mbit/s or MB/s"),
              Map.entry("gbps", "Gbit/s or GB/s"),
              Map.entry("tbps", "Tbit/s or TB/s"),
              Map.entry("kbits/s", "Kbit/s"),
              Map.entry("mbits/s", "Mbit/s"),
              Map.entry("gbits/s", "Gbit/s"),
              Map.entry("b", "B/s"),
              Map.entry("kb", "KB/s"),
              Map.entry("mb", "MB/s"),
              Map.entry("gb", "GB/s"),
              Map.entry("kib", "KiB/s"),
              Map.entry("mib", "MiB/s"),
              Map.entry("gib", "GiB/s")));

  /**
   * @throws IllegalArgumentException if negative or not a number
   */
  public DataRate {
    if (!(bytesPerSecond >= 0)) {
      throw new IllegalArgumentException(
          "a rate of " + bytesPerSecond + " B/s; it cannot be negative or not a number");
    }
    // -0.0 would differ from 0.0 in a record.
    bytesPerSecond += 0.0;
  }

  /**
   * Reads {@code unlimited} or a rate such as {@code 200 MB/s} or {@code 1.5 Gbit/s}. The case of
   * units is free, but {@code Mb/s} and {@code Mbps} are refused: they are read as bits by some and
   * as bytes by others.
   *
   * @throws InvalidQuantityException if the text is neither
   */
  public static DataRate parse(String text) {
    return Units.strip(text).equalsIgnoreCase(UNLIMITED_TEXT)
        ? UNLIMITED
        : new DataRate(UNITS.parseDouble(text));
  }

  /** Whether there is no limit. */
  public boolean isUnlimited() {
    return Double.isInfinite(bytesPerSecond);
  }

  @Override
  public int compareTo(DataRate other) {
    return Double.compare(bytesPerSecond, other.bytesPerSecond);
  }

  /** The shortest text that {@link #parse} reads as this rate. */
  @Override
  public String toString() {
    return isUnlimited() ? UNLIMITED_TEXT : UNITS.print(bytesPerSecond);
  }
}
