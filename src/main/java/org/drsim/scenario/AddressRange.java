package org.drsim.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;

/**
 * A range of IPv4 addresses such as {@code 10.1.0.0/16}.
 *
 * @param first address as a number
 * @param prefix how many of its 32 bits all addresses of the range have in common
 */
public record AddressRange(long first, int prefix) {

  /** How many addresses of a subnet the provider keeps for itself. */
  public static final int KEPT_BY_PROVIDER = 5;

  private static final int BITS = 32;
  private static final int OCTETS = 4;
  private static final int MOST_OF_OCTET = 255;
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /**
   * Reads a range.
   *
   * @throws InvalidQuantityException if the text is none, or its address is not the first of it
   */
  public static AddressRange parse(String text) {
    final Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw none(text);
    }
    long address = 0;
    for (int octet = 1; octet <= OCTETS; octet++) {
      final int value = Integer.parseInt(matcher.group(octet));
      if (value > MOST_OF_OCTET) {
        throw none(text);
      }
      address = address * (MOST_OF_OCTET + 1) + value;
    }
    final int prefix = Integer.parseInt(matcher.group(OCTETS + 1));
    if (prefix > BITS) {
      throw none(text);
    }
    return beginning(address, prefix, text);
  }

  private static AddressRange beginning(long address, int prefix, String text) {
    final AddressRange range = new AddressRange(address - address % size(prefix), prefix);
    if (range.first() != address) {
      throw new InvalidQuantityException(
          text, "not the first address of its range; allowed is " + range);
    }
    return range;
  }

  private static InvalidQuantityException none(String text) {
    return new InvalidQuantityException(
        text, "allowed is a range of addresses such as 10.1.0.0/16");
  }

  private static long size(int prefix) {
    return 1L << (BITS - prefix);
  }

  /** How many addresses it has. */
  public long size() {
    return size(prefix);
  }

  /** How many machines can have an address in a subnet with this range. */
  public long usable() {
    return Math.max(0, size() - KEPT_BY_PROVIDER);
  }

  /** Whether all of another range is in this one. */
  public boolean contains(AddressRange other) {
    return other.first >= first && other.first + other.size() <= first + size();
  }

  /** Whether any address is in both. */
  public boolean overlaps(AddressRange other) {
    return contains(other) || other.contains(this);
  }

  @Override
  public String toString() {
    final StringBuilder text = new StringBuilder();
    for (int octet = OCTETS - 1; octet >= 0; octet--) {
      text.append(first >> (8 * octet) & MOST_OF_OCTET).append(octet == 0 ? '/' : '.');
    }
    return text.append(prefix).toString();
  }
}
