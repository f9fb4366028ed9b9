package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Policy;
import org.drsim.scenario.Scenario;

/**
 * The keys of a mapping of a file: those of the record that it becomes, and those that only files
 * have, for what is written out before.
 */
final class FileKeys {

  private FileKeys() {}

  /** All of them, each where a reader would look for it. */
  static List<String> of(Shape shape) {
    final List<String> keys = new ArrayList<>(shape.keys());
    if (shape.type() == Machine.class) {
      keys.add(1, Counted.COUNT);
      keys.add(keys.indexOf(Zones.ZONE) + 1, Zones.ZONES);
    } else if (shape.type() == Policy.class) {
      keys.add(PolicyAgents.AGENT);
    } else if (shape.type() == StudyKeys.class) {
      keys.addAll(StudyKeys.OF_PATHS);
    } else if (shape.type() == Scenario.class) {
      keys.add(keys.indexOf("name") + 1, Inclusion.INCLUDE);
      keys.add(keys.indexOf("machines"), Expansion.DEFAULTS);
    }
    return keys;
  }
}
