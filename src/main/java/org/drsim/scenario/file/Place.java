package org.drsim.scenario.file;

import java.util.Comparator;

/**
 * Where a key or value stands.
 *
 * @param file as the user named it, or {@code --set path=value}
 * @param rank 0 for files, 1, 2, … for the values from the command line, in their order, -1 for the
 *     defaults of a product
 * @param source 0 for the scenario file, 1, 2, … for the files that it includes and the tables that
 *     it names, in the order in which they are read
 * @param line from 1; 0 where there are no lines
 * @param column from 1; 0 where there are no lines
 */
record Place(String file, int rank, int source, int line, int column) implements Comparable<Place> {

  private static final int OF_PRODUCT = -1;

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::rank)
          .thenComparingInt(Place::source)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  static Place ofFile(String file) {
    return ofFile(file, 0);
  }

  /** Of a file that another one names. */
  static Place ofFile(String file, int source) {
    return new Place(file, 0, source, 0, 0);
  }

  /**
   * Of a value from the command line.
   *
   * @param number from 1
   */
  static Place ofSetting(String setting, int number) {
    return new Place(setting, number, 0, 0, 0);
  }

  /** Of the values that a product has by default. */
  static Place ofProduct(String product) {
    return new Place("product " + product, OF_PRODUCT, 0, 0, 0);
  }

  /** Whether what stands here comes from a product's defaults; no user can correct it. */
  boolean isOfProduct() {
    return rank == OF_PRODUCT;
  }

  Place at(int atLine, int atColumn) {
    return new Place(file, rank, source, atLine, atColumn);
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ":" + column : file;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
