package org.drsim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The manual says of every file what the program knows of it. */
final class ResultsReferenceTest {

  private static final Path PAGE = Path.of("src/site/markdown/results.md");

  /** Renews the page with {@code -Dmanual.renew=true}. */
  @Test
  void thePageIsWhatTheProgramKnows() throws IOException {
    final String text = new ResultsReference().text();
    if (Boolean.getBoolean("manual.renew")) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE).content().as("renew it with -Dmanual.renew=true").isEqualTo(text);
  }

  @Test
  void everyMemberAndColumnIsExplained() {
    assertThat(new ResultsReference().text().lines().filter(line -> line.startsWith("| `")))
        .hasSizeGreaterThan(150)
        .allMatch(line -> line.matches("\\| `[^`]+` \\| .{2,} \\|"));
  }

  @Test
  void noTableHasAColumnTwice() {
    for (final Table table : Tables.ALL) {
      assertThat(new HashSet<>(table.header())).hasSameSizeAs(table.header());
    }
  }

  @Test
  void theMembersOfManifestAndRunInfo_areTheOnesExplained() throws IOException {
    assertThat(members("manifest.json")).containsExactlyElementsOf(names(ManifestJson.MEMBERS));
    assertThat(members("run-info.json")).containsExactlyElementsOf(names(RunInfoJson.MEMBERS));
  }

  private static List<String> names(List<Table.Column> members) {
    return members.stream().map(Table.Column::name).toList();
  }

  /** What a study that was stopped writes, which is all that can be. */
  private static Set<String> members(String file) throws IOException {
    final RunOutput run = Runs.stopped("shop");
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (final RunFile one : RunFile.ofEveryRun(run)) {
      // The manifest knows of what was written before it.
      one.content().writeTo(one.path().equals(file) ? bytes : OutputStream.nullOutputStream());
    }
    final Set<String> paths = new LinkedHashSet<>();
    addPaths("", Json.read(bytes.toByteArray()), paths);
    return paths;
  }

  private static void addPaths(String path, Object value, Set<String> paths) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, member) -> addPaths((path.isEmpty() ? "" : path + ".") + name, member, paths));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> addPaths(path + "[]", item, paths));
    } else {
      paths.add(path);
    }
  }
}
