package org.drsim.scenario;

import org.drsim.quantity.DataRate;

/**
 * A cache storage account in the source region: uploads enter it, the replication service reads
 * from it.
 */
public record CacheAccount(
    @Identifier String name,
    @Identifier String region,
    @Default(value = CacheAccount.INGRESS, grade = Default.Grade.PUBLISHED) @InRange(from = "1 B/s")
        DataRate ingress,
    @Default(value = CacheAccount.EGRESS, grade = Default.Grade.PUBLISHED) @InRange(from = "1 B/s")
        DataRate egress) {

  static final String INGRESS = "25 Gbit/s";
  static final String EGRESS = "50 Gbit/s";

  /** The account a source region has where none is stated. */
  static CacheAccount implied(String region) {
    return new CacheAccount(
        impliedName(region), region, DataRate.parse(INGRESS), DataRate.parse(EGRESS));
  }

  /** The name of the account of a region that states none. */
  public static String impliedName(String region) {
    return "cache-" + region;
  }
}
