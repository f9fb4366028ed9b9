package org.drsim.trace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A trace that cannot be used: says where, what was found and what is allowed. */
public final class TraceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final long line;
  private final String found;
  private final String allowed;

  /**
   * Describes the problem.
   *
   * @param line from 1; 0 where the whole file is meant
   */
  public TraceException(Path path, long line, String found, String allowed) {
    super(path + (line > 0 ? ":" + line : "") + ": " + found + "; " + allowed);
    this.path = path.toString();
    this.line = line;
    this.found = found;
    this.allowed = allowed;
  }

  /** Of a file that the system does not give. */
  static TraceException unreadable(Path path, IOException problem) {
    final String why;
    if (problem instanceof NoSuchFileException) {
      why = "there is no such file";
    } else if (problem instanceof AccessDeniedException) {
      why = "no permission";
    } else if (Files.isDirectory(path)) {
      why = "it is a folder";
    } else {
      why = String.valueOf(problem.getMessage());
    }
    return new TraceException(
        path, 0, "cannot be read: " + why, "allowed is a readable file of a trace");
  }

  /** The file as it was asked for. */
  public String path() {
    return path;
  }

  /** The line, from 1; 0 where the whole file is meant. */
  public long line() {
    return line;
  }

  /** What was found. */
  public String found() {
    return found;
  }

  /** What would have been accepted. */
  public String allowed() {
    return allowed;
  }
}
