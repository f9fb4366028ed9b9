package org.drsim.report;

/** A path of a setting, which a narrow column breaks between its words and not within one. */
final class SettingPath {

  private SettingPath() {}

  static Element of(String path) {
    return fill(Element.of("code"), path);
  }

  /** Puts it into an element. */
  static Element fill(Element element, String path) {
    int done = 0;
    for (int i = 1; i < path.length(); i++) {
      if (mayBreak(path.charAt(i - 1), path.charAt(i))) {
        element.add(path.substring(done, i)).add(Element.of("wbr"));
        done = i;
      }
    }
    return element.add(path.substring(done));
  }

  /** Before a point, a bracket or a hump, and after an arrow. */
  private static boolean mayBreak(char before, char after) {
    return after == '.'
        || after == '['
        || before == '>'
        || (Character.isLowerCase(before) && Character.isUpperCase(after));
  }
}
