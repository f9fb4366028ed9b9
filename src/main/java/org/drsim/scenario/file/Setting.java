package org.drsim.scenario.file;

/**
 * A value from the command line that replaces or adds one in the file.
 *
 * @param path {@code key(.key | [name] | [index])*}
 * @param value YAML
 * @param place what messages name as its place
 */
public record Setting(String path, String value, String place) {

  /** As {@code --set} states it. */
  public Setting(String path, String value) {
    this(path, value, "--set " + Text.shown(path + "=" + value));
  }

  /**
   * As a file states it by the text of its value, which may have stood in quotes.
   *
   * @param text without them
   */
  static Setting stating(String path, String text) {
    return new Setting(path, isYaml(text) ? text : ScenarioPrinter.scalar(text));
  }

  private static boolean isYaml(String text) {
    try {
      final Node node = YamlTree.parse(text, Place.ofFile(text)).orElse(null);
      return !(node instanceof Node.Scalar scalar) || scalar.text().equals(text);
    } catch (InvalidScenarioException e) {
      return false;
    }
  }

  /** As an option of its own states it. */
  public static Setting of(String option, String path, String value) {
    return new Setting(path, value, option + " " + Text.shown(value));
  }

  /**
   * Reads {@code path=value}.
   *
   * @throws InvalidScenarioException if there is no {@code =} after a path, or no value after that
   */
  public static Setting parse(String text) throws InvalidScenarioException {
    final int split = text.indexOf('=');
    if (split <= 0) {
      throw Problems.only(
          Place.ofFile("--set " + Text.shown(text)),
          "",
          "no path with a value; write path=value, such as simulation.seed=7");
    }
    final Setting setting =
        new Setting(text.substring(0, split).strip(), text.substring(split + 1));
    if (setting.value.isBlank()) {
      throw Problems.only(
          Place.ofFile(setting.place),
          "",
          "no value after '='; write one, or null for what holds where nothing is stated");
    }
    return setting;
  }
}
