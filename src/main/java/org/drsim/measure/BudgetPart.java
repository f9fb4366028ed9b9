package org.drsim.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.replication.Stage;

/** What the RPO is made of. */
public enum BudgetPart {
  UPLOAD_QUEUE("uploadQueue", "waiting for upload"),
  UPLOAD("upload", "upload"),
  PROCESSING("processing", "processing"),
  TRANSFER_QUEUE("transferQueue", "waiting for transfer, or held by flow control"),
  TRANSFER("transfer", "transfer"),
  APPLY_QUEUE("applyQueue", "waiting for apply"),
  APPLY("apply", "apply"),
  CREATION("creation", "creation of the point"),
  /** A fault holds the stage. */
  BLOCKED("blocked", "held by a fault"),
  /** Other members of the consistency group. */
  GROUP_WAIT("groupWait", "waiting for the group"),
  /** Writes are sent without their order, so that no marker is valid. */
  RESYNC("resync", "resynchronisation"),
  WAITING_FOR_MARKER("waitingForMarker", "waiting for the next marker");

  private static final Map<Stage, BudgetPart> BY_STAGE = byStage();

  private final String key;
  private final String words;

  BudgetPart(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** As results name it. */
  public String key() {
    return key;
  }

  /** As charts and pages name it. */
  public String words() {
    return words;
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
