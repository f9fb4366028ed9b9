package org.drsim.trace;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Requests in drsim's own CSV: a time, {@code op}, {@code offset}, {@code size}. */
final class NeutralRequestsParser extends CounterLines {

  private final TraceOptions options;
  private final TraceRecord record = new TraceRecord();
  private @Nullable NeutralHeader header;

  NeutralRequestsParser(TraceOptions options) {
    this.options = options;
  }

  static boolean tells(Head head) {
    return new NeutralHeader(head.first(), TraceOptions.NONE).isRequests();
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank()) {
      return null;
    }
    if (header == null) {
      header = new NeutralHeader(line, options);
      if (!header.isRequests()) {
        throw refused(
            number,
            "the header '" + Texts.shown(line) + "'",
            "allowed is time_s,op,offset,size or time_iso or time_unix_ms first, and disk");
      }
      recorder().clock(header.clock());
      return null;
    }
    return row(header, header.cells(line), number);
  }

  private @Nullable String row(NeutralHeader names, List<String> cells, long number) {
    final OptionalLong time = names.time(cells);
    final @Nullable Operation operation = NeutralHeader.operation(names.cell(cells, "op"));
    if (cells.size() != names.size() || time.isEmpty()) {
      return time.isEmpty() ? "the time is none" : "not " + names.size() + " columns";
    }
    record.bytes = names.whole(cells, "size");
    if (operation == null || record.bytes < 0) {
      return operation == null ? "the operation is none" : "the size is not a number of bytes";
    }
    record.time = time.getAsLong();
    record.operation = operation;
    record.offset = names.whole(cells, "offset");
    record.disk = names.cell(cells, "disk");
    recorder().request(record, number);
    return null;
  }
}
