package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.jspecify.annotations.Nullable;

/**
 * A cache storage account in the source region: uploads enter it, the replication service reads
 * from it.
 *
 * @param zone in which an LRS account is; null where that is not known, so that no outage of a zone
 *     hits it
 * @param ingress by default the published one, or unlimited where all machines that use it have
 *     more than normal churn, which needs a kind of account without a published figure; filled in a
 *     complete scenario
 * @param egress likewise
 */
public record CacheAccount(
    @Identifier String name,
    @Identifier String region,
    @Nullable @Identifier String zone,
    @Default("lrs") Redundancy redundancy,
    @Nullable @InRange(from = "1 B/s") DataRate ingress,
    @Nullable @InRange(from = "1 B/s") DataRate egress) {

  /** Over how many zones the data are spread. */
  public enum Redundancy {
    /** In one. */
    LRS,
    /** Over all of the region: the loss of one does no harm. */
    ZRS
  }

  /** Published for standard accounts, except in the largest regions. */
  static final DataRate INGRESS = DataRate.parse("25 Gbit/s");

  /** Published for standard accounts, except in the largest regions. */
  static final DataRate EGRESS = DataRate.parse("50 Gbit/s");

  /** The account a source region has where none is stated. */
  static CacheAccount implied(String region) {
    return new CacheAccount(impliedName(region), region, null, Redundancy.LRS, null, null);
  }

  /** The name of the account of a region that states none. */
  public static String impliedName(String region) {
    return "cache-" + region;
  }
}
