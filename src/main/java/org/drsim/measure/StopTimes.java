package org.drsim.measure;

import org.drsim.replication.PathPart;
import org.drsim.replication.Stage;

/** When faults held the stages of one machine's way, and when it had no RPO. */
final class StopTimes {

  private static final Spans NEVER = new Spans();

  private final Held source = new Held();
  private final Held upload = new Held();
  private final Held reading = new Held();
  private final Held target = new Held();

  /** When there was no RPO, as the machine was down or failed over. */
  private final Spans pauses = new Spans();

  void stopped(PathPart part, double now) {
    switch (part) {
      case MONITORING -> {}
      // Data go on, without markers.
      case SERVICE -> source.stop(now);
      case COMPUTE, AGENT, PROTECTION -> {
        source.stop(now);
        upload.stop(now);
      }
      case UPLOAD -> upload.stop(now);
      case CACHE, LINK -> reading.stop(now);
      case TARGET -> {
        reading.stop(now);
        target.stop(now);
      }
    }
  }

  void worksAgain(PathPart part, double now) {
    switch (part) {
      case MONITORING -> {}
      case SERVICE -> source.goOn(now);
      case COMPUTE, AGENT, PROTECTION -> {
        source.goOn(now);
        upload.goOn(now);
      }
      case UPLOAD -> upload.goOn(now);
      case CACHE, LINK -> reading.goOn(now);
      case TARGET -> {
        reading.goOn(now);
        target.goOn(now);
      }
    }
  }

  /** When no marker could be made. */
  Spans atSource() {
    return source.spans;
  }

  /** When a stage was held. */
  Spans at(Stage stage) {
    return switch (stage) {
      case UPLOAD_QUEUE, UPLOAD -> upload.spans;
      case TRANSFER_QUEUE -> reading.spans;
      case APPLY_QUEUE, APPLY, CREATION -> target.spans;
      // What is being transferred is put back by a stop, but what crosses the link goes on while
      // the cache account cannot be read.
      case PROCESSING, TRANSFER, GROUP_WAIT -> NEVER;
    };
  }

  Spans pauses() {
    return pauses;
  }

  /** Whether anything was ever held before then. */
  boolean anyBefore(double seconds) {
    return source.spans.anyBefore(seconds)
        || upload.spans.anyBefore(seconds)
        || reading.spans.anyBefore(seconds)
        || pauses.anyBefore(seconds);
  }

  /** Several things may hold a stage at once. */
  private static final class Held {

    private final Spans spans = new Spans();
    private int stops;

    private void stop(double now) {
      if (stops++ == 0) {
        spans.begin(now);
      }
    }

    private void goOn(double now) {
      if (--stops == 0) {
        spans.end(now);
      }
    }
  }
}
