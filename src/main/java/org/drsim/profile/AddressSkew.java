package org.drsim.profile;

/**
 * How unevenly writes fall on the address space.
 *
 * @param regionBytes size of the regions that are compared
 * @param writtenRegions how many were written at all
 * @param endBytes end of the highest write: the disk is at least as large
 * @param hottest1 share of the bytes that went to the hottest 1 % of the written regions
 * @param hottest10 the same for 10 %
 * @param hottest20 the same for 20 %
 * @param gini 0 where all written regions have equally much, near 1 where one has all
 */
public record AddressSkew(
    long regionBytes,
    int writtenRegions,
    long endBytes,
    double hottest1,
    double hottest10,
    double hottest20,
    double gini) {}
