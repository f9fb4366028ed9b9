package org.drsim.trace;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counters in drsim's own CSV: a time and the {@code bytes_written} between the row before (of the
 * same disk) and this one. The first row of a disk says when its counting begins; its bytes lie
 * before that.
 */
final class NeutralCounterParser extends CounterLines {

  private final TraceOptions options;
  private final Map<Integer, Long> previous = new HashMap<>();
  private @Nullable NeutralHeader header;

  NeutralCounterParser(TraceOptions options) {
    this.options = options;
  }

  static boolean tells(Head head) {
    return new NeutralHeader(head.first(), TraceOptions.NONE).isCounters();
  }

  @Override
  @Nullable String read(String line, long number) {
    if (line.isBlank()) {
      return null;
    }
    if (header == null) {
      header = new NeutralHeader(line, options);
      if (!header.isCounters()) {
        throw refused(
            number,
            "the header '" + Texts.shown(line) + "'",
            "allowed is time_s,bytes_written or time_iso or time_unix_ms first, and disk");
      }
      recorder().clock(header.clock());
      return null;
    }
    return row(header, header.cells(line), number);
  }

  private @Nullable String row(NeutralHeader names, List<String> cells, long number) {
    final OptionalLong time = names.time(cells);
    final BigDecimal bytes = Decimals.parseAmount(names.cell(cells, "bytes_written"));
    if (cells.size() != names.size() || time.isEmpty()) {
      return time.isEmpty() ? "the time is none" : "not " + names.size() + " columns";
    }
    if (bytes == null) {
      return "the bytes are not an amount";
    }
    final int disk = recorder().disk(names.cell(cells, "disk"), number);
    final Long before = previous.put(disk, time.getAsLong());
    if (before == null) {
      recorder().skips().record();
    } else {
      recorder().interval(disk, before, time.getAsLong(), bytes, -1, number);
    }
    return null;
  }
}
