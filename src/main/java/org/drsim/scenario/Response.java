package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/**
 * What people do about a fault, or about an application that does not serve.
 *
 * @param to the name of the fault; null for a response to a symptom
 * @param when the symptom; null for a response to a fault
 * @param detect from the beginning of the fault to its being noticed; of a symptom, what it says
 *     itself holds instead
 * @param decide how long the decision to fail over takes
 * @param waitFirst before it is taken up, in case the fault goes away by itself
 * @param shutdown whether each machine is shut down before it is failed over; where it cannot be,
 *     the failover goes on after the time that a shutdown takes
 * @param recoveryPoint which all machines fail over to
 * @param pointAtOrBefore for the custom choice, and only for it
 * @param search how a point without damage is found; null where its time is known
 * @param changePoint what if an application does not start from its point; null if it always does
 * @param cancelFailover when people cancel it; null where they let it go on
 * @param goBack what follows; null where machines stay where they are, unprotected
 */
public record Response(
    @Nullable @Identifier String to,
    @Nullable Symptom when,
    @Default(
            value = "10 min",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: replace it by your monitoring's")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution detect,
    @Default(
            value = "{lognormal: {median: 30 min, sigma: 0.8}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure found: replace it by how long your people take")
        @Measured(Dimension.DURATION)
        @InRange(from = "0 s")
        Distribution decide,
    @Default("0 s") @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution waitFirst,
    FailOver failOver,
    @Default("false") boolean shutdown,
    @Default("latest-processed") RecoveryPointChoice recoveryPoint,
    @Nullable Moment pointAtOrBefore,
    @Nullable PointSearch search,
    @Nullable ChangePoint changePoint,
    @Nullable CancelFailover cancelFailover,
    @Nullable GoBack goBack) {

  /** What it is about, as results call it: a fault, or an application that does not serve. */
  public String about() {
    return to == null ? application(when == null ? "" : when.application()) : to;
  }

  /** How results call what is about an application that does not serve. */
  public static String application(String name) {
    return "application " + name;
  }

  /** The same response with another failover. */
  Response of(FailOver other) {
    return with(decide, other);
  }

  /** The same response of people who need so long to decide. */
  Response decidedAfter(Duration time) {
    return with(Distribution.constant(Durations.seconds(time)), failOver);
  }

  private Response with(Distribution otherDecide, FailOver otherFailOver) {
    return new Response(
        to,
        when,
        detect,
        otherDecide,
        waitFirst,
        otherFailOver,
        shutdown,
        recoveryPoint,
        pointAtOrBefore,
        search,
        changePoint,
        cancelFailover,
        goBack);
  }
}
