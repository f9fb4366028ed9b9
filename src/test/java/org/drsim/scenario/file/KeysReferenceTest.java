package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual names every key that the program knows, with its default and what that rests on. */
final class KeysReferenceTest {

  private static final Path PAGE = Path.of("src/site/markdown/keys.md");

  /** Renews the page with {@code -Dmanual.renew=true}. */
  @Test
  void thePageIsWhatTheProgramKnows() throws IOException {
    final String text = new KeysReference().text();
    if (Boolean.getBoolean("manual.renew")) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE).content().as("renew it with -Dmanual.renew=true").isEqualTo(text);
  }

  /** A default that is not only a choice says what it rests on. */
  @Test
  void everyGradedDefaultHasItsSource() {
    assertThat(new KeysReference().text().lines())
        .filteredOn(line -> line.matches(".*, (published|measured|assumed): .*"))
        .hasSizeGreaterThan(25)
        .allMatch(line -> line.matches(".*, (published|measured|assumed): \\S.{9,} \\|"));
  }

  /** Editors show it beside the key. */
  @Test
  void everyKeyAndTypeHasAMeaning() {
    final KeysReference reference = new KeysReference();
    reference.text();
    final KeyDescriptions descriptions = KeyDescriptions.load();
    final Set<String> without = new TreeSet<>();
    for (final String key : reference.described()) {
      final String anywhere = "*" + key.substring(key.indexOf('.'));
      if (!descriptions.all().containsKey(key) && !descriptions.all().containsKey(anywhere)) {
        without.add(key);
      }
    }
    reference.types().stream()
        .filter(type -> descriptions.of(type).isEmpty())
        .forEach(type -> without.add(KeyDescriptions.name(type)));
    assertThat(without).isEmpty();
  }

  /** Nothing is explained that is no more. */
  @Test
  void everyMeaningIsOfAKeyOrType() {
    final KeysReference reference = new KeysReference();
    reference.text();
    final Set<String> known = new TreeSet<>(reference.described());
    reference.types().forEach(type -> known.add(KeyDescriptions.name(type)));
    assertThat(KeyDescriptions.load().all().keySet())
        .filteredOn(key -> !key.startsWith("*.") && !known.contains(key))
        .isEmpty();
  }

  @Test
  void everyLinkLeadsToAnAnchorOfThePage() {
    final String text = new KeysReference().text();
    final List<String> links = groups("\\]\\(#([^)]+)\\)", text);
    assertThat(links).hasSizeGreaterThan(50);
    assertThat(groups("<a id=\"([^\"]+)\">", text)).doesNotHaveDuplicates().containsAll(links);
  }

  private static List<String> groups(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
  }
}
