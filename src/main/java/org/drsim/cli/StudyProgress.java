package org.drsim.cli;

import java.util.Optional;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.StudySchedule;
import org.drsim.sweep.Unit;

/** Shows how far a study is while its schedule is worked through. */
final class StudyProgress implements Schedule {

  private final StudySchedule schedule;
  private final Progress progress;
  private boolean told;

  StudyProgress(StudySchedule schedule, Console console, Progress.Style style, CheckedStudy study) {
    this.schedule = schedule;
    this.progress = new Progress(console, style, (int) Math.min(Integer.MAX_VALUE, study.most()));
  }

  @Override
  public Optional<Unit> next() {
    return schedule.next();
  }

  @Override
  public void done(Unit unit, byte[] state) {
    if (!told) {
      told = true;
      final long before = schedule.done();
      if (before > 0) {
        progress.goesOnAfter(before);
      }
    }
    schedule.done(unit, state);
    progress.reached((double) schedule.done());
  }

  @Override
  public boolean isOver() {
    return schedule.isOver();
  }

  void end() {
    progress.end();
  }
}
