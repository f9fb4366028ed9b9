package org.drsim.sweep;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Frequency;
import org.drsim.quantity.InvalidQuantityException;

/** What the values of a study are worth in numbers, whatever they measure. */
public final class Quantities {

  private static final List<ToDoubleFunction<String>> READERS =
      List.of(
          Dimension.COUNT::parse,
          Dimension.SHARE::parse,
          Dimension.DURATION::parse,
          Dimension.SIZE::parse,
          text -> DataRate.parse(text).bytesPerSecond(),
          text -> Frequency.parse(text).perSecond());

  private Quantities() {}

  /** In seconds, bytes, bytes or events per second, or as it is; nothing for words. */
  public static OptionalDouble number(String text) {
    for (final ToDoubleFunction<String> reader : READERS) {
      try {
        final double number = reader.applyAsDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
      } catch (InvalidQuantityException e) {
        // Of another dimension, or a word.
      }
    }
    return OptionalDouble.empty();
  }
}
