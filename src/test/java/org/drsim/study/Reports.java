package org.drsim.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.Backlog;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.OutagesOfRun;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/** Reports with made-up figures, for tests of what becomes of them. */
public final class Reports {

  private Reports() {}

  public static MachineReport machine(String name, String group, @Nullable RpoStatistics rpo) {
    final Map<RpoKind, RpoStatistics> rpos = new EnumMap<>(RpoKind.class);
    final Map<BudgetPart, Double> budget = new EnumMap<>(BudgetPart.class);
    if (rpo != null) {
      rpos.put(RpoKind.CRASH_CONSISTENT, rpo);
      budget.put(BudgetPart.PROCESSING, 20.25);
      budget.put(BudgetPart.WAITING_FOR_MARKER, 150.0);
    }
    return new MachineReport(
        name,
        group,
        5e9,
        4.75e9,
        2.5e9,
        0,
        0,
        0,
        0,
        rpos,
        budget,
        Map.of(),
        new MeanAndMax(31.5, 60),
        new Backlog(
            new MeanAndMax(1.5e6, 3e6),
            new MeanAndMax(1e6, 2e6),
            new MeanAndMax(0.5e6, 1e6),
            new MeanAndMax(0, 0),
            new MeanAndMax(0, 0)),
        new PointReport(288, 0, 0, 0, 0, 288, 0),
        null,
        false,
        false,
        new HealthReport(0, 0, Double.NaN, 0, 0, Double.NaN),
        new ShownReport(new MeanAndMax(180.25, 330), 0, 0, 0, Double.NaN),
        List.of(
            new LimitReport(
                "recovery point interval", "interval", Double.NaN, Double.NaN, Double.NaN, 150),
            new LimitReport("machine upload limit", "machineUpload", 54 << 20, 0.02, 0.25, 0.3)),
        "cache");
  }

  public static StudyResult result(
      org.drsim.scenario.Scenario scenario,
      List<MachineReport> machines,
      List<org.drsim.measure.SawTooth> series,
      int replications,
      long events) {
    return new StudyResult(
        scenario,
        replications,
        machines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OutagesOfRun.NONE,
        OutageReport.NONE,
        YearsReport.NONE,
        List.of(),
        List.of(),
        series,
        RpoAges.NONE,
        events);
  }
}
