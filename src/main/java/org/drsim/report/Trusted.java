package org.drsim.report;

/**
 * Script or style of the program's own, and data that cannot end the element they stand in.
 *
 * @param content goes into the page as it is
 */
record Trusted(String content) implements Node {

  @Override
  public void writeTo(StringBuilder page) {
    page.append(content);
  }
}
