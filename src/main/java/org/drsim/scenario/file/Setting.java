package org.drsim.scenario.file;

/**
 * A value from the command line that replaces or adds one in the file.
 *
 * @param path {@code key(.key | [name] | [index])*}
 * @param value YAML
 */
public record Setting(String path, String value) {

  /**
   * Reads {@code path=value}.
   *
   * @throws InvalidScenarioException if there is no {@code =} after a path
   */
  public static Setting parse(String text) throws InvalidScenarioException {
    final int split = text.indexOf('=');
    if (split <= 0) {
      throw Problems.only(
          Place.ofFile("--set " + Text.shown(text)),
          "",
          "no path with a value; write path=value, such as simulation.seed=7");
    }
    return new Setting(text.substring(0, split).strip(), text.substring(split + 1));
  }

  /** What messages name as its place. */
  String place() {
    return "--set " + Text.shown(path + "=" + value);
  }
}
