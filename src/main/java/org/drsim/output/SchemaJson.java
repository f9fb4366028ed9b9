package org.drsim.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A schema as a JSON document. */
public final class SchemaJson {

  private SchemaJson() {}

  /**
   * The text of the document; lines end with {@code \n}.
   *
   * @param members objects of JSON: maps, lists, texts, numbers and truths
   */
  public static String text(Map<String, Object> members) {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonDocument.write(bytes, document -> members.forEach(document::any));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
