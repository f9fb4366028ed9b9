package org.drsim.study;

/**
 * Something that holds recovery points back.
 *
 * @param name of the limit or resource, or in words
 * @param kind of limit, as results call it
 * @param capacityBytesPerSecond not a number for what is not a rate; positive infinity for no limit
 * @param meanUtilisation from 0 to 1, by all machines that share it; not a number where there is no
 *     capacity
 * @param busiestUtilisation in the busiest five minutes of any replication
 * @param rpoSeconds of the mean RPO
 */
public record LimitReport(
    String name,
    String kind,
    double capacityBytesPerSecond,
    double meanUtilisation,
    double busiestUtilisation,
    double rpoSeconds) {}
