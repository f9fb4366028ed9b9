package org.drsim.spark;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.drsim.sweep.UnitWork;

/**
 * A study and this program, ready for executors to fetch: each does once, when its first unit
 * comes.
 */
final class SentStudy {

  private SentStudy() {}

  /**
   * Hands a study to Spark.
   *
   * @param id distinguishes it
   * @return the task for its units
   */
  static UnitTask to(JavaSparkContext spark, String id, UnitWork work) {
    try {
      return new UnitTask(id, spark.broadcast(bytes(work)), program(spark));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the jars distributed. Only this program becomes visible to Spark's own classes, its
   * libraries do not.
   *
   * @return their names, the program first
   */
  private static List<String> program(JavaSparkContext spark) throws IOException {
    final List<Path> jars = Program.jars();
    spark.addJar(jars.get(0).toString());
    jars.stream().skip(1).forEach(jar -> spark.addFile(jar.toString()));
    return jars.stream().map(jar -> String.valueOf(jar.getFileName())).toList();
  }

  private static List<byte[]> bytes(UnitWork work) throws IOException {
    final Pieces pieces = new Pieces();
    try (ObjectOutputStream out = new ObjectOutputStream(pieces)) {
      out.writeObject(work);
    }
    return pieces.all;
  }

  /** More bytes than an array holds: traces are large. */
  private static final class Pieces extends OutputStream {

    private static final int SIZE = 1 << 20;

    private final ArrayList<byte[]> all = new ArrayList<>();
    private byte[] last = new byte[0];
    private int used;

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      for (int done = 0; done < count; ) {
        if (used == last.length) {
          last = new byte[SIZE];
          used = 0;
          all.add(last);
        }
        final int length = Math.min(count - done, last.length - used);
        System.arraycopy(bytes, from + done, last, used, length);
        used += length;
        done += length;
      }
    }

    @Override
    public void close() {
      if (!all.isEmpty()) {
        all.set(all.size() - 1, Arrays.copyOf(last, used));
      }
    }
  }
}
