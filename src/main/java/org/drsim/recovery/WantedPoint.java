package org.drsim.recovery;

import org.drsim.fault.DataHarm;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/** The recovery point of one machine: which is wanted, which there is, and which it is at last. */
final class WantedPoint {

  private final RecoveryPointChoice choice;
  private final double customSeconds;
  private final SecondTries tries;
  private @Nullable Resolution resolution;
  private @Nullable ChosenPoint chosen;
  private boolean settled;

  /**
   * @param customSeconds up to when the marker of a custom choice may lie
   * @param tries what people do if it will not do
   */
  WantedPoint(RecoveryPointChoice choice, double customSeconds, SecondTries tries) {
    this.choice = choice;
    this.customSeconds = customSeconds;
    this.tries = tries;
  }

  /** As it turned out to be. */
  RecoveryPointChoice choice() {
    return tries.choice(choice);
  }

  boolean isLatest() {
    return choice == RecoveryPointChoice.LATEST;
  }

  /** Tells whether there is one. */
  boolean resolve(Shutdown shutdown) {
    final Resolution resolved = shutdown.resolution(customSeconds);
    resolution = resolved;
    chosen = tries.first(resolved, resolved.choices().get(choice));
    return chosen != null;
  }

  /** A fault may have kept some of what was waiting from being applied. */
  void resolveAgain(@Nullable ChosenPoint applied) {
    if (resolution != null && applied != null && !applied.equals(chosen)) {
      resolution = resolution.withLatest(applied);
      chosen = tries.first(resolution, applied);
    }
  }

  /** The machine has booted: does something else once people are content with its point. */
  void look(Runnable content) {
    tries.look(
        () -> {
          chosen = tries.chosen();
          settled = true;
          content.run();
        });
  }

  /** Whether the machine stays with a point that is damaged. */
  boolean isBad(DataHarm data) {
    return settled && chosen != null && !data.isClean(chosen.markerSeconds());
  }

  boolean wasRefused() {
    return resolution != null && chosen == null;
  }

  @Nullable Resolution resolution() {
    return resolution;
  }

  /** Null while people are still looking for it, too. */
  @Nullable ChosenPoint chosen() {
    return settled || !tries.isSearching() ? chosen : null;
  }

  /** Whether the data come from a backup. */
  boolean isFromBackup() {
    return tries.isFromBackup();
  }
}
