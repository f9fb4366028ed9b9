package org.drsim.trace;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/** The formats that can be read. A format is told from content in this order. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum TraceFormat {
  /** The block traces of Microsoft Research Cambridge; SNIA IOTTA trace 387. */
  MSR("msr", Kind.REQUESTS, MsrGrammar::tells, options -> new RequestLines(new MsrGrammar())),
  /** Two columns: when, and how many bytes were written then. */
  SECONDS_BYTES(
      "seconds,bytes",
      Kind.REQUESTS,
      SecondsBytesGrammar::tells,
      options -> new RequestLines(new SecondsBytesGrammar()));

  private final String label;
  private final Kind kind;
  private final Predicate<Head> beginning;
  private final Function<TraceOptions, TraceParser> parser;

  /** What the records of a format are. */
  public enum Kind {
    /** One for each request to a disk. */
    REQUESTS,
    /** Bytes of an interval. */
    COUNTERS,
    /** Recovery point objectives as a service logged them. */
    LOGGED_RPO
  }

  TraceFormat(
      String label,
      Kind kind,
      Predicate<Head> beginning,
      Function<TraceOptions, TraceParser> parser) {
    this.label = label;
    this.kind = kind;
    this.beginning = beginning;
    this.parser = parser;
  }

  /**
   * The format that a user calls by this name, in any case.
   *
   * @throws InvalidQuantityException if there is none
   */
  public static TraceFormat parse(String name) {
    for (final TraceFormat format : values()) {
      if (format.label.equalsIgnoreCase(name.strip())) {
        return format;
      }
    }
    throw new InvalidQuantityException(name, "allowed is one of " + labels());
  }

  /** The format to which the beginning of a file belongs, if any. */
  static @Nullable TraceFormat toldFrom(Head head) {
    for (final TraceFormat format : values()) {
      if (format.beginning.test(head)) {
        return format;
      }
    }
    return null;
  }

  static String labels() {
    return Arrays.stream(values()).map(TraceFormat::toString).collect(Collectors.joining(" | "));
  }

  /** A parser for one reading of one file. */
  TraceParser parser(TraceOptions options) {
    return parser.apply(options);
  }

  /** What its records are. */
  public Kind kind() {
    return kind;
  }

  /** The name by which a user calls it. */
  @Override
  public String toString() {
    return label;
  }
}
