package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in the place of the results already: equal ones, which are kept, or something of the
 * user's, which is left alone.
 */
record ExistingFolder(Path path) {

  /**
   * Compares what must be equal, and adds what is lacking, such as charts.
   *
   * @param page made of the files; null for none
   * @throws OutputException if there are other results or none; then nothing is added
   */
  void gain(PartialFolder partial, List<RunFile> files, @Nullable FolderPage page)
      throws IOException {
    check(partial, files);
    if (page != null) {
      checkPlace(page.path());
    }
    for (RunFile file : files) {
      Path existing = path.resolve(file.path());
      if (!isThere(existing)) {
        Files.createDirectories(Objects.requireNonNull(existing.getParent()));
        Files.move(partial.path().resolve(file.path()), existing, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    if (page != null) {
      // There may be more than this run wrote.
      page.replaceIn(path);
    }
  }

  private void check(PartialFolder partial, List<RunFile> files) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new OutputException(path + " is in the way: it is not a folder");
    }
    if (files.stream().noneMatch(file -> Files.isRegularFile(path.resolve(file.path())))) {
      throw new OutputException(
          path
              + " is in the way: it holds none of these results; move it away or choose another"
              + " output folder");
    }
    for (RunFile file : files) {
      checkPlace(file.path());
      checkEqual(partial, file);
    }
  }

  /** Nothing but a file where a file goes, and folders of these results above it. */
  private void checkPlace(String file) {
    Path place = path.resolve(file);
    if (isThere(place) && !Files.isRegularFile(place)) {
      throw inTheWay(place, "a file");
    }
    for (Path above = Objects.requireNonNull(place.getParent());
        !above.equals(path);
        above = Objects.requireNonNull(above.getParent())) {
      if (isThere(above) && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
        throw inTheWay(above, "a folder of these results");
      }
    }
  }

  private static OutputException inTheWay(Path place, String wanted) {
    return new OutputException(
        place
            + " is in the way: it is not "
            + wanted
            + "; move it away or choose another output folder");
  }

  private void checkEqual(PartialFolder partial, RunFile file) throws IOException {
    Path existing = path.resolve(file.path());
    if (file.deterministic()
        && isThere(existing)
        && Files.mismatch(existing, partial.path().resolve(file.path())) >= 0) {
      throw new OutputException(
          existing
              + " differs from what the same run gives now: it was changed, or the program was"
              + " without a new version; remove "
              + path
              + " or choose another output folder");
    }
  }

  private static boolean isThere(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }
}
