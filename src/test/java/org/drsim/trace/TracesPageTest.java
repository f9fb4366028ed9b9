package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual shows of each format is read as it says. */
final class TracesPageTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("### (\\S+)\n(?:(?!###)[^`]|`(?!``))*```\n(.*?)```", Pattern.DOTALL);

  private static String page() throws IOException {
    return Files.readString(Path.of("src/site/markdown/traces.md"));
  }

  private static Map<String, String> examples() throws IOException {
    final Map<String, String> examples = new LinkedHashMap<>();
    final Matcher example = EXAMPLE.matcher(page());
    while (example.find()) {
      examples.put(example.group(1), example.group(2));
    }
    return examples;
  }

  static Stream<Map.Entry<String, String>> shown() throws IOException {
    return examples().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void everyExampleIsRead(Map.Entry<String, String> example) {
    final TraceFormat format = TraceFormat.parse(example.getKey());
    final boolean asked = format == TraceFormat.DISKSIM || format == TraceFormat.REPLAYER;
    final TraceOptions options =
        asked
            ? TraceOptions.NONE.withFormat(format).withTimeUnit(TimeUnit.MILLISECONDS)
            : TraceOptions.NONE;
    final Streamed streamed = Streamed.of(example.getValue(), options);
    assertThat(streamed.facts().format()).isEqualTo(format);
    assertThat(streamed.lines()).isNotEmpty();
    assertThat(streamed.facts().skipped().count()).isZero();
  }

  @Test
  void everyFormatIsShown() throws IOException {
    final String page = page();
    assertThat(Arrays.stream(TraceFormat.values()))
        .allMatch(format -> page.contains("### " + format + "\n"));
    assertThat(examples().keySet()).hasSize(TraceFormat.values().length - 1);
  }
}
