package org.drsim.chart;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.drsim.measure.SawTooth;

/**
 * Which curves a chart shows of many machines: each that differs, once; of too many the worst, that
 * of the machine in the middle, and the best.
 */
final class RpoSelection {

  private static final int MOST_CURVES = 6;
  private static final int OF_MANY = 5;

  private final List<Alike> shown;
  private final boolean isComplete;

  /**
   * Machines that look the same.
   *
   * @param curve of the first of them
   */
  record Alike(SawTooth curve, int machines) {

    double highestSeconds() {
      return RpoLayout.highest(curve);
    }

    String name() {
      final String first = ChartText.printable(curve.machine());
      return machines == 1 ? first : first + " and " + (machines - 1) + " like it";
    }
  }

  /** What decides whether two panels look the same. */
  private record Look(DoubleBuffer available, DoubleBuffer markers, double end, List<?> rest) {}

  /**
   * @param rest what else is shown of a machine, by its name
   */
  RpoSelection(List<SawTooth> all, Function<String, List<?>> rest) {
    final Map<Look, Alike> alike = new LinkedHashMap<>();
    for (final SawTooth curve : all) {
      alike.merge(
          look(curve, rest),
          new Alike(curve, 1),
          (before, more) -> new Alike(before.curve(), before.machines() + 1));
    }
    this.isComplete = alike.size() <= MOST_CURVES;
    final List<Alike> inOrder = List.copyOf(alike.values());
    this.shown = isComplete ? inOrder : ofMany(inOrder, all.size());
  }

  private static Look look(SawTooth curve, Function<String, List<?>> rest) {
    return new Look(
        DoubleBuffer.wrap(curve.allAvailableSeconds()),
        DoubleBuffer.wrap(curve.allMarkerSeconds()),
        curve.endSeconds(),
        rest.apply(curve.machine()));
  }

  private static List<Alike> ofMany(List<Alike> all, int machines) {
    final List<Alike> worstFirst = new ArrayList<>(all);
    worstFirst.sort(Comparator.comparingDouble(Alike::highestSeconds).reversed());
    final TreeSet<Integer> places = new TreeSet<>();
    places.add(worstFirst.size() - 1);
    places.add(middle(worstFirst, machines));
    for (int place = 0; places.size() < OF_MANY; place++) {
      places.add(place);
    }
    return places.stream().map(worstFirst::get).toList();
  }

  /** Where the machine is that has as many above as below. */
  private static int middle(List<Alike> worstFirst, int machines) {
    int place = 0;
    for (int above = worstFirst.get(0).machines(); above <= machines / 2; place++) {
      above += worstFirst.get(place + 1).machines();
    }
    return place;
  }

  List<Alike> shown() {
    return shown;
  }

  List<SawTooth> curves() {
    return shown.stream().map(Alike::curve).toList();
  }

  /** Whether every curve is there. */
  boolean isComplete() {
    return isComplete;
  }

  /** Whether a panel is of several machines. */
  boolean hasAlike() {
    return shown.stream().anyMatch(alike -> alike.machines() > 1);
  }
}
