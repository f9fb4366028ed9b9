package org.drsim.run;

import java.util.function.DoubleSupplier;
import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.run.LoggedEvent.Kind;
import org.drsim.run.LoggedEvent.What;
import org.jspecify.annotations.Nullable;

/** Writes what happens to one machine into the log of the run. */
final class MachineLog {

  private static final long NO_BYTES = -1;

  private final EventLog log;
  private final DoubleSupplier clock;
  private final String machine;

  /**
   * @param clock in simulated seconds
   */
  MachineLog(EventLog log, DoubleSupplier clock, String machine) {
    this.log = log;
    this.clock = clock;
    this.machine = machine;
  }

  /** Something of the machine as a whole. */
  void whole(What what) {
    add(what, null, Double.NaN, null);
  }

  void batch(What what, Batch batch) {
    final Marker marker = batch.marker();
    if (marker == null) {
      add(what, batch, Double.NaN, null);
    } else {
      add(what, batch, marker.seconds(), kind(marker));
    }
  }

  void marker(What what, Marker marker) {
    add(what, null, marker.seconds(), kind(marker));
  }

  /** A point that the machine's group has in common, or would have. */
  void common(What what, Marker own, boolean appConsistent) {
    final Kind kind = appConsistent ? Kind.MULTI_VM_APP_CONSISTENT : Kind.MULTI_VM;
    add(what, null, own.seconds(), kind);
  }

  private static Kind kind(Marker marker) {
    if (!marker.isAppConsistent()) {
      return Kind.CRASH_CONSISTENT;
    }
    return marker.isCrashConsistent() ? Kind.CRASH_AND_APP_CONSISTENT : Kind.APP_CONSISTENT;
  }

  private void add(What what, @Nullable Batch batch, double markerSeconds, @Nullable Kind kind) {
    final double now = clock.getAsDouble();
    if (log.takes(what, now)) {
      log.add(
          new LoggedEvent(
              now,
              machine,
              what,
              batch == null ? Double.NaN : batch.closeSeconds(),
              batch == null ? NO_BYTES : batch.bytes(),
              batch == null ? Double.NaN : batch.wireBytes(),
              markerSeconds,
              kind));
    }
  }
}
