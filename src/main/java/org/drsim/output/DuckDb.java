package org.drsim.output;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database engine DuckDB, if its driver is at hand. That is a jar of 80 MB, so it is no part of
 * this program: it is taken from the class path, from where a user says, or from where Maven keeps
 * it.
 */
public final class DuckDb {

  /** With which this program is tested. */
  static final String VERSION = "2.0.0.1";

  /** What gets the driver. */
  public static final String GET =
      "mvn dependency:get -Dartifact=org.duckdb:duckdb_jdbc:" + VERSION;

  private static final String URL_PREFIX = "jdbc:duckdb:";

  private final Driver driver;

  private DuckDb(Driver driver) {
    this.driver = driver;
  }

  /**
   * Looks for the driver.
   *
   * @param jar where it is; null for one on the class path or in Maven's local repository
   * @return nothing if it is not there
   */
  public static Optional<DuckDb> find(@Nullable Path jar) throws IOException {
    if (jar != null) {
      return in(jar);
    }
    final Optional<DuckDb> here = of(DuckDb.class.getClassLoader());
    return here.isPresent() ? here : in(keptByMaven());
  }

  private static Path keptByMaven() {
    return Path.of(System.getProperty("user.home"), ".m2", "repository", "org", "duckdb")
        .resolve(Path.of("duckdb_jdbc", VERSION, "duckdb_jdbc-" + VERSION + ".jar"));
  }

  /** The loader stays open as long as the program: what the driver needs comes from it. */
  private static Optional<DuckDb> in(Path jar) throws IOException {
    return Files.isRegularFile(jar)
        ? of(new URLClassLoader(new URL[] {jar.toUri().toURL()}, DuckDb.class.getClassLoader()))
        : Optional.empty();
  }

  private static Optional<DuckDb> of(ClassLoader loader) {
    final Stream<Driver> drivers =
        ServiceLoader.load(Driver.class, loader).stream().map(ServiceLoader.Provider::get);
    return drivers.filter(DuckDb::isOurs).findFirst().map(DuckDb::new);
  }

  private static boolean isOurs(Driver driver) {
    try {
      return driver.acceptsURL(URL_PREFIX);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Does this in a database.
   *
   * @param file of the database, made if it is not there; null for one in memory
   */
  void execute(@Nullable Path file, List<String> statements) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      for (final String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** Rows stay in their order, and nothing is fetched from the network. */
  private Connection open(@Nullable Path file) throws SQLException {
    final Connection connection =
        driver.connect(URL_PREFIX + (file == null ? "" : file), new Properties());
    if (connection == null) {
      throw new SQLException("DuckDB gives no connection");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET preserve_insertion_order = true");
      statement.execute("SET autoinstall_known_extensions = false");
    }
    return connection;
  }
}
