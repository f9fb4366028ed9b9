package org.drsim.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes {@code --seed} from {@code DRSIM_SEED}, and so on, where the command line does not say. Not
 * a record: the parser turns it into a text for each option, and the first such text of any record
 * takes as long as to parse all of them.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    final String value = environment.get(variable(option));
    return value == null || value.isEmpty() ? null : value;
  }

  /** Where it looks for an option. */
  static String variable(OptionSpec option) {
    return "DRSIM_"
        + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
