package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.scenario.Measure;
import org.drsim.sweep.Outcomes;

/** {@code replications.csv} of a study: a row for each point, replication and measure. */
final class StudyReplicationsCsv {

  static final Table TABLE =
      Table.of(
          "replications.csv of a study",
          "design point, measure and replication (written by drsim study --replications-csv, as"
              + " replications.csv)",
          column("point", "its number, from 0, as in design.csv"),
          column("replication", "counted from 0; of one number, the same draws at all points"),
          column("measure", "as in study.csv"),
          column("unit", "s, B or share"),
          column("value", "empty where the replication says nothing; Infinity for never"));

  private StudyReplicationsCsv() {}

  static void write(StudyDocument study, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (int point = 0; point < study.results().size(); point++) {
            final List<Measure> measures = study.outcome().bound(point).measures();
            final Outcomes outcomes = study.outcome().whole(point);
            for (int i = 0; i < measures.size(); i++) {
              add(table, point, measures.get(i), outcomes.values(i));
            }
          }
        });
  }

  private static void add(CsvTable table, int point, Measure measure, double[] values)
      throws IOException {
    for (int replication = 0; replication < values.length; replication++) {
      table.number(point).number(replication).text(measure.toString()).text(measure.unit());
      if (Double.isInfinite(values[replication])) {
        table.text("Infinity").endRow();
      } else {
        table.number(values[replication]).endRow();
      }
    }
  }
}
