package org.drsim.scenario.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drsim.quantity.Dimension;
import org.drsim.scenario.AtLeastOne;
import org.drsim.scenario.Default;
import org.drsim.scenario.Identifier;
import org.drsim.scenario.InRange;
import org.drsim.scenario.Key;
import org.drsim.scenario.Measured;
import org.drsim.scenario.OnCalendar;
import org.drsim.scenario.OrSingle;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping of a scenario file may hold, read from the record that it becomes.
 *
 * @param parts one per key, in the order of the record
 * @param constructor with the values of all parts
 */
record Shape(Class<?> type, List<Part> parts, Constructor<?> constructor) {

  /**
   * A key.
   *
   * @param type of the value, or of the items of a list
   * @param isList whether the value is a list
   * @param isOptional whether the component is an {@link Optional}
   * @param isNullable whether the value may be missing although there is no default
   * @param isNeverEmpty whether a list needs at least one item
   * @param mayBeSingle whether an item by itself stands for a list of one
   * @param isOnCalendar whether an instant may be stated, for the time from the start to it
   * @param accessor of the component
   */
  record Part(
      String key,
      Class<?> type,
      boolean isList,
      boolean isOptional,
      boolean isNullable,
      Optional<Default> fallback,
      Optional<InRange> range,
      Optional<Dimension> dimension,
      boolean isIdentifier,
      boolean isNeverEmpty,
      boolean mayBeSingle,
      boolean isOnCalendar,
      Method accessor) {

    private static Part of(RecordComponent component) {
      final Class<?> raw = component.getType();
      final boolean wrapped = raw == List.class || raw == Optional.class;
      return new Part(
          Optional.ofNullable(component.getAnnotation(Key.class))
              .map(Key::value)
              .orElse(component.getName()),
          wrapped ? argument(component) : raw,
          raw == List.class,
          raw == Optional.class,
          mayBeNull(component),
          Optional.ofNullable(component.getAnnotation(Default.class)),
          Optional.ofNullable(component.getAnnotation(InRange.class)),
          Optional.ofNullable(component.getAnnotation(Measured.class)).map(Measured::value),
          component.isAnnotationPresent(Identifier.class),
          component.isAnnotationPresent(AtLeastOne.class),
          component.isAnnotationPresent(OrSingle.class),
          component.isAnnotationPresent(OnCalendar.class),
          component.getAccessor());
    }

    /** The value of this part in a record. */
    @Nullable Object valueIn(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(accessor + " failed", e);
      }
    }

    private static Class<?> argument(RecordComponent component) {
      final ParameterizedType type = (ParameterizedType) component.getGenericType();
      return (Class<?>) type.getActualTypeArguments()[0];
    }
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return compute(type);
        }
      };

  static Shape of(Class<?> record) {
    return SHAPES.get(record);
  }

  private static Shape compute(Class<?> type) {
    final RecordComponent[] components = type.getRecordComponents();
    final Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Shape(
          type,
          Arrays.stream(components).map(Part::of).toList(),
          type.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not a record", e);
    }
  }

  /**
   * Whether the value may be missing although there is no default. To read what is annotated at a
   * type takes longer than all else about a component, so that it is asked last.
   */
  private static boolean mayBeNull(RecordComponent component) {
    return !component.getType().isPrimitive()
        && component.getAnnotation(Default.class) == null
        && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** The part with a key that the record is known to have. */
  Part part(String key) {
    return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
  }

  List<String> keys() {
    return parts.stream().map(Part::key).toList();
  }

  /** The record with these values, in the order of the parts. */
  Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " refuses values within their ranges", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
