package org.drsim.report;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Link;
import org.drsim.scenario.Measured;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Every value of a complete scenario by its path, as scenario files call it. */
final class Settings {

  private final Map<String, String> values = new LinkedHashMap<>();

  private Settings() {}

  static Map<String, String> of(Scenario scenario) {
    final Settings settings = new Settings();
    // Whether somebody stated a value makes none different.
    settings.addRecord("", scenario.assuming(List.of()));
    return settings.values;
  }

  private void addRecord(String path, Record record) {
    for (final RecordComponent component : record.getClass().getRecordComponents()) {
      final String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
      add(inner, value(record, component), component.getAnnotation(Measured.class));
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      // A kind of value that this page does not show.
      return null;
    }
  }

  private void add(String path, @Nullable Object value, @Nullable Measured measured) {
    if (value instanceof Optional<?> optional) {
      add(path, optional.orElse(null), measured);
    } else if (value instanceof List<?> list) {
      addList(path, list, measured);
    } else if (value instanceof Distribution distribution && measured != null) {
      values.put(path, distribution.print(measured.value()));
    } else if (value instanceof Duration duration) {
      values.put(path, Durations.print(duration));
    } else if (value instanceof Enum<?> choice) {
      values.put(path, choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else if (value instanceof Record record && hasParts(record)) {
      addRecord(path, record);
    } else if (value != null) {
      values.put(path, value.toString());
    }
  }

  /** Quantities, and what prints itself, are values as a whole. */
  private static boolean hasParts(Record record) {
    final String room = record.getClass().getPackageName();
    return !room.equals("org.drsim.quantity")
        && record.toString().startsWith(record.getClass().getSimpleName() + "[");
  }

  private void addList(String path, List<?> list, @Nullable Measured measured) {
    for (int i = 0; i < list.size(); i++) {
      add(path + "[" + name(list.get(i), i) + "]", list.get(i), measured);
    }
  }

  private static String name(@Nullable Object item, int place) {
    if (item instanceof Link link) {
      return link.name();
    }
    if (item instanceof Record record) {
      for (final RecordComponent component : record.getClass().getRecordComponents()) {
        if (component.getName().equals("name")) {
          return String.valueOf(value(record, component));
        }
      }
    }
    return Integer.toString(place);
  }
}
