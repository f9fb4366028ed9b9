package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is published about regions: where they are, how they are paired, how far apart in time; and
 * about the sizes of machines.
 *
 * @param regions by short name
 * @param roundTrips median round-trip time by the short names of source and destination, as far as
 *     published
 * @param sizes of machines
 */
public record Catalogue(
    Map<String, CatalogueRegion> regions,
    Map<String, Map<String, Duration>> roundTrips,
    List<VmSize> sizes) {

  private static final double EARTH_RADIUS_KM = 6371.0;

  /** Ratio of the published round-trip times to the great-circle distances. */
  private static final double ROUND_TRIP_MS_PER_KM = 17.0 / 1000;

  public Catalogue {
    regions = Map.copyOf(regions);
    roundTrips = Map.copyOf(roundTrips);
    sizes = List.copyOf(sizes);
  }

  /**
   * A region.
   *
   * @param pair the region it is paired with, where it has one
   * @param latitude in degrees
   * @param longitude in degrees
   */
  public record CatalogueRegion(
      String name, String displayName, Optional<String> pair, double latitude, double longitude) {}

  /**
   * The time to another region and back.
   *
   * @param grade published, or assumed where it follows from the distance
   */
  public record RoundTrip(Duration time, Default.Grade grade) {}

  /** The published time, else an estimate from the distance, else nothing. */
  public Optional<RoundTrip> roundTrip(String from, String to) {
    final Duration published = roundTrips.getOrDefault(from, Map.of()).get(to);
    if (published != null) {
      return Optional.of(new RoundTrip(published, Default.Grade.PUBLISHED));
    }
    return distanceKm(from, to).map(Catalogue::estimate);
  }

  /** The names of all regions, sorted. */
  public List<String> names() {
    return regions.keySet().stream().sorted().toList();
  }

  /** The size of this name, in any case, as the provider has it. */
  public Optional<VmSize> size(String name) {
    return sizes.stream().filter(size -> size.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The names of all sizes, in the order of the catalogue. */
  public List<String> sizeNames() {
    return sizes.stream().map(VmSize::name).toList();
  }

  /** Great-circle distance; nothing where a region is unknown. */
  Optional<Double> distanceKm(String from, String to) {
    final CatalogueRegion a = regions.get(from);
    final CatalogueRegion b = regions.get(to);
    return a == null || b == null ? Optional.empty() : Optional.of(haversineKm(a, b));
  }

  private static RoundTrip estimate(double km) {
    // Rounded to whole milliseconds, which is what the published table has.
    final long ms = Math.max(1, StrictMath.round(km * ROUND_TRIP_MS_PER_KM));
    return new RoundTrip(Duration.ofMillis(ms), Default.Grade.ASSUMED);
  }

  private static double haversineKm(CatalogueRegion a, CatalogueRegion b) {
    final double phiA = StrictMath.toRadians(a.latitude());
    final double phiB = StrictMath.toRadians(b.latitude());
    final double sinPhi = StrictMath.sin((phiB - phiA) / 2);
    final double sinLambda =
        StrictMath.sin(StrictMath.toRadians(b.longitude() - a.longitude()) / 2);
    final double h =
        sinPhi * sinPhi + StrictMath.cos(phiA) * StrictMath.cos(phiB) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
  }
}
