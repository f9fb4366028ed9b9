package org.drsim.output;

import java.util.List;

/** Every table that is written. */
final class Tables {

  static final List<Table> ALL =
      List.of(
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
          EventsCsv.TABLE,
          MachinesCsv.TABLE,
          DecisionDocument.TABLE,
          DesignCsv.TABLE,
          StudyCsv.TABLE,
          StudyReplicationsCsv.TABLE,
          GoalCsv.SEARCH,
          GoalCsv.BEST,
          GoalCsv.FRONT,
          GoalCsv.EFFECTS,
          GoalCsv.UNCERTAINTY,
          ComparisonCsv.TABLE,
          ReadinessDocument.TABLE);

  private Tables() {}
}
