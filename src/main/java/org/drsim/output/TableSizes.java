package org.drsim.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large the tables of a folder became as they were written. Its manifest says so, and whoever
 * reads the folder later sees by it that one was cut short or is gone.
 */
final class TableSizes {

  private final Map<String, Long> bytes = new LinkedHashMap<>();

  /** The same file, whose size is known once it was written. */
  RunFile counted(RunFile file) {
    return new RunFile(
        file.path(),
        file.deterministic(),
        stream -> {
          final Counting counting = new Counting(stream);
          file.content().writeTo(counting);
          counting.flush();
          bytes.put(file.path(), counting.count);
        });
  }

  void add(JsonDocument json) {
    json.objects(
        "tables",
        bytes.entrySet(),
        table -> json.text("name", table.getKey()).integer("bytes", table.getValue()));
  }

  private static final class Counting extends FilterOutputStream {

    private long count;

    Counting(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      count += length;
    }
  }
}
