package org.drsim.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitWork;

/**
 * Does units in this process: from their numbers to what they gave, both as {@link Parcel} has
 * them. Made by name where the work was sent.
 */
public final class UnitsHere implements UnaryOperator<byte[]> {

  private final UnitWork work;

  UnitsHere(UnitWork work) {
    this.work = work;
  }

  /**
   * Of work that was sent.
   *
   * @param sent its bytes, in pieces
   */
  public UnitsHere(List<byte[]> sent) throws IOException, ClassNotFoundException {
    final List<InputStream> pieces =
        sent.stream().<InputStream>map(ByteArrayInputStream::new).toList();
    try (ObjectInputStream in =
        new ObjectInputStream(new SequenceInputStream(Collections.enumeration(pieces)))) {
      work = (UnitWork) in.readObject();
    }
  }

  /** Ends with the first unit that fails, which is one of the results and no failure here. */
  @Override
  public byte[] apply(byte[] units) {
    final Parcel.Writer results = new Parcel.Writer();
    for (final Unit unit : Parcel.units(units)) {
      final long start = System.nanoTime();
      try {
        results.add(unit, work.run(unit), System.nanoTime() - start);
      } catch (Throwable failure) {
        results.add(unit, failure);
        break;
      }
    }
    return results.bytes();
  }
}
