package org.drsim.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says a word when the program is ended from outside at once: before there is anything to keep, as
 * while input is read, or after that, or when asked twice.
 */
final class EarlyEnd extends Thread {

  static final String NOTHING_WRITTEN = "interrupted; nothing was written";
  static final String AGAIN = "interrupted again; ended at once";
  private static final String WHOLE = "interrupted; what was written before is whole";
  private static final String INTERRUPTED = "interrupted";

  /** Commands that write nothing, or not before they listened. */
  private static final List<String> WRITE_LATER = List.of("run", "study", "decide", "validate");

  private static final String EMPTY_LINE = "\r" + " ".repeat(78) + "\r";

  /** Of the process, as signals are: the word from when it was first listened to them on. */
  private static volatile @Nullable String later;

  private final Console console;
  private final String command;

  private EarlyEnd(Console console, String command) {
    super("early end");
    this.console = console;
    this.command = command;
  }

  /** From now on, until told that the end is the program's own. */
  static EarlyEnd watch(Console console, String command) {
    final EarlyEnd end = new EarlyEnd(console, command);
    Runtime.getRuntime().addShutdownHook(end);
    return end;
  }

  /** From now on results may have been written. */
  static void afterListening() {
    later = WHOLE;
  }

  /**
   * Ends the program at once, as who asks twice wants. Whatever is being written has a temporary
   * name.
   */
  static void askedAgain() {
    later = AGAIN;
    Runtime.getRuntime().exit(ExitCode.INTERRUPTED.number());
  }

  /** The program ends by itself. */
  void isOwn() {
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException underway) {
      // It was ended at this moment, and says so.
    }
  }

  @Override
  public void run() {
    // Whoever watches may see how far it was on a line of its own.
    console.err().println((console.terminal() ? EMPTY_LINE : "") + word());
  }

  private String word() {
    final String told = later;
    return told != null ? told : WRITE_LATER.contains(command) ? NOTHING_WRITTEN : INTERRUPTED;
  }
}
