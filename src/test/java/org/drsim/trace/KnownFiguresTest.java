package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captures whose figures an independent count gives. */
final class KnownFiguresTest {

  /** Counts as the independent script did: requests with data, windows from the first one on. */
  private static final class Count implements TraceSink {
    private long requests;
    private long writes;
    private long bytes;
    private long last;
    private final List<Long> minutes = new ArrayList<>();
    private final BitSet sectors = new BitSet();

    @Override
    public void request(int disk, Operation operation, long nanos, long offset, long length) {
      if (length == 0 || (operation != Operation.READ && operation != Operation.WRITE)) {
        return;
      }
      requests++;
      last = nanos;
      if (operation == Operation.WRITE) {
        writes++;
        bytes += length;
        final int minute = (int) (nanos / 60_000_000_000L);
        while (minutes.size() <= minute) {
          minutes.add(0L);
        }
        minutes.set(minute, minutes.get(minute) + length);
        sectors.set((int) (offset / 512), (int) ((offset + length) / 512));
      }
    }
  }

  private static void check(
      Path file, long requests, long writes, long bytes, long micros, long peak, long unique) {
    final Count count = new Count();
    final TraceFacts facts = Traces.stream(file, TraceOptions.NONE, count, TraceProgress.NONE);
    assertThat(count.requests).isEqualTo(requests);
    assertThat(count.writes).isEqualTo(writes);
    assertThat(count.bytes).isEqualTo(bytes);
    assertThat((count.last + 500) / 1000).isEqualTo(micros);
    assertThat(count.minutes.stream().max(Long::compare)).contains(peak);
    assertThat(count.sectors.cardinality() * 512L).isEqualTo(unique);
    assertThat(facts.disks()).hasSize(1);
    assertThat(facts.disks().get(0).bytesWritten()).isEqualTo(bytes);
    assertThat(facts.disks().get(0).writes()).isEqualTo(writes);
    assertThat(facts.skipped().count()).isZero();
    assertThat(facts.backwardSteps()).isZero();
    assertThat(facts.ending()).isEqualTo(TraceFacts.Ending.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "pgbench-120s.all.blkparse.txt.gz, 4664, 3100, 28045312, 119945521, 14245888, 3420160",
    "fio-oltp-300s.iolog.gz, 60000, 42000, 344064000, 299992829, 68820992, 234594304",
  })
  void capturesOfThisProject(
      String name, long requests, long writes, long bytes, long micros, long peak, long unique) {
    check(Samples.own(name), requests, writes, bytes, micros, peak, unique);
  }

  @ParameterizedTest
  @CsvSource({
    "cloudphysics-2h.vscsi, 113872, 66898, 2408565760, 7200089885, 628512768, 844924928",
    "cloudphysics-2h.msr.csv.gz, 113872, 66898, 2408565760, 7200089885, 628512768, 844924928",
    "pgbench-600s.dc.blkparse.txt.gz, 72398, 53783, 989224960, 599854639, 222658560, 521150464",
    "pgbench-600s.msr.csv.gz, 72398, 53783, 989224960, 599854639, 222658560, 521150464",
  })
  void capturesBesideTheProject(
      String name, long requests, long writes, long bytes, long micros, long peak, long unique)
      throws IOException {
    check(Samples.beside("traces/" + name), requests, writes, bytes, micros, peak, unique);
  }

  /** Its times are whole seconds, so only sums and addresses agree. */
  @Test
  void theTextOfTheVscsiTraceHasTheSameRequests() throws IOException {
    final Count count = new Count();
    Traces.stream(
        Samples.beside("traces/cloudphysics-2h.csv.gz"),
        TraceOptions.NONE,
        count,
        TraceProgress.NONE);
    assertThat(count.requests).isEqualTo(113_872);
    assertThat(count.bytes).isEqualTo(2_408_565_760L);
    assertThat(count.sectors.cardinality() * 512L).isEqualTo(844_924_928);
  }

  /** Bytes agree whatever action counts; the number of writes does not, as some are merged. */
  @ParameterizedTest
  @CsvSource({"ISSUED, 53783", "COMPLETED, 53783"})
  void everyActionOfABlockTraceHasTheSameBytes(BlockAction action, long writes) throws IOException {
    final Count count = new Count();
    Traces.stream(
        Samples.beside("traces/pgbench-600s.dc.blkparse.txt.gz"),
        TraceOptions.NONE.withAction(action),
        count,
        TraceProgress.NONE);
    assertThat(count.bytes).isEqualTo(989_224_960);
    assertThat(count.writes).isEqualTo(writes);
  }

  /** The sums of its own tail: 27388 KiB queued, issued and completed. */
  @ParameterizedTest
  @CsvSource({"QUEUED", "ISSUED", "COMPLETED"})
  void theTailOfABlockTraceSaysTheSame(BlockAction action) {
    final Count count = new Count();
    Traces.stream(
        Samples.own("pgbench-120s.all.blkparse.txt.gz"),
        TraceOptions.NONE.withAction(action),
        count,
        TraceProgress.NONE);
    assertThat(count.bytes).isEqualTo(27_388 * 1024L);
  }

  /**
   * Two ways to look at one run: completed writes of the block trace, and what the kernel counted
   * between the snapshots that lie in its time. Snapshots take a moment, so a few requests at the
   * two ends may be on either side.
   */
  @Test
  void snapshotsOfCountersAgreeWithTheBlockTraceInTheSameTime() throws IOException {
    final long[] sums = new long[2];
    // First event of the trace: 2026-11-23T09:47:24.2765637Z, as its MSR sister says.
    final long begin = 1_795_427_244_276_563_700L;
    final List<long[]> inside = new ArrayList<>();
    final TraceFacts facts =
        Traces.stream(
            Samples.own("pgbench-diskstats.txt"),
            TraceOptions.NONE,
            new TraceSink() {
              @Override
              public void interval(int disk, long from, long to, long bytes, double writes) {
                inside.add(new long[] {from, to, bytes});
              }
            },
            TraceProgress.NONE);
    final long zero = facts.origin().getEpochSecond() * 1_000_000_000 + facts.origin().getNano();
    inside.removeIf(i -> zero + i[0] < begin || zero + i[1] > begin + 599_854_639_000L);
    inside.forEach(i -> sums[0] += i[2]);
    final long from = zero + inside.get(0)[0] - begin;
    final long to = zero + inside.get(inside.size() - 1)[1] - begin;
    Traces.stream(
        Samples.beside("traces/pgbench-600s.dc.blkparse.txt.gz"),
        TraceOptions.NONE.withAction(BlockAction.COMPLETED),
        new TraceSink() {
          @Override
          public void request(int disk, Operation op, long nanos, long offset, long length) {
            // The first C event, 40 480 ns after the first event, is the origin here.
            final long sinceFirstEvent = nanos + 40_480;
            if (op == Operation.WRITE && sinceFirstEvent >= from && sinceFirstEvent < to) {
              sums[1] += length;
            }
          }
        },
        TraceProgress.NONE);
    assertThat(inside).hasSize(57);
    assertThat(to - from).isBetween(570_400_000_000L, 570_500_000_000L);
    assertThat(sums[0]).isEqualTo(970_674_176);
    assertThat(sums[1]).isCloseTo(sums[0], within(6 * 4096L));
  }

  /**
   * The series of counters: sums computed from the files with exact fractions, apart from this
   * code.
   */
  @ParameterizedTest
  @CsvSource({
    "pgbench-iostat-xdtk-iso.txt, iostat, 66, 991064781, 660000000000",
    "pgbench-sadf-d.csv, sadf, 66, 991125402, 660000000000",
    "pgbench-diskstats.txt, diskstats, 66, 991649792, 660524409533",
    "fio-oltp_bw.1.log, fio-bw, 299, 343355480, 299241000000",
  })
  void seriesOfCounters(String name, String format, long intervals, long bytes, long span) {
    final Streamed streamed =
        Streamed.of(Samples.own(name), TraceOptions.NONE, TraceLimits.DEFAULT);
    final DiskFacts disk = streamed.facts().disks().get(0);
    assertThat(streamed.facts().format()).hasToString(format);
    assertThat(streamed.facts().disks()).hasSize(1);
    assertThat(disk.requests()).isEqualTo(intervals);
    assertThat(disk.bytesWritten()).isEqualTo(bytes);
    assertThat(streamed.facts().spanNanos()).isEqualTo(span);
    assertThat(streamed.facts().skipped().count()).isZero();
  }
}
