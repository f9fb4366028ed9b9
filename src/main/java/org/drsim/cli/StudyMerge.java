package org.drsim.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drsim.output.BlockFile;
import org.drsim.output.BlockHead;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.sweep.FinishedUnits;
import org.drsim.sweep.Shard;
import org.drsim.sweep.StudyOutcome;
import org.drsim.sweep.Unit;
import org.jspecify.annotations.Nullable;

/** From the shards of a study to its folder of results. */
final class StudyMerge {

  private static final int MOST_NAMED = 10;

  private final Commands commands;
  private final StudyRun.Settings settings;
  private final @Nullable Path study;
  private final @Nullable Path inputs;

  StudyMerge(
      Commands commands, StudyRun.Settings settings, @Nullable Path study, @Nullable Path inputs) {
    this.commands = commands;
    this.settings = settings;
    this.study = study;
    this.inputs = inputs;
  }

  void execute(List<Path> files)
      throws InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException,
          IOException {
    final List<BlockFile> shards = new ArrayList<>();
    try {
      for (final Path file : files) {
        shards.add(read(file));
      }
      merge(shards);
    } finally {
      for (final BlockFile shard : shards) {
        shard.close();
      }
    }
  }

  private static BlockFile read(Path file) throws IOException, InvalidRequestException {
    try {
      return BlockFile.read(file);
    } catch (NoSuchFileException e) {
      throw new InvalidRequestException(file + ": there is no such file");
    }
  }

  private void merge(List<BlockFile> shards)
      throws InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException,
          IOException {
    checkAlike(shards);
    checkNumbers(shards);
    final BlockHead head = shards.get(0).head();
    final ScenarioInput input =
        StudyWork.input(
            study == null ? head.file() : study.toString(), folder(head), head.settings());
    final CheckedStudy checked = CheckedStudy.of(input, commands.console());
    if (!checked.digest().equals(head.study())) {
      throw new InvalidRequestException(
          head.file()
              + " is not what the shards were made of: it, a file that it names or the program"
              + " changed; make the shards again");
    }
    final Together all = new Together(shards);
    checkWhole(checked, all);
    new StudyRun(commands, settings).reportMerged(input, checked, all);
  }

  private String folder(BlockHead head) {
    if (inputs != null) {
      return inputs.toString();
    }
    return study == null
        ? head.inputs()
        : org.drsim.scenario.file.ScenarioFiles.folderOf(study).toString();
  }

  private static void checkAlike(List<BlockFile> shards) throws InvalidRequestException {
    final BlockFile first = shards.get(0);
    for (final BlockFile shard : shards) {
      if (!shard.head().study().equals(first.head().study())) {
        throw new InvalidRequestException(
            first.path() + " and " + shard.path() + " are of different studies");
      }
      if (shard.head().shard().of() != first.head().shard().of()) {
        throw new InvalidRequestException(
            first.path()
                + " is one of "
                + first.head().shard().of()
                + " shards, "
                + shard.path()
                + " one of "
                + shard.head().shard().of());
      }
    }
  }

  private static void checkNumbers(List<BlockFile> shards) throws InvalidRequestException {
    final Set<Integer> missing =
        IntStream.rangeClosed(1, shards.get(0).head().shard().of())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    final int of = missing.size();
    shards.forEach(shard -> missing.remove(shard.head().shard().number()));
    if (!missing.isEmpty()) {
      throw new InvalidRequestException(
          "of " + of + " shards are missing: " + listed(List.copyOf(missing)));
    }
  }

  private static void checkWhole(CheckedStudy checked, Together all)
      throws InvalidRequestException, IOException {
    final StudyOutcome outcome =
        new StudyOutcome(
            checked.points().all().size(), checked.replications(), all, checked.points());
    final List<Integer> points = outcome.incomplete();
    if (!points.isEmpty()) {
      final int of = all.shards().get(0).head().shard().of();
      final List<String> files = new ArrayList<>();
      for (final Shard shard : outcome.missingFrom(points, of)) {
        files.add(all.named(shard));
      }
      throw new InvalidRequestException(
          "not whole: "
              + listed(files)
              + "; replications are missing at design points "
              + listed(points)
              + "; run these shards again, which go on where they stopped");
    }
  }

  private static String listed(List<?> items) {
    return items.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
        + (items.size() > MOST_NAMED ? " and " + (items.size() - MOST_NAMED) + " more" : "");
  }

  /** All shards as one. */
  private record Together(List<BlockFile> shards) implements FinishedUnits {

    /** The files of a shard, and what is wrong with them. */
    String named(Shard shard) throws IOException {
      final List<String> files = new ArrayList<>();
      for (final BlockFile file : shards) {
        if (file.head().shard().equals(shard)) {
          files.add(file.path() + (file.isTorn() ? " (torn)" : " (stopped early)"));
        }
      }
      return String.join(", ", files);
    }

    @Override
    public boolean has(Unit unit) {
      return shards.stream().anyMatch(shard -> shard.has(unit));
    }

    @Override
    public byte[] get(Unit unit) {
      return shards.stream().filter(shard -> shard.has(unit)).findFirst().orElseThrow().get(unit);
    }
  }
}
