package org.drsim.report;

import java.util.List;

/**
 * One part of a report.
 *
 * @param id by which links lead to it
 * @param title in the list of contents, too
 */
record Section(String id, String title, List<Node> content) {

  Section {
    content = List.copyOf(content);
  }
}
