package org.drsim.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.drsim.sweep.ClusterException;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.UnitExecutor;
import org.drsim.sweep.UnitWork;

/**
 * Has units done by the executors of one Spark application, which begins and ends with the study.
 */
final class SparkExecutor implements UnitExecutor {

  private static final int CONNECT_MILLIS = 5_000;
  private static final String STANDALONE = "spark://";

  /** What holds unless the user says otherwise, by {@code -Dspark.…} or {@code --conf}. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "drsim",
          // A page for browsers, on a port that is open to all.
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          // A core that has nothing to do takes any unit.
          "spark.locality.wait", "0");

  private final String master;
  private final boolean local;

  /**
   * At a master.
   *
   * @param local whether that is this process
   */
  SparkExecutor(String master, boolean local) {
    this.master = master;
    this.local = local;
  }

  @Override
  public void run(UnitWork work, Schedule schedule, BooleanSupplier stop) {
    if (schedule.isOver()) {
      return;
    }
    final Thread thread = Thread.currentThread();
    final ClassLoader before = thread.getContextClassLoader();
    // Through it Spark and Hadoop find parts of their own.
    thread.setContextClassLoader(UnitTask.class.getClassLoader());
    try {
      runThere(work, schedule, stop);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void runThere(UnitWork work, Schedule schedule, BooleanSupplier stop) {
    final String id = UUID.randomUUID().toString();
    if (local) {
      UnitTask.inThisProcess(id, new UnitsHere(work));
    }
    try (JavaSparkContext spark = started()) {
      final UnitTask task = local ? UnitTask.here(id) : SentStudy.to(spark, id, work);
      new SparkUnits(spark, task, schedule, stop).run();
    } finally {
      // Tasks may run until Spark has stopped.
      UnitTask.forget(id);
    }
  }

  private JavaSparkContext started() {
    if (master.startsWith(STANDALONE)) {
      checkReachable(master.substring(STANDALONE.length()));
    }
    final SparkConf conf = new SparkConf().setMaster(master);
    DEFAULTS.forEach(conf::setIfMissing);
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) {
      throw failure("Spark does not start", e);
    }
  }

  /** Spark itself gives up only after a minute, and says something else. */
  private void checkReachable(String masters) {
    if (Arrays.stream(masters.split(",")).noneMatch(SparkExecutor::answers)) {
      throw new ClusterException("--master " + master + ": nobody answers there");
    }
  }

  private static boolean answers(String address) {
    final int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
          CONNECT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** In a line. */
  static ClusterException failure(String what, Throwable cause) {
    final String message = String.valueOf(cause.getMessage());
    return new ClusterException(
        "--engine spark: " + what + ": " + message.lines().findFirst().orElse(""), cause);
  }
}
