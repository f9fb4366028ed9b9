package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest age of several things at each instant. Those that have none at an instant do not
 * count. Members tell of their pieces when they know them, some later than others; what all have
 * told of is passed on, so that no more is kept than what is not known of all.
 */
public final class JointAge {

  private final AgeListener whole;
  private final List<Member> members = new ArrayList<>();

  /** Up to when each member is known. */
  private final Tournament known;

  /** When the age of each member next begins or ends. */
  private final Tournament next;

  /** Markers of the ages that exist. */
  private final Tournament oldest;

  private double swept;

  /**
   * @param size how many members
   * @param whole is told of the largest age
   */
  public JointAge(int size, AgeListener whole) {
    this.whole = whole;
    this.known = new Tournament(size);
    this.next = new Tournament(size);
    this.oldest = new Tournament(size);
    for (int i = 0; i < size; i++) {
      members.add(new Member(i));
      known.set(i, 0);
    }
  }

  /** What is to be told of the age of one member. */
  public AgeListener member(int index) {
    return members.get(index);
  }

  /** All members have told of all there is. */
  public void end() {
    sweep(Double.POSITIVE_INFINITY);
  }

  private void sweep(double horizon) {
    while (next.smallest() < horizon) {
      pass(next.smallest());
      members.get(next.first()).change();
    }
    if (horizon < Double.POSITIVE_INFINITY) {
      pass(horizon);
    }
  }

  private void pass(double until) {
    if (until > swept) {
      if (oldest.smallest() < Double.POSITIVE_INFINITY) {
        whole.rising(swept, until, oldest.smallest());
      }
      swept = until;
    }
  }

  private record Piece(double from, double until, double marker) {}

  /** What is known of a member and not yet passed on. */
  private final class Member implements AgeListener {

    private final int index;
    private final ArrayDeque<Piece> pieces = new ArrayDeque<>(2);
    private boolean rising;

    Member(int index) {
      this.index = index;
    }

    @Override
    public void rising(double from, double until, double marker) {
      pieces.add(new Piece(from, until, marker));
      if (pieces.size() == 1) {
        next.set(index, from);
      }
      final double before = known.smallest();
      known.set(index, until);
      if (known.smallest() > before) {
        sweep(known.smallest());
      }
    }

    @Override
    public void zeroOtherwise(double from) {
      whole.zeroOtherwise(from);
    }

    /** Its first piece begins or ends. */
    void change() {
      if (rising) {
        pieces.remove();
        oldest.set(index, Double.POSITIVE_INFINITY);
      } else {
        oldest.set(index, pieces.element().marker());
      }
      rising = !rising;
      next.set(index, nextChange());
    }

    private double nextChange() {
      if (pieces.isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      return rising ? pieces.element().until() : pieces.element().from();
    }
  }
}
