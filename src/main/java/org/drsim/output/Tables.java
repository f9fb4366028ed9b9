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
          AnyTimeCsv.TABLE,
          EventsCsv.TABLE,
          MachinesCsv.TABLE,
          DecisionDocument.TABLE,
          ReadinessDocument.TABLE);

  private Tables() {}
}
