package org.drsim.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.scenario.Catalogue;
import org.drsim.scenario.Catalogue.CatalogueRegion;
import org.drsim.scenario.VmSize;

/** The catalogue of regions and sizes of machines that comes with the program. */
public final class CatalogueResource {

  private static final String REGIONS = "/org/drsim/scenario/region-catalogue.csv";
  private static final String SIZES = "/org/drsim/scenario/vm-sizes.csv";
  private static final String ROUND_TRIPS = "/org/drsim/scenario/region-rtt.csv";

  private CatalogueResource() {}

  /** Reads the catalogue. */
  public static Catalogue load() {
    final Map<String, CatalogueRegion> regions = new LinkedHashMap<>();
    for (final List<String> row : rows(REGIONS)) {
      regions.put(row.get(0), region(row));
    }
    return new Catalogue(
        regions, roundTrips(), rows(SIZES).stream().map(CatalogueResource::size).toList());
  }

  private static VmSize size(List<String> row) {
    return new VmSize(
        row.get(0),
        Integer.parseInt(row.get(1)),
        Bytes.parse(row.get(2) + " GiB"),
        Integer.parseInt(row.get(3)),
        DataRate.parse(row.get(4) + " MB/s"));
  }

  private static CatalogueRegion region(List<String> row) {
    return new CatalogueRegion(
        row.get(0),
        row.get(1),
        Optional.of(row.get(2)).filter(pair -> !pair.isEmpty()),
        Double.parseDouble(row.get(3)),
        Double.parseDouble(row.get(4)));
  }

  private static Map<String, Map<String, Duration>> roundTrips() {
    final List<String> destinations = table(ROUND_TRIPS).get(0);
    final Map<String, Map<String, Duration>> bySource = new LinkedHashMap<>();
    for (final List<String> row : rows(ROUND_TRIPS)) {
      final Map<String, Duration> byDestination = new LinkedHashMap<>();
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          byDestination.put(destinations.get(i), Duration.ofMillis(Long.parseLong(row.get(i))));
        }
      }
      bySource.put(row.get(0), Map.copyOf(byDestination));
    }
    return bySource;
  }

  private static List<List<String>> rows(String resource) {
    final List<List<String>> table = table(resource);
    return table.subList(1, table.size());
  }

  /** Our own files: without quotes, with comment lines. */
  private static List<List<String>> table(String resource) {
    try (InputStream in = CatalogueResource.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      final List<List<String>> table = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> table.add(List.of(line.split(",", -1))));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }
}
