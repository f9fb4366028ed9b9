package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.SawTooth;

/** Reads back the saw-teeth that a run stored. */
public final class StoredRpo {

  private StoredRpo() {}

  /**
   * The RPO of each machine in the first replication.
   *
   * @throws OutputException if the folder is not one of a run
   */
  public static List<SawTooth> read(Path folder) throws IOException {
    final Path file = folder.resolve("rpo.csv");
    if (!Files.isRegularFile(file)) {
      throw new OutputException(
          folder + " has no rpo.csv; name the folder of a run, such as reports/shop/latest");
    }
    final Map<String, List<double[]>> corners = new LinkedHashMap<>();
    final List<List<String>> rows = CsvRows.read(file);
    for (final List<String> row : rows.subList(1, rows.size())) {
      corners.computeIfAbsent(row.get(0), machine -> new ArrayList<>()).add(corner(row, file));
    }
    return corners.entrySet().stream().map(e -> sawTooth(e.getKey(), e.getValue())).toList();
  }

  private static double[] corner(List<String> row, Path file) {
    try {
      final String rpo = row.get(3);
      return new double[] {
        Double.parseDouble(row.get(2)), rpo.isEmpty() ? Double.NaN : Double.parseDouble(rpo)
      };
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new OutputException(file + ": " + row + " is no row of machine, kind, time and RPO", e);
    }
  }

  /** Corners come in pairs: the foot of a tooth and its tip. */
  private static SawTooth sawTooth(String machine, List<double[]> corners) {
    final int teeth = corners.size() / 2;
    final double[] available = new double[teeth];
    final double[] markers = new double[teeth];
    for (int i = 0; i < teeth; i++) {
      final double[] foot = corners.get(2 * i);
      available[i] = foot[0];
      markers[i] = foot[0] - foot[1];
    }
    return new SawTooth(machine, available, markers, corners.get(corners.size() - 1)[0], false);
  }
}
