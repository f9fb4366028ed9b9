package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drsim.output.DuckDb;
import org.drsim.output.DuckDbQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's SQL gives what the manual says: of the CSV files, of a database and of Parquet. */
final class SqlTest {

  private static final String RTO = "rto of plan shop mean";

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static String manual(String language, String begin) throws IOException {
    final Matcher block =
        Pattern.compile("```" + language + "\n(" + begin + ".*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("src/site/markdown/studies.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /** The rows of the table below the query. */
  private static List<String> toldRows() throws IOException {
    final String text = Files.readString(Path.of("src/site/markdown/studies.md"));
    return text.substring(text.indexOf("| slots | minutes"))
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .skip(2)
        .map(line -> line.replaceAll("^\\| | \\|$", "").replace(" | ", "|"))
        .toList();
  }

  private Path slots(String... options) throws IOException {
    final Path study = Files.writeString(folder.resolve("s.yaml"), manual("yaml", "study: slots"));
    final Stream<String> fixed =
        Stream.of("study", study + "", "-o", folder.resolve("o") + "", "-q", "--no-charts");
    assertThat(drsim(Stream.concat(fixed, Arrays.stream(options)).toArray(String[]::new)))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    return folder.resolve("o").resolve("slots").resolve("latest");
  }

  private int drsim(String... line) {
    final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Console(stream, stream, false), Map.of(), line);
  }

  @Test
  void theQuery_saysOfTheCsvFiles_whatTheManualTells() throws IOException, SQLException {
    final Path results = slots("--replications-csv", "--no-report");
    final List<List<Double>> rows = asked(results);
    assertThat(rows.stream().map(SqlTest::printed)).isEqualTo(toldRows());
    final double[][] rto = rto(results.resolve("replications.csv"));
    for (int point = 0; point < rto.length; point++) {
      final double[] sorted = rto[point].clone();
      Arrays.sort(sorted);
      // Between the 36th and the 37th of forty, at 0.9 (40 − 1) = 35.1 from the first.
      final double quantile = sorted[35] + 0.1 * (sorted[36] - sorted[35]);
      assertThat(rows.get(point).get(1)).isCloseTo(quantile / 60, within(1e-9));
      final long over = Arrays.stream(sorted).filter(seconds -> seconds > 5400).count();
      assertThat(rows.get(point).get(2)).isCloseTo(over / 0.4, within(1e-9));
      final double saved = Arrays.stream(rto[0]).sum() - Arrays.stream(sorted).sum();
      assertThat(rows.get(point).get(3)).isCloseTo(saved / 40 / 60, within(1e-9));
    }
  }

  private static List<List<Double>> asked(Path results) throws IOException, SQLException {
    final String url =
        "jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE replications(point INT, replication INT, measure VARCHAR, unit VARCHAR,"
              + " value DOUBLE PRECISION) AS SELECT * FROM CSVREAD('"
              + results.resolve("replications.csv")
              + "')");
      statement.execute(
          "CREATE TABLE design(point INT, path VARCHAR, value VARCHAR, number DOUBLE PRECISION)"
              + " AS SELECT * FROM CSVREAD('"
              + results.resolve("design.csv")
              + "')");
      final ResultSet rows = statement.executeQuery(manual("sql", "SELECT"));
      final List<List<Double>> all = new ArrayList<>();
      while (rows.next()) {
        all.add(
            List.of(rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4)));
      }
      return all;
    }
  }

  private static String printed(List<Double> row) {
    return String.format(
        Locale.ROOT, "%.0f|%.1f|%.1f|%.1f", row.get(0), row.get(1), row.get(2), row.get(3));
  }

  private static double[][] rto(Path csv) throws IOException {
    final double[][] values = new double[4][40];
    Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> line.split(","))
        .filter(row -> row[2].equals(RTO))
        .forEach(
            row ->
                values[Integer.parseInt(row[0])][Integer.parseInt(row[1])] =
                    Double.parseDouble(row[4]));
    return values;
  }

  /** Without DuckDB at hand this is skipped, but with the profile "duckdb". */
  private static DuckDb duckDb() throws IOException {
    final Optional<DuckDb> found = DuckDb.find(null);
    Assumptions.assumeTrue(found.isPresent() || System.getProperty("drsim.duckdb") != null);
    return found.orElseThrow();
  }

  @Test
  void theQuery_saysOfTheDatabase_andOfParquet_whatTheManualTells()
      throws IOException, SQLException {
    final DuckDb duckDb = duckDb();
    final Path results = slots("--duckdb", "--replications-parquet", "--replications-csv");
    final Path database = results.resolve("study.duckdb");
    final String query = manual("sql", "SELECT");
    final String ofParquet =
        query.replaceAll("(FROM|JOIN) replications", "$1 '" + parquet(results) + "'");
    for (final String sql : List.of(query, ofParquet)) {
      final List<String> rows = DuckDbQuery.rows(duckDb, database, sql);
      assertThat(rows.stream().map(SqlTest::rounded)).isEqualTo(toldRows());
    }
  }

  private static Path parquet(Path results) {
    return results.resolve("replications.parquet");
  }

  private static String rounded(String row) {
    return printed(Arrays.stream(row.split("\\|")).map(Double::valueOf).toList());
  }

  /** Cell by cell and in the same order, on any number of threads; nothing is left on the way. */
  @Test
  void tables_areThoseOfTheCsvFiles() throws IOException, SQLException {
    final DuckDb duckDb = duckDb();
    final Path results = slots("--duckdb", "--replications-parquet", "--replications-csv");
    final Path database = results.resolve("study.duckdb");
    final List<String> csv = Files.readAllLines(results.resolve("replications.csv"));
    for (final String source : List.of("replications", "'" + parquet(results) + "'")) {
      final List<String> rows = DuckDbQuery.rows(duckDb, database, "SELECT * FROM " + source);
      assertThat(rows).hasSameSizeAs(csv.subList(1, csv.size()));
      for (int i = 0; i < rows.size(); i++) {
        final String[] told = csv.get(i + 1).split(",");
        final String[] stored = rows.get(i).split("\\|");
        assertThat(Arrays.copyOf(stored, 4)).isEqualTo(Arrays.copyOf(told, 4));
        assertThat(Double.parseDouble(stored[4])).isEqualTo(Double.parseDouble(told[4]));
      }
    }
    assertThat(DuckDbQuery.rows(duckDb, database, "SELECT count(*) FROM study WHERE low <= value"))
        .containsExactly("8");
    try (Stream<Path> beside = Files.list(folder.resolve("o").resolve("slots"))) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void duckDbThatIsNotThere_isSaid_beforeAnythingRuns() {
    final Path missing = folder.resolve("none.jar");
    assertThat(drsim("study", "s.yaml", "--duckdb", "--duckdb-jar", missing + "")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(missing + " is not DuckDB's driver; get it once: mvn dependency:get");
  }

  /** The profile tests the version that users are told to get. */
  @Test
  void theVersionIsOne() throws IOException {
    final String version = DuckDb.GET.replaceFirst(".*:", "");
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
    assertThat(Files.readString(Path.of("src/site/markdown/studies.md"))).contains(DuckDb.GET);
  }
}
