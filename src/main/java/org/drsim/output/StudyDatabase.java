package org.drsim.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a study for SQL: a DuckDB database of all of them, or the replications as Parquet.
 * Columns and rows are those of the CSV files, in their order; an empty cell is NULL.
 */
final class StudyDatabase {

  private static final Set<String> WHOLE = Set.of("point", "replication", "n");
  private static final Set<String> NUMBERS = Set.of("value", "low", "high", "number");

  private final StudyDocument study;
  private final DuckDb duckDb;
  private final Path parent;

  /**
   * Of a study.
   *
   * @param parent for what has to be written on the way
   */
  StudyDatabase(StudyDocument study, DuckDb duckDb, Path parent) {
    this.study = study;
    this.duckDb = duckDb;
    this.parent = parent;
  }

  /** A table, and the CSV file that it is read from. */
  private record Source(String name, Table table, RunFile.Content content) {

    /** SQL that reads the file. */
    String rows(Path folder) {
      final String columns =
          table.columns().stream()
              .map(column -> text(column.name()) + ": " + text(type(column)))
              .collect(Collectors.joining(", ", "{", "}"));
      return "read_csv(" + text(csv(folder) + "") + ", header = true, columns = " + columns + ")";
    }

    Path csv(Path folder) {
      return folder.resolve(name + ".csv");
    }

    /** The value of a design point is a text with its unit. */
    private String type(Table.Column column) {
      final boolean stated = table.equals(DesignCsv.TABLE) && column.name().equals("value");
      if (WHOLE.contains(column.name())) {
        return "INTEGER";
      }
      return NUMBERS.contains(column.name()) && !stated ? "DOUBLE" : "VARCHAR";
    }
  }

  private Source replications() {
    return new Source(
        "replications",
        StudyReplicationsCsv.TABLE,
        stream -> StudyReplicationsCsv.write(study, stream));
  }

  private Stream<Source> all() {
    return Stream.of(
        new Source("design", DesignCsv.TABLE, stream -> DesignCsv.write(study, stream)),
        new Source("study", StudyCsv.tableOf(study.study().paths()), study::writeCsv),
        replications());
  }

  /** Writes {@code study.duckdb}. */
  void writeDatabase(OutputStream stream) throws IOException {
    write(
        stream,
        all().toList(),
        "study.duckdb",
        true,
        (source, rows, file) -> "CREATE TABLE " + source.name() + " AS SELECT * FROM " + rows);
  }

  /** Writes {@code replications.parquet}. */
  void writeParquet(OutputStream stream) throws IOException {
    write(
        stream,
        List.of(replications()),
        "replications.parquet",
        false,
        (source, rows, file) ->
            "COPY (SELECT * FROM " + rows + ") TO " + text(file) + " (FORMAT parquet)");
  }

  /** What is to be done with the rows of a table. */
  private interface Use {
    String statement(Source source, String rows, String file);
  }

  private void write(
      OutputStream stream, List<Source> sources, String name, boolean isDatabase, Use use)
      throws IOException {
    Files.createDirectories(parent);
    try (PartialFolder folder = PartialFolder.create(parent, "database")) {
      final Path file = folder.path().toAbsolutePath().resolve(name);
      for (final Source source : sources) {
        writeCsv(source, source.csv(folder.path().toAbsolutePath()));
      }
      final List<String> statements =
          sources.stream()
              .map(s -> use.statement(s, s.rows(folder.path().toAbsolutePath()), file + ""))
              .toList();
      execute(isDatabase ? file : null, statements);
      Files.copy(file, stream);
    }
  }

  private static void writeCsv(Source source, Path file) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      source.content().writeTo(stream);
    }
  }

  private void execute(@Nullable Path file, List<String> statements) throws IOException {
    try {
      duckDb.execute(file, statements);
    } catch (SQLException e) {
      throw new IOException("DuckDB: " + e.getMessage(), e);
    }
  }

  /** As SQL quotes it. */
  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
