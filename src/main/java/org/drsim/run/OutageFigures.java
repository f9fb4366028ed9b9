package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.drsim.measure.ApplicationMeasures;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PlanOutage;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;

/** What the outages of one replication cost, where an objective asks for it. */
final class OutageFigures {

  private final List<OutageMeasures> outages;
  private final Map<String, ApplicationMeasures> services = new LinkedHashMap<>();
  private final Map<String, Double> downSeconds = new LinkedHashMap<>();
  private final double measuredSeconds;

  /**
   * @param machines all, which have closed their books
   * @param services when each application served
   * @param measuredSeconds without the warm-up
   */
  OutageFigures(
      List<OutageMeasures> outages,
      List<MachineResult> machines,
      List<ApplicationMeasures> services,
      double measuredSeconds) {
    this.outages = outages;
    this.measuredSeconds = measuredSeconds;
    services.forEach(one -> this.services.put(one.name(), one));
    machines.forEach(
        one -> downSeconds.put(one.measures().machine(), one.measures().computeDownSeconds()));
  }

  /**
   * One figure per outage that concerns what the objective is about: that of the worst machine, of
   * bytes that of all machines, of the time to recover of a plan that of the plan. Of an
   * availability one for the whole replication.
   *
   * @return in the base unit of the metric: seconds, bytes or a share; infinite where service or
   *     data never come back
   */
  double[] of(ObjectiveReading reading) {
    final Metric metric = reading.stated().metric();
    if (metric == Metric.AVAILABILITY) {
      return new double[] {
        isOfService(reading)
            ? 1 - service(reading).downSeconds() / measuredSeconds
            : availability(reading)
      };
    }
    return ofOutages(reading).stream().mapToDouble(Figure::value).toArray();
  }

  /**
   * When each outage began that an objective about outages was missed in; none of other objectives.
   */
  double[] missedAt(ObjectiveReading reading) {
    final Objective stated = reading.stated();
    if (stated.metric().of() != Metric.Of.OUTAGE || Double.isNaN(stated.limit())) {
      return new double[0];
    }
    return ofOutages(reading).stream()
        .filter(figure -> !stated.comparison().holds(figure.value(), stated.limit()))
        .mapToDouble(Figure::atSeconds)
        .toArray();
  }

  /** Of one outage, and when that began. */
  private record Figure(double atSeconds, double value) {}

  private List<Figure> ofOutages(ObjectiveReading reading) {
    if (isOfService(reading)) {
      return service(reading).counted().stream()
          .map(down -> new Figure(down.startSeconds(), down.rtoSeconds()))
          .toList();
    }
    final List<Figure> figures = new ArrayList<>();
    for (final OutageMeasures outage : outages) {
      ofAll(reading, outage)
          .ifPresent(value -> figures.add(new Figure(outage.startSeconds(), value)));
    }
    return figures;
  }

  /** Of seconds the most, of bytes the sum; empty where the outage concerns none of them. */
  private static OptionalDouble ofAll(ObjectiveReading reading, OutageMeasures outage) {
    final Metric metric = reading.stated().metric();
    final double[] members =
        outage.machines().stream()
            .filter(machine -> reading.machines().contains(machine.name()))
            .mapToDouble(machine -> figure(metric, machine))
            .toArray();
    if (members.length == 0) {
      return OptionalDouble.empty();
    }
    return metric == Metric.LOSS_BYTES
        ? OptionalDouble.of(DoubleStream.of(members).sum())
        : DoubleStream.concat(DoubleStream.of(members), ofPlan(reading, outage)).max();
  }

  /**
   * A plan is over when its last action is done and users follow, which its machines do not see.
   */
  private static DoubleStream ofPlan(ObjectiveReading reading, OutageMeasures outage) {
    final Objective stated = reading.stated();
    final boolean counts =
        stated.kind() == Objective.Kind.PLAN && !stated.each() && stated.metric() == Metric.RTO;
    return outage.plans().stream()
        .filter(plan -> counts && plan.name().equals(stated.name()))
        .mapToDouble(PlanOutage::rtoSeconds);
  }

  private static boolean isOfService(ObjectiveReading reading) {
    return reading.stated().kind() == Objective.Kind.APPLICATION
        && !reading.stated().each()
        && (reading.stated().metric() == Metric.RTO
            || reading.stated().metric() == Metric.AVAILABILITY);
  }

  /** An application may serve without all of its machines, and not serve with all of them. */
  private ApplicationMeasures service(ObjectiveReading reading) {
    final String application = reading.stated().name();
    return Objects.requireNonNull(services.get(application), application);
  }

  private double availability(ObjectiveReading reading) {
    final double down =
        reading.machines().stream()
            .mapToDouble(name -> Objects.requireNonNull(downSeconds.get(name), name))
            .max()
            .orElse(0);
    return 1 - down / measuredSeconds;
  }

  private static double figure(Metric metric, MachineOutage machine) {
    return switch (metric) {
      case RTO -> machine.rtoSeconds();
      case LOSS -> lost(machine, machine.loss() == null ? 0 : machine.loss().seconds());
      case LOSS_BYTES -> lost(machine, machine.loss() == null ? 0 : machine.loss().bytes());
      default -> throw new IllegalArgumentException(metric + " is not of outages");
    };
  }

  /**
   * A machine that came back by itself lost nothing; one that never did, or to nothing, all. What
   * one lost that another fault's response failed over counts there.
   */
  private static double lost(MachineOutage machine, double loss) {
    final boolean back = machine.rtoSeconds() < Double.POSITIVE_INFINITY;
    if (machine.outcome() == MachineOutcome.FAILED_OVER_FOR_ANOTHER
        || (machine.outcome() == MachineOutcome.CANCELLED && back)) {
      return 0;
    }
    final boolean known = machine.loss() != null && !Double.isNaN(loss);
    return known || (back && !machine.failedOver()) ? loss : Double.POSITIVE_INFINITY;
  }
}
