package org.drsim.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Signals of the operating system. Java has no supported way to them that allows a program to end
 * in its own time; the one that every Java has is reached by reflection, and a Java without it just
 * ends.
 */
final class Signals {

  private static final String TYPE = "sun.misc.Signal";

  private Signals() {}

  /**
   * Has a signal do something else. A signal that the process was told to ignore stays ignored.
   *
   * @param name without {@code SIG}
   * @return what it did before; null where the signal cannot be handled
   */
  static @Nullable Object handle(String name, Runnable action) {
    try {
      final Class<?> handler = Class.forName(TYPE + "Handler");
      final Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> called(self, method, arguments, action));
      return handle(name, proxy);
    } catch (ReflectiveOperationException unknown) {
      return null;
    }
  }

  private static @Nullable Object called(
      Object self, Method method, Object @Nullable [] arguments, Runnable action) {
    switch (method.getName()) {
      case "handle" -> action.run();
      case "hashCode" -> {
        return System.identityHashCode(self);
      }
      case "equals" -> {
        return arguments != null && self == arguments[0];
      }
      default -> {
        return TYPE;
      }
    }
    return null;
  }

  /** Has it do what it did before. */
  static void restore(String name, Object before) {
    try {
      handle(name, before);
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalStateException("a signal that could be handled", unknown);
    }
  }

  private static Object handle(String name, Object handler) throws ReflectiveOperationException {
    final Class<?> type = Class.forName(TYPE);
    final Object signal = type.getConstructor(String.class).newInstance(name);
    try {
      return type.getMethod("handle", type, Class.forName(TYPE + "Handler"))
          .invoke(null, signal, handler);
    } catch (InvocationTargetException reserved) {
      throw new ReflectiveOperationException(reserved.getCause());
    }
  }
}
