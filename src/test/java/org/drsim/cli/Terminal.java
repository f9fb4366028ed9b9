package org.drsim.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where the program is called, in this process, and what it has printed when it was last called.
 */
final class Terminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Calls it, and gives its exit code. */
  int drsim(String... line) {
    return drsim(Map.of(), line);
  }

  int drsim(List<String> line) {
    return drsim(line.toArray(String[]::new));
  }

  int drsim(Map<String, String> environment, String... line) {
    out.reset();
    err.reset();
    return Main.run(new Console(stream(out), stream(err), false), environment, line);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  byte[] outBytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
