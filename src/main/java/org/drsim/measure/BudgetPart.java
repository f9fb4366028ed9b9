package org.drsim.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.replication.Stage;

/** What the RPO is made of. */
public enum BudgetPart {
  UPLOAD_QUEUE("uploadQueue"),
  UPLOAD("upload"),
  PROCESSING("processing"),
  TRANSFER_QUEUE("transferQueue"),
  TRANSFER("transfer"),
  APPLY_QUEUE("applyQueue"),
  APPLY("apply"),
  CREATION("creation"),
  /** A fault holds the stage. */
  BLOCKED("blocked"),
  /** Other members of the consistency group. */
  GROUP_WAIT("groupWait"),
  /** Writes are sent without their order, so that no marker is valid. */
  RESYNC("resync"),
  WAITING_FOR_MARKER("waitingForMarker");

  private static final Map<Stage, BudgetPart> BY_STAGE = byStage();

  private final String key;

  BudgetPart(String key) {
    this.key = key;
  }

  /** As results name it. */
  public String key() {
    return key;
  }

  static BudgetPart of(Stage stage) {
    return Objects.requireNonNull(BY_STAGE.get(stage), stage.name());
  }

  private static Map<Stage, BudgetPart> byStage() {
    final Map<Stage, BudgetPart> parts = new EnumMap<>(Stage.class);
    for (final Stage stage : Stage.values()) {
      parts.put(stage, valueOf(stage.name()));
    }
    return parts;
  }
}
