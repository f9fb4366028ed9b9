package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.drsim.output.DuckDb;
import org.drsim.output.FurtherTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tables of a study that are written on request. */
final class TableOptions {

  @Option(
      names = "--replications-csv",
      description = "Also write replications.csv: each measure of each replication of each point.")
  private boolean csv;

  @Option(
      names = "--replications-parquet",
      description = "The same as replications.parquet; needs DuckDB.")
  private boolean parquet;

  @Option(
      names = "--duckdb",
      description = "Also write study.duckdb, a database of all tables; needs DuckDB.")
  private boolean database;

  @Option(
      names = "--duckdb-jar",
      paramLabel = "FILE",
      description = "DuckDB's driver (default: where Maven keeps it).")
  private @Nullable Path jar;

  /**
   * What is wanted.
   *
   * @throws InvalidRequestException if DuckDB is needed and missing
   */
  FurtherTables further() throws InvalidRequestException, IOException {
    if (!parquet && !database) {
      return new FurtherTables(csv, false, false, Optional.empty());
    }
    final Optional<DuckDb> duckDb = DuckDb.find(jar);
    if (duckDb.isEmpty()) {
      throw new InvalidRequestException(
          (database ? "--duckdb" : "--replications-parquet")
              + ": "
              + (jar == null
                  ? "DuckDB is missing, which is no part of this program, as it takes 80 MB"
                  : jar + " is not DuckDB's driver")
              + "; get it once: "
              + DuckDb.GET
              + ", or name the jar with --duckdb-jar or in DRSIM_DUCKDB_JAR");
    }
    return new FurtherTables(csv, parquet, database, duckDb);
  }
}
