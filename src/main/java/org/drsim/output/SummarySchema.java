package org.drsim.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of {@code summary.json}, which also says what each member means. */
public final class SummarySchema {

  private static final String RESOURCE = "summary.schema.json";

  private SummarySchema() {}

  public static String text() {
    try (InputStream in = SummarySchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE, e);
    }
  }
}
