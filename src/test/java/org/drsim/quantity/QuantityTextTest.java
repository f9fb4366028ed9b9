package org.drsim.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTextTest {

  private static final int CASES = 150;
  private static final Locale LOCALE_BEFORE = Locale.getDefault();

  private static final Map<String, Function<String, Object>> PARSERS =
      Map.of(
          "size", Bytes::parse,
          "rate", DataRate::parse,
          "frequency", Frequency::parse,
          "share", Share::parse,
          "count", Count::parse,
          "duration", Durations::parse);

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(LOCALE_BEFORE);
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "rate, 25 Gbit/s, 25 Gbit/s",
        "rate, 54 MiB/s, 54 MiB/s",
        "rate, 200mb/s, 200 MB/s",
        "rate, 200 MB/S, 200 MB/s",
        "rate, 1e3 MB/s, 1 GB/s",
        "rate, 1.5 gbit/s, 1.5 Gbit/s",
        "rate, 8 bit/s, 1 B/s",
        "rate, 100 Mbit/s, 100 Mbit/s",
        "rate, 50 Gbit/s, 50 Gbit/s",
        "rate, 60 Gbit/s, 7.5 GB/s",
        "rate, 1 Gbit/s, 125 MB/s",
        "rate, 0 B/s, 0 B/s",
        "rate, UNLIMITED, unlimited",
        "rate, 2.5E-1 KB/s, 250 B/s",
        "size, 512 kib, 512 KiB",
        "size, 4 TB, 4 TB",
        "size, 1.5 KiB, 1.5 KiB",
        "size, 0.5 KiB, 512 B",
        "size, 9223372036854775807 B, 9223372036854775807 B",
        "size, 1e3B, 1 KB",
        "size, 64 MB, 64 MB",
        "frequency, 120 /s, 120 /s",
        "frequency, 120/s, 120 /s",
        "frequency, 1 /min, 1 /min",
        "frequency, 1 /d, 1 /d",
        "frequency, 7 /H, 7 /h",
        "frequency, 0 /h, 0 /s",
        "share, 30 %, 30 %",
        "share, 0.3, 30 %",
        "share, 16%, 16 %",
        "share, 1, 100 %",
        "share, 0, 0 %",
        "share, 99.9 %, 99.9 %",
        "count, 12, 12",
        "count, 1e3, 1000",
        "count, 0, 0",
        "count, Unlimited, unlimited"
      })
  void textsAreReadAndPrinted(String kind, String text, String printed) {
    assertThat(PARSERS.get(kind).apply(text)).hasToString(printed);
    assertThat(PARSERS.get(kind).apply("  " + text + "\t")).hasToString(printed);
    assertThat(PARSERS.get(kind).apply(printed)).isEqualTo(PARSERS.get(kind).apply(text));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "5 min, 5 min, 300",
    "300 s, 5 min, 300",
    "24 h, 24 h, 86400",
    "1 d, 24 h, 86400",
    "48 h, 2 d, 172800",
    "36 h, 36 h, 129600",
    "7 D, 7 d, 604800",
    "1.5 h, 90 min, 5400",
    "90 s, 90 s, 90",
    "100ms, 100 ms, 0.1",
    "5 us, 5 us, 0.000005",
    "5 µs, 5 us, 0.000005",
    "5 μs, 5 us, 0.000005",
    "1 ns, 1 ns, 0.000000001",
    "PT5M, 5 min, 300",
    "pt0.5s, 500 ms, 0.5",
    "P1DT12H, 36 h, 129600",
    "0 min, 0 s, 0",
  })
  void durationsAreReadAndPrinted(String text, String printed, double seconds) {
    assertThat(Durations.print(Durations.parse(text))).isEqualTo(printed);
    assertThat(Durations.seconds(Durations.parse(text))).isEqualTo(seconds);
    assertThat(Dimension.DURATION.parse(text)).isEqualTo(seconds);
    assertThat(Dimension.DURATION.print(seconds)).isEqualTo(printed);
  }

  /** Texts that no kind of quantity may take for a value. */
  static Stream<Arguments> badTexts() {
    List<String> bad =
        List.of(
            "",
            " ",
            "-",
            ".",
            "abc",
            "NaN",
            "NaN s",
            "Infinity",
            "-Infinity",
            "null",
            "∞",
            "-1",
            "-1 s",
            "-5 %",
            "-1 B",
            "-1 MB/s",
            "-1 /s",
            "+1 s",
            "1,5 s",
            "1,5 MB",
            "1.5,0 %",
            "1 000 B",
            "1_000 B",
            "1'000 B",
            "0x10 B",
            "1..5 s",
            "1. s",
            ".5 s",
            "1e B",
            "1e+ s",
            "1e1e1 s",
            "1e9999 s",
            "1 s s",
            "s 1",
            "٣ s",
            "１ s",
            "3 %%",
            "1 / s",
            "5 /",
            "1 MB/",
            "1 MB / s",
            "1 MB/s/s",
            "1 ${x}",
            "unlimited MB/s",
            "PT",
            "PT-5M",
            "PT1,5S",
            "P1Y",
            "P-1D",
            "1e99 %",
            "1e400 KB/s",
            "1e-400 KB/s",
            "1".repeat(100) + " B",
            "1\n2 s");
    return PARSERS.keySet().stream()
        .flatMap(kind -> bad.stream().map(text -> Arguments.of(kind, text)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("badTexts")
  void whatIsNoValueIsRefusedWithWhatIsAllowed(String kind, String text) {
    refused(kind, text, kind.equals("count") ? "12" : "such as");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "size, 12, a unit is missing",
    "size, 0, a unit is missing",
    "size, 0.3 B, whole bytes",
    "size, 1.0001 KiB, whole bytes",
    "size, 9223372036854775808 B, less than 2^63",
    "size, 8192 PiB, less than 2^63",
    "size, 1e999 B, less than 2^63",
    "size, 5 min, units: B",
    "size, 5 Gi, GiB",
    "size, 20 Mbit, an eighth",
    "rate, 12, a unit is missing",
    "rate, 12 MB, MB/s",
    "rate, 12 Mbps, Mbit/s or MB/s",
    "rate, 12 MBps, Mbit/s or MB/s",
    "rate, 12 Mb/s, Mbit/s or MB/s",
    "rate, infinity, unlimited",
    "duration, 5, a unit is missing",
    "duration, 5 m, write min",
    "duration, 5 minutes, write min",
    "duration, 0.1 ns, whole nanoseconds",
    "duration, 1e30 d, 2^63",
    "frequency, 5, a unit is missing",
    "frequency, 5 Hz, write /s",
    "frequency, unlimited, /min",
    "share, 30, did you mean '30 %'?",
    "share, 101 %, 100 %",
    "share, 1.0000001, 100 %",
    "count, 1.5, whole number",
    "count, 9223372036854775807, whole number",
    "count, 12 s, whole number",
  })
  void nearMissesAreExplained(String kind, String text, String explanation) {
    refused(kind, text, explanation);
  }

  private static void refused(String kind, String text, String allowed) {
    assertThatExceptionOfType(InvalidQuantityException.class)
        .isThrownBy(() -> PARSERS.get(kind).apply(text))
        .satisfies(e -> assertThat(e.found()).isEqualTo(text))
        .satisfies(e -> assertThat(e.allowed()).contains(allowed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void everyValueReadsBackIdenticallyInEveryLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    Random random = new Random(tag.hashCode());
    for (int i = 0; i < CASES; i++) {
      long whole = random.nextLong() >>> (1 + random.nextInt(63));
      double real = Math.abs(random.nextInt(1_000)) * Math.pow(10, random.nextInt(19) - 9);
      double any = Double.longBitsToDouble(random.nextLong() & 0x7fdf_ffff_ffff_ffffL);
      bothWays(new Bytes(whole), Bytes::parse);
      bothWays(new Count(whole), Count::parse);
      bothWays(new DataRate(whole), DataRate::parse);
      bothWays(new DataRate(real), DataRate::parse);
      bothWays(new DataRate(any), DataRate::parse);
      bothWays(new Frequency(real / 3), Frequency::parse);
      bothWays(new Frequency(any), Frequency::parse);
      bothWays(new Share(random.nextDouble()), Share::parse);
      bothWays(new Share(random.nextInt(10_001) / 10_000.0), Share::parse);
      Duration duration = Duration.ofSeconds(whole, random.nextInt(4) == 0 ? whole % 997 : 0);
      assertThat(Durations.parse(Durations.print(duration))).isEqualTo(duration);
      assertThat(Durations.parse(duration.toString())).isEqualTo(duration);
    }
  }

  private static <T> void bothWays(T value, Function<String, T> parser) {
    String text = value.toString();
    assertThat(parser.apply(text)).as(text).isEqualTo(value);
    assertThat(parser.apply(text.toUpperCase(Locale.ROOT))).as(text).isEqualTo(value);
    assertThat(parser.apply(text.toLowerCase(Locale.ROOT))).as(text).isEqualTo(value);
    assertThat(parser.apply(text.replace(" ", ""))).as(text).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DURATION", "SIZE", "SHARE", "COUNT"})
  void everyNumberOfADimensionReadsBackIdentically(String name) {
    Dimension dimension = Dimension.valueOf(name);
    Random random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      double value = random.nextDouble();
      if (dimension != Dimension.SHARE) {
        value *= Math.pow(10, random.nextInt(40) - 12);
      }
      assertThat(dimension.parse(dimension.print(value))).isEqualTo(value);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> dimension.print(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dimension.print(Double.POSITIVE_INFINITY));
  }

  @Test
  void impossibleValuesCannotBeMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bytes(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Count(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DataRate(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new DataRate(-1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(Double.NaN));
  }

  @Test
  void zeroHasNoSign() {
    assertThat(new DataRate(-0.0)).isEqualTo(new DataRate(0));
    assertThat(new Frequency(-0.0)).isEqualTo(new Frequency(0));
    assertThat(new Share(-0.0)).isEqualTo(new Share(0));
  }

  @Test
  void aNegativeDurationIsPrintedForMessages() {
    assertThat(Durations.print(Duration.ofMinutes(-5))).isEqualTo("-5 min");
    assertThat(Durations.print(Duration.ofMillis(-1_500))).isEqualTo("-1.5 s");
  }
}
