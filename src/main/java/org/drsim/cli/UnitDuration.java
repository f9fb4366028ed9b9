package org.drsim.cli;

import java.time.Duration;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration of the command line as scenarios write it, {@code 10 min}. */
final class UnitDuration implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    try {
      return Durations.parse(text);
    } catch (InvalidQuantityException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
