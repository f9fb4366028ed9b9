package org.drsim.spark;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.apache.spark.SparkConf;

/** The program where Spark is about: started by Java, or by Spark's own {@code SparkSubmit}. */
public final class Main {

  private static final String PROGRAM = "org.drsim.cli.Main";

  private Main() {}

  /** Runs the command line with the program's own libraries. */
  public static void main(String[] arguments) throws Exception {
    if (SparkCluster.isSparkThere(Main.class.getClassLoader())) {
      SparkLog.quieten();
    }
    final ClassLoader own = new OwnJars(Program.jars(), Main.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(own);
    try {
      own.loadClass(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** In a class of its own, as what it names is there only together with Spark. */
  private static final class SparkLog {

    private static final String STATED = "log4j2.configurationFile";
    private static final String LOG4J = "org.apache.logging.log4j.core.config.Configurator";

    private SparkLog() {}

    /** Spark tells what it does line by line; a configuration of the user's own goes first. */
    static void quieten() throws ReflectiveOperationException, URISyntaxException {
      if (System.getProperty(STATED) == null
          && Main.class.getClassLoader().getResource("log4j2.properties") == null) {
        // Otherwise Spark would do it later, and undo this.
        new SparkConf(false).initializeLogIfNecessary(false, true);
        Class.forName(LOG4J)
            .getMethod("reconfigure", URI.class)
            .invoke(
                null,
                Objects.requireNonNull(Main.class.getResource("spark-log.properties")).toURI());
      }
    }
  }
}
