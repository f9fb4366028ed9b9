package org.drsim.output;

import java.util.List;
import java.util.stream.Stream;

/** Every table that is written. */
final class Tables {

  static final List<Table> ALL =
      Stream.of(ofScenarios(), ofStudies(), ProfileColumns.ALL).flatMap(List::stream).toList();

  private Tables() {}

  private static List<Table> ofScenarios() {
    return List.of(
        RpoCsv.TABLE,
        RecoveryPointsCsv.TABLE,
        ResourcesCsv.TABLE,
        ReplicasCsv.TABLE,
        AssumptionsCsv.TABLE,
        AssumptionEffectsCsv.TABLE,
        OutageTables.OUTAGES,
        OutageTables.POINTS,
        RecoveryStepsCsv.TABLE,
        ReplicationsCsv.TABLE,
        WhatIfCsv.STEPS,
        WhatIfCsv.DISTRIBUTION,
        AnyTimeCsv.TABLE,
        EventsCsv.TABLE,
        MachinesCsv.TABLE,
        DecisionDocument.TABLE,
        ReadinessDocument.TABLE);
  }

  private static List<Table> ofStudies() {
    return List.of(
        DesignCsv.TABLE,
        StudyCsv.TABLE,
        StudyReplicationsCsv.TABLE,
        GoalCsv.SEARCH,
        GoalCsv.BEST,
        GoalCsv.FRONT,
        GoalCsv.EFFECTS,
        GoalCsv.UNCERTAINTY,
        ComparisonCsv.TABLE,
        LogComparisonDocument.TABLE,
        LogComparisonDocument.SAMPLES,
        CalibrationDocument.TABLE);
  }
}
