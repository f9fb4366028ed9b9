package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The recovery points that the members of a consistency group have in common, of one kind. One is
 * available with that of the last member; one that a member does not deliver is skipped.
 */
public final class CommonPoints {

  private static final long NEVER = Long.MAX_VALUE;

  private final List<Member> members = new ArrayList<>();
  private final List<Long> firsts = new ArrayList<>();
  private final TreeMap<Long, Underway> underway = new TreeMap<>();

  /** The first number that all members can deliver. */
  private long first = NEVER;

  /** A member that hears of common points. */
  public interface Member {

    /**
     * A common point is available.
     *
     * @param own the marker of this member
     */
    void available(Marker own);

    /**
     * What this member has will not be a common point.
     *
     * @param own the marker of this member
     */
    void skipped(Marker own);
  }

  /** Adds a member and gives its place. */
  public int join(Member member) {
    members.add(member);
    firsts.add(NEVER);
    return members.size() - 1;
  }

  /** From now on a member reports all points, from a number on. */
  public void begins(int member, long number) {
    firsts.set(member, number);
    first = firsts.stream().mapToLong(Long::longValue).max().orElse(NEVER);
  }

  /** A member has a point, which is not a common one if it stands alone. */
  public void delivered(int member, long number, Marker marker) {
    if (number >= first) {
      final Underway point = underway.computeIfAbsent(number, n -> new Underway(members.size()));
      point.markers[member] = marker;
      point.skipped |= marker.isAlone();
      report(number, point);
    }
  }

  /** A member will not have a point. */
  public void skipped(long number) {
    if (number >= first) {
      final Underway point = underway.computeIfAbsent(number, n -> new Underway(members.size()));
      point.skipped = true;
      report(number, point);
    }
  }

  private void report(long number, Underway point) {
    point.reported++;
    if (point.reported == members.size()) {
      if (!point.skipped) {
        giveUpBefore(number);
      }
      underway.remove(number);
      tellAll(point);
    }
  }

  /** Members have points in their order, so that one that is missing now was never made. */
  private void giveUpBefore(long number) {
    final NavigableMap<Long, Underway> earlier = underway.headMap(number, false);
    for (final Underway point : earlier.values()) {
      point.skipped = true;
      tellAll(point);
    }
    earlier.clear();
  }

  private void tellAll(Underway point) {
    for (int member = 0; member < point.markers.length; member++) {
      tell(members.get(member), point, point.markers[member]);
    }
  }

  private static void tell(Member member, Underway point, @Nullable Marker own) {
    if (own != null && point.skipped) {
      member.skipped(own);
    } else if (own != null) {
      member.available(own);
    }
  }

  private static final class Underway {

    private final @Nullable Marker[] markers;
    private int reported;
    private boolean skipped;

    Underway(int members) {
      this.markers = new @Nullable Marker[members];
    }
  }
}
