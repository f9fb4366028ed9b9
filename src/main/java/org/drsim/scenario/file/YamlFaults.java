package org.drsim.scenario.file;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the words of a scenario's author what the YAML parser did not understand. */
final class YamlFaults {

  private YamlFaults() {}

  static InvalidScenarioException problem(MarkedYamlEngineException fault, Place origin) {
    final Optional<Mark> mark = fault.getProblemMark().or(fault::getContextMark);
    return Problems.only(place(mark, origin), "", "is not YAML here: " + explain(fault));
  }

  /** The position of a mark; a text that is not a file has only one. */
  static Place place(Optional<Mark> mark, Place origin) {
    return origin.rank() > 0
        ? origin
        : mark.map(m -> origin.at(m.getLine() + 1, m.getColumn() + 1)).orElse(origin);
  }

  private static String explain(MarkedYamlEngineException fault) {
    final String problem = String.valueOf(fault.getProblem());
    if (problem.contains("(TAB)")) {
      return "a tab; indent with blanks";
    }
    if (problem.contains("mapping values are not allowed here")) {
      return "a second ': ' in one line, or wrong indentation; put text with ': ' in quotes";
    }
    if (problem.contains("found duplicate anchor")) {
      return "two anchors with one name; give each its own";
    }
    final String context = fault.getContext() == null ? "" : fault.getContext() + ", ";
    return Text.line(context + problem) + hint(problem);
  }

  private static String hint(String problem) {
    if (problem.contains("<block end>")) {
      return "; check the indentation: keys of one mapping begin in the same column";
    }
    if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
      return "; close what was opened, and separate with commas";
    }
    if (problem.contains("end of stream") || problem.contains("stream end")) {
      return "; something is not closed: a quote or a bracket";
    }
    return "";
  }
}
