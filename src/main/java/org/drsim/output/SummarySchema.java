package org.drsim.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of {@code summary.json}, which also say what each member means. */
public enum SummarySchema {
  OF_RUN("summary.schema.json"),
  OF_STUDY("study-summary.schema.json");

  private final String resource;

  SummarySchema(String resource) {
    this.resource = resource;
  }

  public String text() {
    try (InputStream in = SummarySchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }
}
