package org.drsim.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.drsim.sweep.Unit;

/** What travels between processes: numbers of units, and what units gave, as bytes. */
final class Parcel {

  private static final int UNIT_BYTES = 3 * Integer.BYTES;
  private static final int HEAD_BYTES = UNIT_BYTES + 1 + Long.BYTES + Integer.BYTES;

  private Parcel() {}

  /** What a unit gave. */
  static final class Result {

    private final Unit unit;
    private final boolean failed;
    private final long nanos;
    private final byte[] state;

    private Result(Unit unit, boolean failed, long nanos, byte[] state) {
      this.unit = unit;
      this.failed = failed;
      this.nanos = nanos;
      this.state = state;
    }

    Unit unit() {
      return unit;
    }

    /** Whether it gave a {@link #failure()} instead of a state. */
    boolean failed() {
      return failed;
    }

    /** How long it took. */
    long nanos() {
      return nanos;
    }

    byte[] state() {
      return state;
    }

    /** Why it failed. */
    Throwable failure() {
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(state))) {
        return (Throwable) in.readObject();
      } catch (IOException | ClassNotFoundException e) {
        throw new IllegalStateException("a failure that cannot be read", e);
      }
    }
  }

  static byte[] of(List<Unit> units) {
    final ByteBuffer buffer = ByteBuffer.allocate(units.size() * UNIT_BYTES);
    units.forEach(unit -> put(buffer, unit));
    return buffer.array();
  }

  static List<Unit> units(byte[] bytes) {
    final List<Unit> units = new ArrayList<>();
    for (final ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
      units.add(unit(buffer));
    }
    return units;
  }

  static List<Result> results(byte[] bytes) {
    final List<Result> results = new ArrayList<>();
    for (final ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
      final Unit unit = unit(buffer);
      final boolean failed = buffer.get() != 0;
      final long nanos = buffer.getLong();
      final byte[] state = new byte[buffer.getInt()];
      buffer.get(state);
      results.add(new Result(unit, failed, nanos, state));
    }
    return results;
  }

  private static void put(ByteBuffer buffer, Unit unit) {
    buffer.putInt(unit.point()).putInt(unit.first()).putInt(unit.count());
  }

  private static Unit unit(ByteBuffer buffer) {
    return new Unit(buffer.getInt(), buffer.getInt(), buffer.getInt());
  }

  /** Collects results. */
  static final class Writer {

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    void add(Unit unit, byte[] state, long nanos) {
      add(new Result(unit, false, nanos, state));
    }

    void add(Unit unit, Throwable failure) {
      add(new Result(unit, true, 0, bytes(failure)));
    }

    private void add(Result result) {
      final ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      put(head, result.unit());
      head.put((byte) (result.failed() ? 1 : 0));
      head.putLong(result.nanos()).putInt(result.state().length);
      all.writeBytes(head.array());
      all.writeBytes(result.state());
    }

    byte[] bytes() {
      return all.toByteArray();
    }

    /** Of itself or, where something in it cannot be sent, of one that says the same. */
    private static byte[] bytes(Throwable failure) {
      final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(failure);
        return bytes.toByteArray();
      } catch (IOException e) {
        final Throwable same = new IllegalStateException(failure.getMessage());
        same.setStackTrace(failure.getStackTrace());
        return bytes(same);
      }
    }
  }
}
