package org.drsim.report;

import java.util.List;

/** Links to files beside a page. */
final class FileLinks {

  private FileLinks() {}

  /**
   * Those of the files that are there.
   *
   * @param names words of the program's own
   */
  static Element of(StoredRun run, List<String> names) {
    final Element list = Element.of("p", "Beside this page: ");
    String comma = "";
    for (final String name : names) {
      if (run.has(name)) {
        list.add(comma).add(Element.of("a", name).with("href", name));
        comma = ", ";
      }
    }
    return list.add(". The manual says what is in them.");
  }
}
