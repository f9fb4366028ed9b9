package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Bytes;

/** What a fault of one kind alone does, beside the effects that many kinds have. */
public sealed interface Harm {

  /** Nothing of its own. */
  Harm NONE = new None();

  /** Tells somebody which one it is. */
  void tell(Listener listener);

  /** What has to be sent when replication is on again. */
  enum Resync {
    /** The disks as a whole. */
    COPY,
    /** What was changed meanwhile, without the order of the writes. */
    CHANGES
  }

  /** Somebody who has to know all of them. */
  interface Listener {

    /** The agents cannot connect to something. */
    void blocked(List<Endpoint> endpoints);

    /** Markers are of each machine alone. */
    void portClosed();

    /** Uploads have a share of what they may have. */
    void uploadsSlow(double factor);

    /** App-consistent points fail with a probability. */
    void appPointsFail(double probability);

    /** Making machines in a region takes longer, and some attempts fail. */
    void operationsSlow(double factor, double refused);

    /** A region has room for so much only. */
    void capacityShort(long cores, long machines);

    /** Data are damaged, and recovery points with them. */
    void corrupts();

    /** Data are in no recovery point. */
    void diskUnprotected(Bytes size);

    /** Machines are not replicated, and then something has to be sent before they are. */
    void replicationOff(Resync then);
  }

  /** Nothing. */
  record None() implements Harm {

    @Override
    public void tell(Listener listener) {}
  }

  /** See {@link Listener#blocked}. */
  record Blocked(List<Endpoint> endpoints) implements Harm {

    public Blocked {
      endpoints = List.copyOf(endpoints);
    }

    @Override
    public void tell(Listener listener) {
      listener.blocked(endpoints);
    }
  }

  /** See {@link Listener#portClosed}. */
  record PortClosed() implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.portClosed();
    }
  }

  /** See {@link Listener#uploadsSlow}. */
  record UploadsSlow(double factor) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.uploadsSlow(factor);
    }
  }

  /** See {@link Listener#appPointsFail}. */
  record AppPointsFail(double probability) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.appPointsFail(probability);
    }
  }

  /** See {@link Listener#replicationOff}. */
  record ReplicationOff(Resync then) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.replicationOff(then);
    }
  }

  /** See {@link Listener#operationsSlow}. */
  record OperationsSlow(double factor, double refused) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.operationsSlow(factor, refused);
    }
  }

  /** See {@link Listener#capacityShort}. */
  record CapacityShort(long cores, long machines) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.capacityShort(cores, machines);
    }
  }

  /** See {@link Listener#corrupts}. */
  record Corrupts() implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.corrupts();
    }
  }

  /** See {@link Listener#diskUnprotected}. */
  record DiskUnprotected(Bytes size) implements Harm {

    @Override
    public void tell(Listener listener) {
      listener.diskUnprotected(size);
    }
  }
}
