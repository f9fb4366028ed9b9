package org.drsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.Setting;
import org.drsim.sweep.BoundPoint;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitWork;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the units of a study. It takes the files of the study along when it is sent to another
 * process, and reads them there once.
 */
final class StudyWork implements UnitWork {

  private static final long serialVersionUID = 1L;

  private final StudyFolder files;
  private final String file;
  private final String folder;
  private final ArrayList<String> settings;
  private transient @Nullable StudyPoints points;

  /**
   * For a study.
   *
   * @param input where it is read from
   * @param study that was read here
   */
  StudyWork(ScenarioInput input, CheckedStudy study) {
    this.files = new StudyFolder(input.folder(), study.files());
    this.file = files.nameOf(input.file());
    this.folder = files.nameOf(input.folder());
    this.settings = new ArrayList<>(texts(input.settings()));
    this.points = study.points();
  }

  static List<String> texts(List<Setting> settings) {
    return settings.stream().map(setting -> setting.path() + "=" + setting.value()).toList();
  }

  static ScenarioInput input(String file, String folder, List<String> settings)
      throws InvalidScenarioException {
    final List<Setting> read = new ArrayList<>();
    for (final String setting : settings) {
      read.add(Setting.parse(setting));
    }
    return new ScenarioInput(Path.of(file), Path.of(folder), read);
  }

  @Override
  public byte[] run(Unit unit) {
    final DesignPoint apart = unit.apart();
    final BoundPoint point = apart == null ? points().point(unit.point()) : points().any(apart);
    return point.run(new DsolEngine(), unit.first(), unit.count()).bytes();
  }

  private synchronized StudyPoints points() {
    StudyPoints ready = points;
    if (ready == null) {
      try {
        final Console quiet = new Console(System.out, System.err, false).quiet();
        ready =
            CheckedStudy.points(
                input(files.at(file).toString(), files.at(folder).toString(), settings), quiet);
      } catch (InvalidScenarioException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      points = ready;
    }
    return ready;
  }
}
