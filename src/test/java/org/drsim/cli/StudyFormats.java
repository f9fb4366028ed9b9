package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.drsim.output.SummarySchema;
import org.drsim.scenario.file.StudySchemaTest;

/** What holds of every study that ran: editors accept its file, and programs its summary. */
final class StudyFormats {

  private static final Schema SUMMARY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SummarySchema.OF_STUDY.text(), InputFormat.JSON);

  private StudyFormats() {}

  /**
   * Checks both.
   *
   * @param reports where its folder is; without one, as of a shard, the file alone is checked
   */
  static void check(String study, Path reports) throws IOException {
    assertThat(StudySchemaTest.mistakes(study)).isEmpty();
    if (!Files.isDirectory(reports)) {
      return;
    }
    try (Stream<Path> files = Files.walk(reports)) {
      for (final Path file : files.filter(f -> f.endsWith("summary.json")).toList()) {
        assertThat(SUMMARY.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
      }
    }
  }
}
