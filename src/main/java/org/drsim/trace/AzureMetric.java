package org.drsim.trace;

import java.util.Locale;

/**
 * The metrics of written bytes of virtual machines. Source: Azure Monitor, supported metrics of
 * Microsoft.Compute/virtualMachines.
 */
final class AzureMetric {

  private AzureMetric() {}

  /** Such as {@code Data Disk Write Bytes/sec} or {@code Disk Write Bytes}. */
  static boolean isWrittenBytes(String name) {
    return name.toLowerCase(Locale.ROOT).contains("disk write bytes");
  }

  /** Whether a sample is the bytes of its interval, and not a rate; two units of rates are seen. */
  static boolean isTotal(String name, String unit) {
    return !name.toLowerCase(Locale.ROOT).contains("/sec") || unit.equalsIgnoreCase("Bytes");
  }

  /** Whether it is the sum over all disks of the machine. */
  static boolean isOfMachine(String name) {
    return !name.startsWith("OS ") && !name.startsWith("Data ") && !name.startsWith("Temp ");
  }

  /** The disk that a metric without dimension is of. */
  static String disk(String name) {
    if (isOfMachine(name)) {
      return "all disks";
    }
    return name.substring(0, name.indexOf(' ')) + " disk";
  }
}
