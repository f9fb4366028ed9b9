package org.drsim.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.Unit;

/** What travels between processes: units, and what units gave, as bytes. */
final class Parcel {

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
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (final Unit unit : units) {
        put(out, unit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<Unit> units(byte[] bytes) {
    final List<Unit> units = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        units.add(unit(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return units;
  }

  static List<Result> results(byte[] bytes) {
    final List<Result> results = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        final Unit unit = unit(in);
        final boolean failed = in.readBoolean();
        final long nanos = in.readLong();
        results.add(new Result(unit, failed, nanos, in.readNBytes(in.readInt())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }

  /** A point that the design does not have goes along. */
  private static void put(DataOutputStream out, Unit unit) throws IOException {
    out.writeInt(unit.point());
    out.writeInt(unit.first());
    out.writeInt(unit.count());
    final DesignPoint apart = unit.apart();
    out.writeBoolean(apart != null);
    if (apart != null) {
      out.writeInt(apart.index());
      out.writeInt(apart.values().size());
      for (final PathValue value : apart.values()) {
        put(out, value.path());
        put(out, value.value());
      }
    }
  }

  private static Unit unit(DataInputStream in) throws IOException {
    final int point = in.readInt();
    final int first = in.readInt();
    final int count = in.readInt();
    return new Unit(point, first, count, in.readBoolean() ? point(in) : null);
  }

  private static DesignPoint point(DataInputStream in) throws IOException {
    final int index = in.readInt();
    final List<PathValue> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(new PathValue(text(in), text(in)));
    }
    return new DesignPoint(index, values);
  }

  /** A value may be a list longer than {@code writeUTF} takes. */
  private static void put(DataOutputStream out, String text) throws IOException {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
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
      try (DataOutputStream out = new DataOutputStream(all)) {
        put(out, result.unit());
        out.writeBoolean(result.failed());
        out.writeLong(result.nanos());
        out.writeInt(result.state().length);
        out.write(result.state());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
