package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.drsim.scenario.Scenario;

/**
 * What reading a scenario file gives.
 *
 * @param scenario complete and free of contradictions, with the values it rests on and does not
 *     state
 * @param files everything that was or will be read: the scenario file, the files it includes and
 *     the tables it names, then the traces
 * @param stated text of one file that states the same and no more, with what it includes, the
 *     tables it names and what was set in it: what is only implied still follows from what is
 *     changed; but it always states the number of replications, as a study does
 * @param places where the value of a path stands, as {@code file:line:column}
 */
public record ReadScenario(
    Scenario scenario, List<Path> files, Supplier<String> stated, UnaryOperator<String> places) {}
