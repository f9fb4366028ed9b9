package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/** One reading of one file. */
final class TraceReader {

  private static final int SHOWN_CHARACTERS = 60;
  private static final int SHOWN_DISKS = 20;

  private final Path path;
  private final TraceRequest request;
  private final TraceLimits limits;
  private final TraceRecord current = new TraceRecord();
  private final Map<String, DiskCounts> counts = new HashMap<>();
  private final List<String> disks = new ArrayList<>();
  private final WriteList writes = new WriteList();
  private @Nullable TraceFormat format;
  private long records;
  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;
  private long previous = Long.MIN_VALUE;
  private long backwardSteps;
  private long skippedLines;
  private long firstSkipped;
  private String skipReason = "";
  private boolean cut;

  /** Requests of one disk, by kind. */
  private static final class DiskCounts {
    private long requests;
    private long reads;
    private long others;
    private long emptyWrites;
    private long bytesWritten;
  }

  TraceReader(Path path, TraceRequest request, TraceLimits limits) {
    this.path = path;
    this.request = request;
    this.limits = limits;
    this.format = request.format();
  }

  DecodedTrace read(InputStream input) throws IOException {
    ByteLines lines = new ByteLines(path, input, limits);
    if (!firstText(lines)) {
      throw refused(0, "an empty file", "allowed are records of " + TraceFormat.labels());
    }
    TraceFormat chosen = format == null ? tellFormat(lines) : format;
    Grammar grammar = chosen.newGrammar();
    boolean more = !grammar.isHeader(lines.buffer(), lines.from(), lines.to()) || lines.advance();
    while (more) {
      readLine(grammar, lines);
      more = lines.advance();
    }
    checkRecords(chosen);
    return decoded(chosen, grammar, disk());
  }

  private static boolean firstText(ByteLines lines) throws IOException {
    while (lines.advance()) {
      if (lines.to() > lines.from()) {
        return true;
      }
    }
    return false;
  }

  private TraceFormat tellFormat(ByteLines lines) {
    TraceFormat told = TraceFormat.toldFrom(lines.buffer(), lines.from(), lines.to());
    if (told == null) {
      throw refused(
          lines.number(),
          "'" + shown(lines) + "' is the beginning of no known format",
          "allowed are " + TraceFormat.labels());
    }
    return told;
  }

  private static String shown(ByteLines lines) {
    int length = Math.min(lines.to() - lines.from(), SHOWN_CHARACTERS);
    return printable(new String(lines.buffer(), lines.from(), length, StandardCharsets.UTF_8));
  }

  /** Without control characters, which a terminal would obey. */
  private static String printable(String text) {
    return text.replaceAll("\\p{C}", "?");
  }

  private void readLine(Grammar grammar, ByteLines lines) {
    if (lines.to() == lines.from()) {
      return;
    }
    String reason = grammar.read(lines.buffer(), lines.from(), lines.to(), current);
    if (reason == null) {
      accept(lines.number());
    } else if (lines.ended()) {
      skip(lines.number(), reason);
    } else {
      cut = true;
    }
  }

  private void skip(long line, String reason) {
    if (skippedLines == 0) {
      firstSkipped = line;
      skipReason = reason;
    }
    skippedLines++;
  }

  private void accept(long line) {
    records++;
    if (current.time < previous) {
      backwardSteps++;
    }
    previous = current.time;
    earliest = Math.min(earliest, current.time);
    latest = Math.max(latest, current.time);
    count(countsOf(current.disk == null ? "" : current.disk, line), line);
  }

  private DiskCounts countsOf(String disk, long line) {
    DiskCounts known = counts.get(disk);
    if (known != null) {
      return known;
    }
    if (disks.size() == limits.disks()) {
      throw refused(line, "more than " + limits.disks() + " disks", "split the trace by disk");
    }
    disks.add(disk);
    if (request.disk() == null && disks.size() > 1) {
      // This will be refused when all disks are known; until then nothing need be kept.
      writes.clear();
    }
    DiskCounts added = new DiskCounts();
    counts.put(disk, added);
    return added;
  }

  private void count(DiskCounts disk, long line) {
    disk.requests++;
    switch (current.operation) {
      case READ -> disk.reads++;
      case OTHER -> disk.others++;
      case WRITE -> {
        if (current.bytes == 0) {
          disk.emptyWrites++;
        } else if (isWanted()) {
          disk.bytesWritten = total(disk.bytesWritten, line);
          keep(line);
        }
      }
    }
  }

  private boolean isWanted() {
    return request.disk() == null ? disks.size() == 1 : request.disk().equals(current.disk);
  }

  private long total(long bytes, long line) {
    if (bytes > Long.MAX_VALUE - current.bytes) {
      throw refused(line, "more than 2^63 bytes written", "allowed are sizes in bytes");
    }
    return bytes + current.bytes;
  }

  private void keep(long line) {
    if (writes.count() == limits.writes()) {
      throw refused(
          line, "more than " + limits.writes() + " writes", "cut the trace, or take a part of it");
    }
    writes.add(current.time, current.bytes);
  }

  private void checkRecords(TraceFormat chosen) {
    if (records == 0 || skippedLines > records) {
      throw refused(
          firstSkipped,
          skippedLines == 0
              ? "no record"
              : skippedLines + " lines against " + records + " records: " + skipReason,
          "allowed are records of " + chosen);
    }
  }

  private @Nullable String disk() {
    String asked = request.disk();
    if (disks.get(0).isEmpty()) {
      if (asked != null) {
        throw refused(0, "no disks are named, but '" + asked + "' is asked for", "leave disk out");
      }
      return null;
    }
    if (asked == null ? disks.size() > 1 : !counts.containsKey(asked)) {
      throw refused(
          0,
          asked == null ? disks.size() + " disks" : "no disk '" + asked + "'",
          "choose one with disk: " + shownDisks());
    }
    return asked == null ? disks.get(0) : asked;
  }

  private String shownDisks() {
    String shown = String.join(", ", disks.subList(0, Math.min(disks.size(), SHOWN_DISKS)));
    return printable(disks.size() > SHOWN_DISKS ? shown + ", …" : shown);
  }

  private DecodedTrace decoded(TraceFormat chosen, Grammar grammar, @Nullable String disk) {
    long origin = grammar.origin(earliest);
    writes.sort();
    WriteTrace trace =
        new WriteTrace(
            writes.seconds(origin, grammar.ticksPerSecond()),
            writes.bytes(),
            (latest - origin) / grammar.ticksPerSecond());
    DiskCounts of = countsOf(disk == null ? "" : disk, 0);
    TraceFacts facts =
        new TraceFacts(
            chosen,
            disk,
            disk == null ? List.of() : disks,
            of.requests,
            writes.count(),
            of.bytesWritten,
            of.reads,
            of.others,
            of.emptyWrites,
            backwardSteps,
            new TraceFacts.SkippedLines(skippedLines, firstSkipped, skipReason),
            grammar.instant(origin),
            cut);
    return new DecodedTrace(trace, facts);
  }

  private TraceException refused(long line, String found, String allowed) {
    return new TraceException(path, line, found, allowed);
  }
}
