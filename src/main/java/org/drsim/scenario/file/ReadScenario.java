package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Scenario;

/**
 * What reading a scenario file gives.
 *
 * @param scenario complete and free of contradictions
 * @param assumptions values it rests on and does not state, but those that are only this tool's
 *     choice
 * @param files everything that was or will be read: the scenario file, the files it includes and
 *     the tables it names, then the traces
 * @param places where the value of a path stands, as {@code file:line:column}
 */
public record ReadScenario(
    Scenario scenario,
    List<Assumption> assumptions,
    List<Path> files,
    UnaryOperator<String> places) {}
