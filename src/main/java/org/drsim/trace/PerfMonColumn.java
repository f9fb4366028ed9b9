package org.drsim.trace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A column of written bytes.
 *
 * @param index of the column
 * @param unit bytes of its unit
 * @param host the machine
 * @param object what is counted, such as PhysicalDisk
 * @param name of the instance, such as {@code 1 D:}
 * @param disk number of the disk
 */
record PerfMonColumn(int index, long unit, String host, String object, String name, int disk) {

  private static final long MIB = 1 << 20;

  /** Counters of written bytes, in small letters, each with its unit in bytes. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "disk write bytes/sec", 1L,
          "mbytes written/sec", MIB,
          // German and French Windows.
          "bytes geschrieben/s", 1L,
          "écritures disque, octets/s", 1L);

  /** The unit of a counter in bytes, or 0 if it is not one of written bytes. */
  static long unit(String counter) {
    return UNITS.getOrDefault(counter, 0L);
  }

  /** In the languages of Europe: PhysicalDisk, Physikalischer Datenträger, Disque physique… */
  boolean isPhysical() {
    return objectHas("phys", "físic", "fisic", "fysi");
  }

  /** LogicalDisk, Logischer Datenträger, Disque logique, Disco lógico… */
  boolean isLogical() {
    return objectHas("logi", "lógic");
  }

  private boolean objectHas(String... stems) {
    final String small = object.toLowerCase(Locale.ROOT);
    return Arrays.stream(stems).anyMatch(small::contains);
  }

  boolean isTotal() {
    return name.equals("_Total");
  }

  PerfMonColumn withDisk(int number) {
    return new PerfMonColumn(index, unit, host, object, name, number);
  }
}
