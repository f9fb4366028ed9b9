package org.drsim.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Spark's jobs, of which its interface for Java shows less: each result when it comes. */
final class SparkJob {

  private SparkJob() {}

  /**
   * Begins a job.
   *
   * @param tasks what each task is given
   * @param work that they do
   * @param results is told what a task gave, once for each task, by a thread of Spark
   */
  static FutureAction<Void> submit(
      JavaSparkContext spark, List<byte[]> tasks, UnitTask work, Consumer<byte[]> results) {
    final RDD<byte[]> given = spark.parallelize(tasks, tasks.size()).rdd();
    final List<Object> all = IntStream.range(0, tasks.size()).<Object>mapToObj(i -> i).toList();
    return spark
        .sc()
        .submitJob(
            given,
            work,
            CollectionConverters.asScala(all).toSeq(),
            (index, result) -> {
              results.accept(result);
              return BoxedUnit.UNIT;
            },
            () -> null);
  }

  /** Why a job is over, unless it is not or did what it should. */
  static Optional<Throwable> failure(FutureAction<?> job) {
    return job.value().isDefined() && job.value().get().isFailure()
        ? Optional.of(job.value().get().failed().get())
        : Optional.empty();
  }
}
