package org.drsim.trace;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/** The grammars in which a trace can be written. */
@SuppressWarnings("ImmutableEnumChecker") // The constructor references hold no state.
public enum TraceFormat {
  /** The block traces of Microsoft Research Cambridge; SNIA IOTTA trace 387. */
  MSR("msr", MsrGrammar::new),
  /** Two columns: when, and how many bytes were written then. */
  SECONDS_BYTES("seconds,bytes", SecondsBytesGrammar::new);

  private final String label;
  private final Supplier<Grammar> grammar;

  TraceFormat(String label, Supplier<Grammar> grammar) {
    this.label = label;
    this.grammar = grammar;
  }

  /**
   * The format that a scenario calls by this name, in any case.
   *
   * @throws InvalidQuantityException if there is none
   */
  public static TraceFormat parse(String name) {
    for (TraceFormat format : values()) {
      if (format.label.equalsIgnoreCase(name.strip())) {
        return format;
      }
    }
    throw new InvalidQuantityException(name, "allowed is one of " + labels());
  }

  /** The format to which the first line of a file belongs, if any. */
  static @Nullable TraceFormat toldFrom(byte[] buffer, int from, int to) {
    for (TraceFormat format : values()) {
      if (format.newGrammar().recognises(buffer, from, to)) {
        return format;
      }
    }
    return null;
  }

  static String labels() {
    return Arrays.stream(values()).map(TraceFormat::toString).collect(Collectors.joining(" | "));
  }

  /** A grammar for one reading of one file. */
  Grammar newGrammar() {
    return grammar.get();
  }

  /** The name by which a scenario calls it. */
  @Override
  public String toString() {
    return label;
  }
}
