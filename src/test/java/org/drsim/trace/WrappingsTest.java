package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What can be around the text of a trace: archives, encodings, line ends; whole, cut, damaged. */
final class WrappingsTest {

  private static final TraceLimits SMALL = new TraceLimits(100, 10_000, 20, 8, 5, 3);

  private static byte[] packed(Compression kind, byte[] content) {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing(kind, bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static OutputStream packing(Compression kind, OutputStream out) throws IOException {
    return switch (kind) {
      case GZIP -> new GZIPOutputStream(out);
      case XZ -> new XZOutputStream(out, new LZMA2Options());
      case ZSTD -> new ZstdOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Not to be packed by a factor that looks like a bomb. */
  private static String records(int count) {
    final StringBuilder text = new StringBuilder();
    final java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < count; i++) {
      text.append(i % 3).append(',').append(random.nextInt(1_000_000_000)).append(",512,W,");
      text.append(i).append('.').append(100_000 + random.nextInt(900_000)).append('\n');
    }
    return text.toString();
  }

  private static Streamed read(byte[] content) {
    return Streamed.of(content, TraceOptions.NONE, TraceLimits.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void everyArchiveHoldsTheSame(Compression kind) {
    final byte[] text = utf8(records(5_000));
    final List<String> expected = read(text).lines();
    final Streamed packed = read(packed(kind, text));
    assertThat(packed.lines()).isEqualTo(expected).hasSize(5_000);
    assertThat(packed.facts().ending()).isEqualTo(TraceFacts.Ending.WHOLE);
  }

  @ParameterizedTest
  @EnumSource
  void archivesOneAfterTheOtherAreOne(Compression kind) throws IOException {
    final byte[] text = utf8(records(2_000));
    final ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(packed(kind, Arrays.copyOf(text, 1_000)));
    two.write(packed(kind, Arrays.copyOfRange(text, 1_000, text.length)));
    assertThat(read(two.toByteArray()).lines()).isEqualTo(read(text).lines());
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveThatBreaksOffKeepsWhatComesBefore(Compression kind) {
    final byte[] text = utf8(records(40_000));
    final List<String> whole = read(text).lines();
    final byte[] archive = packed(kind, text);
    final Streamed cut = read(Arrays.copyOf(archive, archive.length * 3 / 4));
    assertThat(cut.facts().ending()).isEqualTo(TraceFacts.Ending.ARCHIVE_CUT);
    assertThat(cut.lines().size()).isBetween(8_000, 36_000);
    assertThat(cut.lines()).isEqualTo(whole.subList(0, cut.lines().size()));
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveThatBreaksOffAtOnceIsRefused(Compression kind) {
    final byte[] archive = packed(kind, utf8(records(100)));
    for (final int length : new int[] {6, 9, 12}) {
      assertThatExceptionOfType(TraceException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> read(Arrays.copyOf(archive, length)))
          .withMessageContaining("breaks off before its first line");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveThatIsDamagedIsRefused(Compression kind) {
    final byte[] archive = packed(kind, utf8(records(100_000)));
    for (int i = archive.length / 4; i < archive.length / 4 + 40; i++) {
      archive[i] ^= 0x55;
    }
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(archive))
        .withMessageContaining("damaged")
        .withMessageContaining("byte");
  }

  @ParameterizedTest
  @EnumSource
  void otherBytesAfterAnArchiveAreRefused(Compression kind) {
    final byte[] archive = packed(kind, utf8(records(100)));
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(joined(archive, utf8("hello, world"))))
        .withMessageContaining("the archive is damaged after about byte");
  }

  /** Tapes and disks fill their last block with them, and gzip itself takes them for nothing. */
  @ParameterizedTest
  @EnumSource(names = {"GZIP", "BZIP2"})
  void zerosAfterAnArchiveAreNothing(Compression kind) {
    final byte[] text = utf8(records(100));
    final Streamed padded = read(joined(packed(kind, text), new byte[512]));
    assertThat(padded.lines()).isEqualTo(read(text).lines());
    assertThat(padded.facts().ending()).isEqualTo(read(text).facts().ending());
  }

  /** Of any length, and none of it as of the end of the first. */
  @ParameterizedTest
  @EnumSource
  void aSecondArchiveThatBreaksOffIsSaid(Compression kind) {
    final byte[] first = packed(kind, utf8(records(100)));
    for (int length = 1; length < first.length; length += 1 + length / 3) {
      final Streamed cut = read(joined(first, Arrays.copyOf(first, length)));
      assertThat(cut.facts().ending())
          .as("%d bytes", length)
          .isEqualTo(TraceFacts.Ending.ARCHIVE_CUT);
      assertThat(cut.lines().size()).isBetween(100, 200);
    }
  }

  /** Where nothing is deflated, the content begins after 10 and 5 bytes and ends before 8. */
  @ParameterizedTest
  @ValueSource(ints = {8, 7, 1})
  void anArchiveThatLacksItsLastBytes_hasAllOfItsContent(int missing) throws IOException {
    final byte[] text = utf8(records(500));
    final byte[] archive = stored(text, text.length + 23);
    final Streamed cut = read(Arrays.copyOf(archive, archive.length - missing));
    assertThat(cut.facts().ending()).isEqualTo(TraceFacts.Ending.ARCHIVE_CUT);
    assertThat(cut.lines()).isEqualTo(read(text).lines());
  }

  @Test
  void anArchiveThatBreaksOff_givesEachWholeLineBeforeThat() throws IOException {
    final byte[] text = utf8(records(500));
    final byte[] archive = stored(text, text.length + 23);
    final int ends = new String(text, 0, 9_000, StandardCharsets.UTF_8).lastIndexOf('\n') + 1;
    final Streamed cut = read(Arrays.copyOf(archive, 15 + 9_000));
    assertThat(cut.lines()).isEqualTo(read(Arrays.copyOf(text, ends)).lines());
  }

  /** A reader that looks only at what it has in memory takes the first for the whole. */
  @Test
  void aMemberThatEndsWithTheBufferIsNotTheLast() throws IOException {
    final byte[] second = packed(Compression.GZIP, utf8("0,1,512,W,1\n"));
    final byte[] text = utf8(records(10_000));
    for (int length = 1 << 16; length <= 3 << 16; length += 1 << 16) {
      final byte[] first = stored(text, length);
      final Streamed both = read(joined(first, second));
      assertThat(both.lines()).hasSize(read(first).lines().size() + 1);
    }
  }

  /** As much of a content as makes an archive of so many bytes when it is not deflated. */
  private static byte[] stored(byte[] content, int length) throws IOException {
    for (int size = length - 64; size < length; size++) {
      final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new Stored(bytes)) {
        out.write(Arrays.copyOf(content, size - 1));
        out.write('\n');
      }
      if (bytes.size() == length) {
        return bytes.toByteArray();
      }
    }
    throw new IllegalStateException("no content makes " + length + " bytes");
  }

  private static final class Stored extends GZIPOutputStream {

    Stored(OutputStream out) throws IOException {
      super(out);
      def.setLevel(0);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    final byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveThatGrowsBeyondMeasureIsRefused(Compression kind) {
    final byte[] bomb = packed(kind, utf8("0,0,512,W,1\n".repeat(100_000)));
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(bomb, TraceOptions.NONE, SMALL))
        .withMessageContaining("grows more than 20 times");
  }

  @Test
  void zipsTarsAndArchivesInArchivesAreNamed() {
    final byte[] tar = new byte[1024];
    System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
    tar[0] = 'x';
    for (final byte[] content :
        new byte[][] {
          {'P', 'K', 3, 4, 0, 0}, tar, packed(Compression.XZ, packed(Compression.GZIP, tar))
        }) {
      assertThatExceptionOfType(TraceException.class)
          .isThrownBy(() -> read(content))
          .withMessageContaining("archive")
          .withMessageContaining("unpack it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void everyEncodingHoldsTheSame(String name) {
    final String text = records(20_000);
    final byte[] marked = ("\ufeff" + text).getBytes(Charset.forName(name));
    final List<String> expected = read(utf8(text)).lines();
    assertThat(read(marked).lines()).isEqualTo(expected);
    assertThat(read(packed(Compression.ZSTD, marked)).lines()).isEqualTo(expected);
    final byte[] returns = ("\ufeff" + text.replace("\n", "\r\n")).getBytes(Charset.forName(name));
    assertThat(read(returns).lines()).isEqualTo(expected);
  }

  @Test
  void aLastLineWithoutItsEndCountsAndACutOneDoesNot() {
    final String text = "0,1,512,W,1\n0,1,512,W,2";
    assertThat(read(utf8(text)).lines()).hasSize(2);
    assertThat(read(utf8(text)).facts().ending()).isEqualTo(TraceFacts.Ending.WHOLE);
    final Streamed cut = read(utf8("0,1,512,W,1\n0,1,512,W"));
    assertThat(cut.lines()).hasSize(1);
    assertThat(cut.facts().ending()).isEqualTo(TraceFacts.Ending.RECORD_CUT);
    assertThat(cut.facts().skipped().count()).isZero();
  }

  @Test
  void aLineOf100MegabytesIsRefusedEarly() {
    final byte[] line = new byte[100 << 20];
    Arrays.fill(line, (byte) '7');
    line[10] = '\n';
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(
            () ->
                Streamed.of(
                    line, TraceOptions.NONE.withFormat(TraceFormat.MSR), TraceLimits.DEFAULT))
        .withMessageContaining(":2: a line of more than 65536 bytes");
    final byte[] packed = packed(Compression.GZIP, line);
    assertThat(packed.length).isLessThan(1 << 20);
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(
            () ->
                Streamed.of(
                    packed, TraceOptions.NONE.withFormat(TraceFormat.SPC), TraceLimits.DEFAULT))
        .withMessageContaining(":2: a line of more than 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n\n", "\ufeff", " \t\n"})
  void emptyFilesAreNamed(String text) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(utf8(text)))
        .withMessageContaining("an empty file");
  }

  @Test
  void binaryJunkAndUnknownTextAreNamed() {
    final byte[] junk = new byte[5_000];
    new java.util.Random(3).nextBytes(junk);
    junk[0] = 1;
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(junk))
        .withMessageContaining("binary content of no known format");
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(utf8("hello \u001b[31mworld\n")))
        .withMessageContaining(":1: 'hello ?[31mworld' is the beginning of no known format");
  }

  @Test
  void aFileThatGoesOnInAnotherFormatIsNamedWithItsLine() {
    final String mixed = records(50) + "12,R,0,512,1577808144360852\n".repeat(5);
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(utf8(mixed)))
        .withMessageContaining(":53: a line of the format alibaba in a file of the format spc");
  }

  @Test
  void aLogOfLatencyIsKnownByItsName() throws IOException {
    final java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("fio");
    final java.nio.file.Path file = folder.resolve("oltp_clat.1.log");
    java.nio.file.Files.writeString(file, "1000, 91234, 1, 0, 0\n2000, 91234, 1, 0, 0\n");
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(file, TraceOptions.NONE, TraceLimits.DEFAULT))
        .withMessageContaining("log of latency")
        .withMessageContaining("write_bw_log");
    assertThat(
            Streamed.of(file, TraceOptions.NONE.withFormat(TraceFormat.FIO_BW), TraceLimits.DEFAULT)
                .lines())
        .hasSize(2);
    java.nio.file.Files.delete(file);
    java.nio.file.Files.delete(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "504b0304140006000800000021005b436f6e74656e745f54797065735d2e786d6c, Excel workbook, as CSV",
    "d0cf11e0a1b11ae100000000000000000000000000000000, old Excel workbook, as CSV",
    "0774616500000000010000000000000000000000000000000010, of blktrace, blkparse -i",
    "96d57521000c0605000000000000000000000000000000000000, of sysstat, sadf -d",
  })
  void whatIsToBePrintedFirstIsNamed(String bytes, String found, String advice) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> read(HexFormat.of().parseHex(bytes)))
        .withMessageContaining(found)
        .withMessageContaining(advice);
  }

  @Test
  void ofALogOfFioWithoutAnyNameItIsAsked() throws IOException {
    final java.nio.file.Path file = java.nio.file.Files.createTempFile("renamed", ".log");
    java.nio.file.Files.writeString(file, "1000, 91234, 1, 0, 0\n2000, 91234, 1, 0, 0\n");
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(file, TraceOptions.NONE, TraceLimits.DEFAULT))
        .withMessageContaining("in KiB/s, in nanoseconds or in operations per second")
        .withMessageContaining("fio-bw for KiB/s");
    // Of single requests the bytes are in a column of their own, whatever the value is.
    java.nio.file.Files.writeString(file, "10, 91234, 1, 8192, 0\n20, 91234, 1, 4096, 0\n");
    assertThat(Streamed.of(file, TraceOptions.NONE, TraceLimits.DEFAULT).lines()).hasSize(2);
    java.nio.file.Files.delete(file);
  }

  @Test
  void progressIsOfTheFileAsItLies() throws IOException {
    final java.nio.file.Path file = java.nio.file.Files.createTempFile("progress", ".gz");
    final byte[] archive = packed(Compression.GZIP, utf8(records(1_000)));
    java.nio.file.Files.write(file, archive);
    final long[] last = new long[2];
    Traces.stream(
        file,
        TraceOptions.NONE,
        new TraceSink() {},
        (read, total) -> {
          last[0] = read;
          last[1] = total;
        });
    assertThat(last).containsExactly(archive.length, archive.length);
    java.nio.file.Files.delete(file);
  }
}
