package org.drsim.output;

import java.util.Optional;

/**
 * What a study writes on request.
 *
 * @param csv whether {@code replications.csv}
 * @param parquet whether {@code replications.parquet}
 * @param database whether {@code study.duckdb}
 * @param duckDb there, if one of the latter two is wanted
 */
public record FurtherTables(
    boolean csv, boolean parquet, boolean database, Optional<DuckDb> duckDb) {

  /** Nothing. */
  public static final FurtherTables NONE = new FurtherTables(false, false, false, Optional.empty());
}
