package org.drsim.output;

import java.util.List;

/**
 * A file of comma-separated values: the one source of its header and of what the manual says of it.
 *
 * @param file its name
 * @param rows what there is a row for
 */
record Table(String file, String rows, List<Column> columns) {

  /**
   * A column.
   *
   * @param name with the unit, where it has one
   * @param meaning what its values are
   */
  record Column(String name, String meaning) {}

  Table {
    columns = List.copyOf(columns);
  }

  static Table of(String file, String rows, Column... columns) {
    return new Table(file, rows, List.of(columns));
  }

  static Column column(String name, String meaning) {
    return new Column(name, meaning);
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }
}
