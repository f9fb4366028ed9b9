package org.drsim.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why a file could not be written, in words; Java's own messages often hold no more than a path.
 */
public final class Reason {

  private Reason() {}

  /** In words. */
  public static String of(IOException problem) {
    if (problem instanceof AccessDeniedException denied) {
      return "no permission at " + denied.getFile();
    }
    if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
      return ((FileSystemException) problem).getFile() + " is in the way: it is not a folder";
    }
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + " cannot be created";
    }
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }
}
