package org.drsim.report;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption; on small screens it scrolls by itself. */
final class DataTable {

  /** Longer texts are sentences, which want a wide column. */
  private static final int PROSE = 40;

  /** More rows do not fit on a printed page with what is around them. */
  private static final int PAGE = 20;

  private final String caption;
  private final Element head = Element.of("tr");
  private final List<Boolean> numeric = new ArrayList<>();
  private final Element body = Element.of("tbody");
  private boolean sortable;
  private int rows;

  DataTable(String caption) {
    this.caption = caption;
  }

  /**
   * What stands in a cell.
   *
   * @param sort by what it is sorted; not a number for text
   */
  record Cell(Node content, double sort) {

    static Cell of(String text) {
      return new Cell(new Text(text), Double.NaN);
    }

    static Cell of(Node content) {
      return new Cell(content, Double.NaN);
    }

    /** A name from a file, whose direction does not spread. */
    static Cell name(String name) {
      return new Cell(Element.of("bdi", name), Double.NaN);
    }

    static Cell number(String text, double value) {
      return new Cell(new Text(text), value);
    }

    static Cell duration(double seconds) {
      return number(Figures.duration(seconds), seconds);
    }

    static Cell bytes(double bytes) {
      return number(Figures.bytes(bytes), bytes);
    }

    static Cell share(double share) {
      return number(Figures.share(share), share);
    }

    static Cell plain(double value) {
      return number(Figures.plain(value), value);
    }
  }

  DataTable text(String... titles) {
    for (final String title : titles) {
      head.add(Element.of("th", title).with("scope", "col"));
      numeric.add(false);
    }
    return this;
  }

  DataTable numbers(String... titles) {
    for (final String title : titles) {
      head.add(Element.of("th", title).with("scope", "col").ofClass("num"));
      numeric.add(true);
    }
    return this;
  }

  /** A column of a long name, of which the short one stands in its head. */
  DataTable named(String shortName, String name, boolean numbers) {
    final Element title = Element.of("th", shortName).with("scope", "col").with("title", name);
    head.add(numbers ? title.ofClass("num") : title);
    numeric.add(numbers);
    return this;
  }

  /** Readers may sort and filter it. */
  DataTable sortable() {
    sortable = true;
    return this;
  }

  DataTable row(Cell... cells) {
    return row(List.of(cells));
  }

  DataTable row(List<Cell> cells) {
    final Element row = Element.of("tr");
    for (int i = 0; i < cells.size(); i++) {
      final boolean number = numeric.get(i);
      final Element cell =
          i == 0 && !number ? Element.of("th").with("scope", "row") : Element.of("td");
      if (number) {
        cell.ofClass("num");
        if (sortable) {
          cell.with("data-v", Double.toString(cells.get(i).sort()));
        }
      } else if (cells.get(i).content() instanceof Text text && text.content().length() > PROSE) {
        cell.ofClass("prose");
      }
      row.add(cell.add(cells.get(i).content()));
    }
    body.add(row);
    rows++;
    return this;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  Element element() {
    final Element table =
        Element.of("table", Element.of("caption", caption), Element.of("thead", head), body);
    if (sortable) {
      table.ofClass("sortable");
    }
    return Element.of("div", table)
        .ofClass(rows > PAGE ? "wide long" : "wide")
        .with("role", "group")
        .with("aria-label", caption)
        .with("tabindex", "0");
  }
}
