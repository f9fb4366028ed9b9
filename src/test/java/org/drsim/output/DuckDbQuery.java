package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks DuckDB. */
public final class DuckDbQuery {

  private DuckDbQuery() {}

  /**
   * Rows of a query, their cells separated by {@code |}.
   *
   * @param database or null for none
   */
  public static List<String> rows(DuckDb duckDb, @Nullable Path database, String query)
      throws SQLException, IOException {
    final Path file = Files.createTempFile("rows", ".csv");
    try {
      duckDb.execute(
          database,
          List.of("COPY (" + query + ") TO '" + file + "' (FORMAT csv, HEADER false, SEP '|')"));
      return Files.readAllLines(file);
    } finally {
      Files.delete(file);
    }
  }
}
