package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Text of any origin stays text, in the page and in the data of its script. */
final class TextTest {

  static final List<String> HOSTILE = HostileFolder.TEXTS;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a < b & c > d|a &lt; b &amp; c &gt; d",
        "\"quoted\" 'so'|&quot;quoted&quot; &#39;so&#39;",
        "größer 漢字 😀|größer 漢字 😀"
      })
  void meaningOfHtml_isTakenAway(String text, String expected) {
    assertThat(written(new Text(text))).isEqualTo(expected);
  }

  @Test
  void whatNobodySees_isSpelledOut() {
    assertThat(written(new Text("a\u202Eb\u0000c\u200Bd\uD800e")))
        .isEqualTo("a\\u202Eb\\u0000c\\u200Bd\\uD800e");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void elements_holdTextAndValuesThatAreOnlyThat(String text) {
    final String page = written(Element.of("p", text).with("title", text));
    assertThat(page.chars().filter(c -> c == '<').count()).isEqualTo(2);
    assertThat(page.chars().filter(c -> c == '"').count()).isEqualTo(2);
  }

  /** What the script reads is the text as the page spells it. */
  @ParameterizedTest
  @FieldSource("HOSTILE")
  void scriptData_isJson_inWhichNothingEndsAnElement(String text) throws Exception {
    final String data =
        ScriptData.of(Map.of("name", text, "values", new double[] {1, 0.5, Double.NaN}));
    assertThat(data).doesNotContain("<", ">", "&", "'");
    final Json read = Json.read(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
    final StringBuilder spelled = new StringBuilder();
    text.codePoints()
        .forEach(
            point ->
                spelled.append(
                    Text.isPrintable(point) ? Character.toString(point) : Text.spelled(point)));
    assertThat(read.text("name")).isEqualTo(spelled.toString());
    assertThat(read.get("values").items().get(1).number()).isEqualTo(0.5);
    assertThat(read.get("values").items().get(2).isNothing()).isTrue();
  }

  @Test
  void links_areMadeOfWebAddressesAlone() {
    final String page =
        written(
            AssumptionsSection.linked(
                "see https://learn.microsoft.com/azure/x?y=1#z, javascript:alert(1) and \"https://a.b/\"onclick=\"x"));
    assertThat(page)
        .contains("<a href=\"https://learn.microsoft.com/azure/x?y=1#z\"")
        .contains("<a href=\"https://a.b/\" rel")
        .doesNotContain("href=\"javascript");
    assertThat(page.split("<a ", -1)).hasSize(3);
  }

  private static String written(Node node) {
    final StringBuilder page = new StringBuilder();
    node.writeTo(page);
    return page.toString();
  }
}
