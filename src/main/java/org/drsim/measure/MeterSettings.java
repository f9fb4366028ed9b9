package org.drsim.measure;

/**
 * What is measured of a machine, and how.
 *
 * @param fromSeconds when measuring begins
 * @param usualEndSeconds until when that shows the usual course: the first disturbance known
 *     beforehand, or the end of the run
 * @param intervalSeconds between two recovery points
 * @param load how it varies in time
 * @param exactPieces how many pieces of a distribution are kept one by one
 * @param mostDrops how many drops of the saw-tooth are kept; 0 for none
 * @param alertAfterSeconds from which age of the newest recovery point there is an alert
 * @param alertCountsFromSource whether that age counts from the marker or from when the point was
 *     available
 * @param appConsistent whether there are app-consistent points
 * @param grouped whether the machine is in a consistency group
 */
public record MeterSettings(
    String machine,
    double fromSeconds,
    double usualEndSeconds,
    double intervalSeconds,
    LoadVariation load,
    int exactPieces,
    int mostDrops,
    double alertAfterSeconds,
    boolean alertCountsFromSource,
    boolean appConsistent,
    boolean grouped) {}
