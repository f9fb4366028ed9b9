package org.drsim.spark;

import java.util.regex.Pattern;
import org.drsim.sweep.Cluster;
import org.drsim.sweep.ClusterException;
import org.drsim.sweep.UnitExecutor;
import org.jspecify.annotations.Nullable;

/** Spark, if it is there: nothing in here needs it. */
public final class SparkCluster implements Cluster {

  private static final String FORMS =
      "allowed is local[N] for N cores of this machine, spark://HOST:PORT, yarn or k8s://URL";
  private static final String NUMBER = "(\\*|[1-9]\\d{0,5})";
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[" + NUMBER + "(,\\s*" + NUMBER + ")?])?");
  private static final Pattern REMOTE =
      Pattern.compile("spark://[^\\s:/]+:\\d+(,[^\\s:/]+:\\d+)*|yarn|k8s://\\S+");

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public UnitExecutor at(@Nullable String stated) {
    if (!isSparkThere(SparkCluster.class.getClassLoader())) {
      throw new ClusterException(
          "--engine spark: Spark itself is missing; it is java -cp with this jar and the jars of"
              + " Spark, or spark-submit with this jar");
    }
    final String master = stated == null ? System.getProperty("spark.master") : stated;
    if (master == null) {
      throw new ClusterException("--engine spark without --master; " + FORMS);
    }
    if (!OwnJars.have(SparkCluster.class)) {
      throw new ClusterException(
          "--engine spark: the libraries of Spark are in the way; the class to start is "
              + Main.class.getName());
    }
    final boolean local = LOCAL.matcher(master).matches();
    if (!local && !REMOTE.matcher(master).matches()) {
      throw new ClusterException("--master " + master + "; " + FORMS);
    }
    return new SparkExecutor(master, local);
  }

  static boolean isSparkThere(ClassLoader loader) {
    try {
      Class.forName("org.apache.spark.SparkContext", false, loader);
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError missing) {
      return false;
    }
  }
}
