package org.drsim.scenario.readiness;

/**
 * Something that would fail, or disappoint, if one failed over now.
 *
 * @param check that found it, by its name
 * @param path of the value at fault
 * @param problem what would happen
 * @param remedy what to do
 */
public record ReadinessFinding(
    String check, Severity severity, String path, String problem, String remedy) {}
