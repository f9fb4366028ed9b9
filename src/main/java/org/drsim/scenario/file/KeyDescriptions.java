package org.drsim.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What keys of scenario files and the records that they become mean, in words for users. */
final class KeyDescriptions {

  private static final String RESOURCE = "key-descriptions.txt";
  private static final String SEPARATOR = " | ";

  private final Map<String, String> texts = new LinkedHashMap<>();

  private KeyDescriptions() {}

  /** Those that come with the program. */
  static KeyDescriptions load() {
    final KeyDescriptions descriptions = new KeyDescriptions();
    try (InputStream in = KeyDescriptions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + RESOURCE);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(SEPARATOR) && !line.startsWith("#"))
          .forEach(descriptions::add);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE, e);
    }
    return descriptions;
  }

  private void add(String line) {
    final int at = line.indexOf(SEPARATOR);
    texts.put(line.substring(0, at), line.substring(at + SEPARATOR.length()));
  }

  /** All that there are, by {@code TYPE}, {@code TYPE.KEY} or {@code *.KEY}. */
  Map<String, String> all() {
    return Map.copyOf(texts);
  }

  /** Of a record or a family of them. */
  Optional<String> of(Class<?> type) {
    return Optional.ofNullable(texts.get(name(type)));
  }

  /** Of a key of a record: its own, or the one that it has wherever it is. */
  Optional<String> of(Class<?> owner, String key) {
    return Optional.ofNullable(texts.getOrDefault(name(owner) + "." + key, texts.get("*." + key)));
  }

  /** Of a key of a record, its own alone. */
  Optional<String> own(Class<?> owner, String key) {
    return Optional.ofNullable(texts.get(name(owner) + "." + key));
  }

  /** By which the schema and the manual call a type. */
  static String name(Class<?> type) {
    final Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }
}
