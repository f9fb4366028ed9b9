package org.drsim.scenario.file;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short name of a record that is the same for equal ones only: of all values in it. It costs a
 * tenth of what printing the record would.
 */
final class RecordDigest {

  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          final Method[] accessors =
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getAccessor)
                  .toArray(Method[]::new);
          Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
          return accessors;
        }
      };

  private final MessageDigest digest;

  private RecordDigest(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Record record) {
    try {
      final RecordDigest all = new RecordDigest(MessageDigest.getInstance("SHA-256"));
      all.add(record);
      return HexFormat.of().formatHex(all.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void add(@Nullable Object value) {
    if (value instanceof Record record) {
      addRecord(record);
    } else if (value instanceof Collection<?> items) {
      text("list");
      number(items.size());
      items.forEach(this::add);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null));
    } else if (value instanceof Double number) {
      number(Double.doubleToLongBits(number));
    } else if (value instanceof Enum<?> constant) {
      text(constant.name());
    } else if (value == null || value.getClass().getName().startsWith("java.")) {
      // Texts, whole numbers, truths and times say exactly what they are.
      text(value == null ? "" : value.getClass().getName());
      text(String.valueOf(value));
    } else {
      throw new IllegalStateException(value.getClass() + " does not say all that it is");
    }
  }

  private void addRecord(Record record) {
    text(record.getClass().getName());
    for (final Method accessor : ACCESSORS.get(record.getClass())) {
      try {
        add(accessor.invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(accessor + " failed", e);
      }
    }
  }

  /** With its length, so that no two sequences of texts look the same. */
  private void text(String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }
}
