package org.drsim.measure;

/**
 * The RPO that people were shown.
 *
 * @param seconds mean over the time in which one was shown, and the largest
 * @param staleSeconds for how long it was an old one
 * @param alerts as they were raised
 */
public record ShownRpo(MeanAndMax seconds, double staleSeconds, Alerts alerts) {}
