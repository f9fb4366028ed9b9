package org.drsim.spark;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of this program and its libraries, in the versions that it was made with, whatever
 * else is in the process. Of that it sees Java, Spark and Scala only. DSOL needs Logback behind
 * SLF4J where Spark has Log4j, and results must not depend on whose libraries come first.
 */
final class OwnJars extends URLClassLoader {

  private static final String NAME = "drsim";

  /** Of the surroundings; what Spark calls is known to it and to this program as one class. */
  private static final List<String> SHARED =
      List.of("org.apache.spark.", "scala.", "org.drsim.spark.UnitTask");

  private final ClassLoader surroundings;

  /**
   * Of jars.
   *
   * @param jars the program first, then its libraries
   * @param surroundings which has Spark, if there is one
   */
  OwnJars(List<Path> jars, ClassLoader surroundings) {
    super(NAME, urls(jars), ClassLoader.getPlatformClassLoader());
    this.surroundings = surroundings;
  }

  /** Whether a class is one of these: the same class may be known to another loader, too. */
  static boolean have(Class<?> type) {
    return NAME.equals(type.getClassLoader().getName());
  }

  private static URL[] urls(List<Path> jars) {
    final URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = jars.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return urls;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return SHARED.stream().anyMatch(name::startsWith)
        ? surroundings.loadClass(name)
        : super.findClass(name);
  }
}
