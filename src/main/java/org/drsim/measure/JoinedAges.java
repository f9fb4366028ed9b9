package org.drsim.measure;

import java.util.List;

/** Where the RPO of one machine is measured together with that of others. */
public record JoinedAges(List<Place> places) {

  /**
   * A place among others.
   *
   * @param member number of the machine among them
   */
  public record Place(MaximumAge age, int member) {}

  /** Nowhere. */
  public static final JoinedAges NONE = new JoinedAges(List.of());

  public JoinedAges {
    places = List.copyOf(places);
  }

  void change(double marker, double now) {
    for (final Place place : places) {
      place.age().change(place.member(), marker, now);
    }
  }

  void leave(double now) {
    for (final Place place : places) {
      place.age().leave(place.member(), now);
    }
  }
}
