package org.drsim.scenario.file;

/**
 * Something in a file that has to change before it can be simulated.
 *
 * @param file as the user named it, or {@code --set path=value} for a value from the command line
 * @param line from 1; 0 where the problem has no line
 * @param column from 1; 0 where the problem has no line
 * @param path of the key or value, such as {@code machines[db].disks[data].size}; empty for the
 *     whole file
 * @param message what was found; what is allowed
 */
public record Problem(String file, int line, int column, String path, String message) {

  /** {@code file:line:column: path: message}. */
  @Override
  public String toString() {
    final String position = line > 0 ? ":" + line + ":" + column : "";
    return file + position + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
