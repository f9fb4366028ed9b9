package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.drsim.scenario.Catalogue;
import org.drsim.scenario.Catalogue.RoundTrip;
import org.drsim.scenario.Default;
import org.junit.jupiter.api.Test;

final class CatalogueResourceTest {

  private final Catalogue catalogue = CatalogueResource.load();

  @Test
  void allPublishedRegionsAndRoundTripsAreThere() {
    assertThat(catalogue.regions()).hasSize(63);
    assertThat(catalogue.roundTrips()).hasSize(50);
    assertThat(catalogue.roundTrips().values().stream().mapToInt(Map::size).sum()).isEqualTo(2350);
  }

  @Test
  void roundTripsAreThoseOfThePublishedTable() {
    assertThat(published("northeurope", "westeurope")).isEqualTo(18);
    assertThat(published("westeurope", "northeurope")).isEqualTo(18);
    assertThat(published("eastus", "westus")).isEqualTo(71);
    assertThat(published("westus", "eastus")).isEqualTo(73);
  }

  @Test
  void pairsAreKnownWhereTheyExist() {
    assertThat(catalogue.regions().get("northeurope").pair()).contains("westeurope");
    assertThat(catalogue.regions().values()).filteredOn(r -> r.pair().isEmpty()).hasSize(14);
  }

  @Test
  void allNamesInTheTablesAreRegions() {
    assertThat(catalogue.regions().keySet()).containsAll(catalogue.roundTrips().keySet());
    catalogue
        .roundTrips()
        .values()
        .forEach(row -> assertThat(catalogue.regions().keySet()).containsAll(row.keySet()));
  }

  @Test
  void aPairThatIsNotPublishedIsEstimatedFromTheDistance() {
    final Optional<RoundTrip> estimate = catalogue.roundTrip("northeurope", "austriaeast");
    // Dublin to Vienna is about 1680 km, at 17 ms per 1000 km.
    assertThat(estimate).contains(new RoundTrip(Duration.ofMillis(29), Default.Grade.ASSUMED));
  }

  @Test
  void nothingIsKnownAboutOtherRegions() {
    assertThat(catalogue.roundTrip("northeurope", "home")).isEmpty();
  }

  private long published(String from, String to) {
    final RoundTrip known = catalogue.roundTrip(from, to).orElseThrow();
    assertThat(known.grade()).isEqualTo(Default.Grade.PUBLISHED);
    return known.time().toMillis();
  }
}
