package org.drsim.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkFiles;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What Spark calls in its executors, with the bytes of some numbers of units. */
public final class UnitTask extends AbstractFunction1<Iterator<byte[]>, byte[]>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One for each study of this process: reading a study takes as long as many units. */
  private static final Map<String, UnaryOperator<byte[]>> STUDIES = new ConcurrentHashMap<>();

  private final String study;
  private final @Nullable Broadcast<List<byte[]>> work;
  private final ArrayList<String> jars;

  /**
   * For a study.
   *
   * @param study distinguishes it from others of the same process
   * @param work its bytes, in pieces; null where it is in this process and stays there
   * @param jars names under which Spark distributes those of this program
   */
  public UnitTask(String study, @Nullable Broadcast<List<byte[]>> work, List<String> jars) {
    this.study = study;
    this.work = work;
    this.jars = new ArrayList<>(jars);
  }

  /** For a study that this process has done by what is here. */
  public static UnitTask here(String study) {
    return new UnitTask(study, null, List.of());
  }

  /** Has units of a study in this process done by what is here already. */
  public static void inThisProcess(String study, UnaryOperator<byte[]> units) {
    STUDIES.put(study, units);
  }

  /** The study is over. */
  public static void forget(String study) {
    STUDIES.remove(study);
  }

  @Override
  public byte[] apply(Iterator<byte[]> units) {
    return STUDIES.computeIfAbsent(study, id -> unpacked()).apply(units.next());
  }

  @SuppressWarnings("unchecked")
  private UnaryOperator<byte[]> unpacked() {
    final List<Path> files = jars.stream().map(SparkFiles::get).map(Path::of).toList();
    try {
      return (UnaryOperator<byte[]>)
          new OwnJars(files, UnitTask.class.getClassLoader())
              .loadClass(UnitsHere.class.getName())
              .getConstructor(List.class)
              .newInstance(Objects.requireNonNull(work).value());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the study cannot be read where it was sent", e);
    }
  }
}
