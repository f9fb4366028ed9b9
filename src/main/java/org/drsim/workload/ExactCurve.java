package org.drsim.workload;

/**
 * The cumulative byte function of single writes that are taken from their sequence when a question
 * reaches them, so that the cost of a write is that of taking it.
 */
public final class ExactCurve implements WriteCurve {

  private final WriteSequence sequence;
  private final RecordedCurve taken = new RecordedCurve();
  private boolean more;

  public ExactCurve(WriteSequence sequence) {
    this.sequence = sequence;
    this.more = sequence.next();
  }

  @Override
  public long bytesBy(double seconds) {
    takeUntil(seconds);
    return taken.bytesBy(seconds);
  }

  @Override
  public double timeReaching(long bytes, double limitSeconds) {
    while (more && taken.bytes() < bytes && sequence.seconds() <= limitSeconds) {
      take();
    }
    return taken.timeReaching(bytes, limitSeconds);
  }

  @Override
  public double byteSecondsBy(double seconds) {
    takeUntil(seconds);
    return taken.byteSecondsBy(seconds);
  }

  @Override
  public void release(double seconds) {
    taken.release(seconds);
  }

  private void takeUntil(double seconds) {
    while (more && sequence.seconds() <= seconds) {
      take();
    }
  }

  private void take() {
    taken.add(sequence.seconds(), sequence.bytes());
    more = sequence.next();
  }
}
