package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.workload.WriteTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TracesTest {

  /** 2007-02-22T17:00:00Z, the origin of the published traces. */
  private static final long START = 128_166_372_000_000_000L;

  private static final TraceLimits SMALL = new TraceLimits(100, 10_000, 20, 8, 5, 3);

  @TempDir private Path folder;

  private static String msr(long ticks, String disk, String type, long size) {
    return START + ticks + "," + disk + "," + type + ",4096," + size + ",17";
  }

  private static final String TWO_WRITES =
      msr(0, "usr,0", "Read", 512)
          + "\n"
          + msr(5_000_001, "usr,0", "Write", 4096)
          + "\n"
          + msr(20_000_000, "usr,0", "write", 512)
          + "\n"
          + msr(30_000_000, "usr,0", "Read", 512)
          + "\n";

  @Test
  void msrWritesCountFromTheFirstRecordOfAnyKind() throws IOException {
    DecodedTrace trace = read(TWO_WRITES);
    assertThat(trace.writes().count()).isEqualTo(2);
    assertThat(trace.writes().seconds(0)).isEqualTo(0.5000001);
    assertThat(trace.writes().seconds(1)).isEqualTo(2);
    assertThat(trace.writes().bytesOfFirst(2)).isEqualTo(4608);
    assertThat(trace.writes().spanSeconds()).isEqualTo(3);
    assertThat(trace.disk().name()).isEqualTo("usr.0");
    assertThat(trace.disk().requests()).isEqualTo(4);
    assertThat(trace.disk().reads()).isEqualTo(2);
    assertThat(trace.facts().origin()).isEqualTo(Instant.parse("2007-02-22T17:00:00Z"));
    assertThat(trace.facts().ending()).isEqualTo(TraceFacts.Ending.WHOLE);
  }

  @Test
  void theInstantOfAFiletimeIsExact() {
    assertThat(new MsrGrammar().clock().instant(128_166_372_003_061_629L))
        .isEqualTo(Instant.parse("2007-02-22T17:00:00.306162900Z"));
  }

  @Test
  void wrappingsOfTheSameTextMakeNoDifference() throws IOException {
    DecodedTrace plain = read(TWO_WRITES);
    String header = "Timestamp,Hostname,DiskNumber,Type,Offset,Size,ResponseTime\n";
    for (String same :
        new String[] {
          TWO_WRITES.stripTrailing(),
          TWO_WRITES.replace("\n", "\r\n"),
          "\ufeff" + TWO_WRITES,
          header + TWO_WRITES,
          "\ufeff\r\n" + (header + TWO_WRITES).replace("\n", "\r\n").stripTrailing()
        }) {
      assertThat(read(same).facts()).isEqualTo(plain.facts());
      Path zipped = write("t.csv", zip(same.getBytes(StandardCharsets.UTF_8)));
      assertThat(Traces.read(zipped, TraceOptions.NONE).facts()).isEqualTo(plain.facts());
    }
  }

  @Test
  void whatIsNotReplayedIsCounted() throws IOException {
    TraceFacts facts =
        read(TWO_WRITES
                + msr(40_000_000, "usr,0", "Write", 0)
                + "\n"
                + msr(40_000_000, "usr,0", "Flush", 0)
                + "\nnonsense\n"
                + "x,usr,0,Write,0,512,0\n"
                + msr(50_000_000, "usr,0", "Write", 512).replace(",512,", ",-512,")
                + "\n")
            .facts();
    assertThat(facts.disks().get(0).requests()).isEqualTo(6);
    assertThat(facts.disks().get(0).writes()).isEqualTo(2);
    assertThat(facts.disks().get(0).emptyWrites()).isEqualTo(1);
    assertThat(facts.disks().get(0).others()).isEqualTo(1);
    assertThat(facts.skipped())
        .isEqualTo(new TraceFacts.SkippedLines(3, 7, "not 7 fields: 'nonsense'"));
  }

  @Test
  void backwardStepsAreCountedAndSortedStably() throws IOException {
    DecodedTrace trace =
        read(
            msr(10_000_000, "usr,0", "Write", 1)
                + "\n"
                + msr(0, "usr,0", "Write", 2)
                + "\n"
                + msr(10_000_000, "usr,0", "Write", 4)
                + "\n"
                + msr(5_000_000, "usr,0", "Write", 8)
                + "\n");
    assertThat(trace.facts().backwardSteps()).isEqualTo(2);
    assertThat(trace.facts().origin()).isEqualTo(Instant.parse("2007-02-22T17:00:00Z"));
    WriteTrace writes = trace.writes();
    assertThat(new double[] {writes.seconds(0), writes.seconds(1), writes.seconds(3)})
        .containsExactly(0, 0.5, 1);
    assertThat(new long[] {writes.bytesOfFirst(1), writes.bytesOfFirst(2), writes.bytesOfFirst(3)})
        .containsExactly(2, 10, 11);
  }

  @Test
  void aCutLastLineIsAWarning() throws IOException {
    TraceFacts facts = read(TWO_WRITES + "12816637205,usr,0,Wri").facts();
    assertThat(facts.ending()).isEqualTo(TraceFacts.Ending.RECORD_CUT);
    assertThat(facts.skipped().count()).isZero();
    assertThat(facts.disks().get(0).writes()).isEqualTo(2);
  }

  @Test
  void oneOfSeveralDisksMustBeAskedFor() throws IOException {
    String text = TWO_WRITES + msr(60_000_000, "usr,1", "Write", 99) + "\n";
    refused(text, TraceOptions.NONE, "2 disks", "usr.0, usr.1");
    refused(text, TraceOptions.NONE.withDisks(List.of("usr.2")), "usr.2", "usr.0, usr.1");
    DecodedTrace second =
        Traces.read(write("two.csv", text), TraceOptions.NONE.withDisks(List.of("usr.1")));
    assertThat(second.disk().requests()).isEqualTo(1);
    assertThat(second.writes().bytesOfFirst(1)).isEqualTo(99);
    assertThat(second.writes().seconds(0)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seconds,bytes\n", "Seconds, Bytes\r\n", "\ufeffSECONDS,BYTES\n", ""})
  void secondsAndBytesAreTakenAsTheyStand(String header) throws IOException {
    DecodedTrace trace = read(header + "1.5,4096\n\n2,512\n10.123456789,1\n");
    assertThat(trace.facts().format()).isEqualTo(TraceFormat.SECONDS_BYTES);
    assertThat(trace.writes().seconds(0)).isEqualTo(1.5);
    assertThat(trace.writes().seconds(2)).isEqualTo(10.123456789);
    assertThat(trace.writes().spanSeconds()).isEqualTo(10.123456789);
    assertThat(trace.disk().bytesWritten()).isEqualTo(4609);
    assertThat(trace.facts().origin()).isNull();
    assertThat(trace.facts().disks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1,5",
        "1,5,6",
        "1;5",
        "NaN,5",
        "1,5.5",
        ".5,5",
        "5.,5",
        "1e3.5,5",
        "1,5e-1",
        "1,1e19",
        "1e99,5",
        "e5,5",
        "1,5,6e1",
        "1.5,1,5e3",
        "+1e0,5",
        "-0e0,5",
        ",",
        "٣,5"
      })
  void otherRowsOfSecondsAndBytesAreSkipped(String row) throws IOException {
    TraceFacts facts = read("seconds,bytes\n1,1\n" + row + "\n2,2\n").facts();
    assertThat(facts.skipped().count()).isEqualTo(1);
    assertThat(facts.skipped().firstLine()).isEqualTo(3);
    assertThat(facts.disks().get(0).bytesWritten()).isEqualTo(3);
  }

  /** As pandas writes small and large numbers. */
  @Test
  void numbersWithAnExponentAreExact() throws IOException {
    final DecodedTrace trace =
        read("seconds,bytes\n1e-05,1\n1.25E-3,2e0\n2.5e+3,1.5e3\n3e3,1.23456789012E11\n");
    assertThat(trace.facts().skipped().count()).isZero();
    assertThat(trace.writes().seconds(0)).isEqualTo(0.00001);
    assertThat(trace.writes().seconds(1)).isEqualTo(0.00125);
    assertThat(trace.writes().seconds(2)).isEqualTo(2500);
    assertThat(trace.disk().bytesWritten()).isEqualTo(1 + 2 + 1500 + 123_456_789_012L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|no second column",
        "3.5,-5000|the size is not a whole number of bytes from 0 to 2^63 - 1",
        "x,1|the time is not a decimal number of seconds"
      })
  void theFirstRowThatIsSkippedIsShown(String row, String reason) throws IOException {
    final TraceFacts facts = read("seconds,bytes\n1,1\n" + row + "\n4,2\n").facts();
    assertThat(facts.skipped().firstLine()).isEqualTo(3);
    assertThat(facts.skipped().reason()).contains(reason).endsWith(": '" + row + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "''|empty file",
        "hello world|no known format",
        "time,size|no known format",
        "seconds,bytes|no record",
        "PK,,|no known format",
        "{\"json\": 1}|no known format",
      })
  void whatIsNoTraceIsRefused(String text, String found) throws IOException {
    refused(text.equals("''") ? "" : text, TraceOptions.NONE, found, "");
  }

  @Test
  void aFileOfMostlyOtherLinesIsRefused() throws IOException {
    refused("seconds,bytes\n1,1\nx\ny\n", TraceOptions.NONE, "2 lines against 1", "seconds,bytes");
    refused(
        TWO_WRITES,
        TraceOptions.NONE.withFormat(TraceFormat.SECONDS_BYTES),
        "a line of the format msr",
        "one format");
  }

  @Test
  void missingFilesAndFoldersAreNamed() {
    refused(folder.resolve("none"), TraceOptions.NONE, "there is no such file", "");
    refused(folder, TraceOptions.NONE, "it is a folder", "");
  }

  @Test
  void aTraceOfOnlyReadsIsRefused() throws IOException {
    refused(
        msr(0, "usr,0", "Read", 512) + "\n" + msr(1, "usr,0", "Write", 0) + "\n",
        TraceOptions.NONE,
        "no write of at least one byte among 2 requests, 1 of which are reads",
        "traces of writes");
    refused(
        "TimeGenerated,name_s,rpoInSeconds_d\n2026-11-23T10:01:00Z,vm,90\n",
        TraceOptions.NONE,
        "a log of recovery points",
        "traces and counters");
  }

  @Test
  void aReplayKeepsOnlySoManyWrites() throws IOException {
    Path path = write("big", "1,1\n".repeat(6));
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Traces.read(path, TraceOptions.NONE, SMALL))
        .withMessageContaining("more than 5 writes");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 150, 203, 5_000})
  void longLinesAreRefused(int length) throws IOException {
    for (String end : new String[] {"", "\n", "\r\n"}) {
      Path path = write("long", "1,1\n" + "9".repeat(length) + end);
      assertThatExceptionOfType(TraceException.class)
          .isThrownBy(() -> Traces.read(path, TraceOptions.NONE, SMALL))
          .withMessageContaining("more than 100 bytes")
          .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    }
  }

  @Test
  void tooManyDisksAreRefused() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int disk = 0; disk < 4; disk++) {
      text.append(msr(disk, "h," + disk, "Write", 1)).append('\n');
    }
    Path path = write("disks", text.toString());
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Traces.read(path, TraceOptions.NONE, SMALL))
        .withMessageContaining("more than 3 disks");
  }

  @Test
  void formatsAreKnownByName() {
    assertThat(TraceFormat.parse("MSR")).isEqualTo(TraceFormat.MSR);
    assertThat(TraceFormat.parse("seconds,bytes")).isEqualTo(TraceFormat.SECONDS_BYTES);
    assertThatExceptionOfType(InvalidQuantityException.class)
        .isThrownBy(() -> TraceFormat.parse("pcap"))
        .withMessageContaining("msr | spc | ");
  }

  /** Figures of an independent count of the captures. */
  @ParameterizedTest
  @CsvSource({
    "scenarios/traces/pgbench-600s.msr.csv.gz, 72398, 53783, 989224960, 599.854639",
  })
  void realCapturesGiveTheirKnownFigures(
      String file, long requests, long writes, long bytes, double span) {
    Path path = Path.of(file);
    DecodedTrace trace = Traces.read(path, TraceOptions.NONE);
    assertThat(trace.disk().requests()).isEqualTo(requests);
    assertThat(trace.disk().writes()).isEqualTo(writes);
    assertThat(trace.disk().bytesWritten()).isEqualTo(bytes);
    assertThat(trace.writes().bytesOfFirst((int) writes)).isEqualTo(bytes);
    assertThat(trace.writes().spanSeconds()).isCloseTo(span, within(1e-9));
    assertThat(trace.facts().skipped().count()).isZero();
  }

  private DecodedTrace read(String text) throws IOException {
    return Traces.read(write("trace.csv", text), TraceOptions.NONE);
  }

  private void refused(String text, TraceOptions request, String found, String allowed)
      throws IOException {
    refused(write("refused.csv", text), request, found, allowed);
  }

  private static void refused(Path path, TraceOptions request, String found, String allowed) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Traces.read(path, request))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path.toString()))
        .satisfies(e -> assertThat(e.found()).contains(found))
        .satisfies(e -> assertThat(e.allowed()).contains(allowed));
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return zipped.toByteArray();
  }
}
