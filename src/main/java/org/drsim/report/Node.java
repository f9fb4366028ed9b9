package org.drsim.report;

/** A part of a page. Whatever text it is made of, it stays text. */
sealed interface Node permits Element, Text, Trusted {

  void writeTo(StringBuilder page);
}
