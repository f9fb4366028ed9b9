package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.drsim.chart.ChartException;
import org.drsim.output.Execution;
import org.drsim.output.FolderPage;
import org.drsim.output.InputFile;
import org.drsim.output.ProfileDocument;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.output.WorkloadEntry;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.ProfileSettings;
import org.drsim.quantity.Durations;
import org.drsim.report.Report;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.trace.DiskFacts;
import org.drsim.trace.TraceException;
import org.drsim.trace.TraceFacts;
import org.drsim.trace.TraceFormat;
import org.drsim.trace.TraceOptions;
import org.drsim.trace.Traces;
import org.jspecify.annotations.Nullable;

/** From trace files to a folder with their profile: read, profile, write, report. */
final class ProfileRun {

  /**
   * How to profile.
   *
   * @param coalescing whether to count unique bytes
   * @param workload what a scenario is to say of it; null for nothing
   * @param out parent of the folders of results
   */
  record Settings(
      TraceOptions options,
      ProfileSettings measures,
      boolean coalescing,
      WorkloadEntries.@Nullable Settings workload,
      Path out,
      ResultFormat format,
      Progress.Style progress,
      boolean charts,
      boolean page,
      boolean quiet) {}

  private static final Map<TimeUnit, String> UNITS =
      Map.of(
          TimeUnit.NANOSECONDS, "ns",
          TimeUnit.MICROSECONDS, "us",
          TimeUnit.MILLISECONDS, "ms",
          TimeUnit.SECONDS, "s");

  private final Commands commands;
  private final Console console;
  private final Settings settings;
  private final List<InputFile> inputs = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<ProfiledDisk> disks = new ArrayList<>();
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();

  ProfileRun(Commands commands, Settings settings) {
    this.commands = commands;
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
  }

  ExitCode execute(List<Path> files) throws IOException, InvalidScenarioException {
    readAll(files);
    final ChurnProfile profile =
        ChurnProfile.of(disks.stream().map(ProfiledDisk::profile).toList(), settings.measures());
    final WorkloadEntries.Settings workload = settings.workload();
    report(document(files, profile, workload == null ? null : WorkloadEntries.of(disks, workload)));
    return ExitCode.DONE;
  }

  private void readAll(List<Path> files) throws IOException {
    long total = 0;
    for (final Path file : files) {
      total += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    final ByteProgress progress = new ByteProgress(console, settings.progress(), total);
    try {
      for (final Path file : files) {
        read(file, files.size() > 1, progress);
        progress.finished(Files.size(file));
      }
    } finally {
      progress.end();
    }
  }

  private void read(Path file, boolean several, ByteProgress progress) throws IOException {
    final ProfileSink sink = new ProfileSink(settings.coalescing());
    final TraceFacts facts = Traces.stream(file, settings.options(), sink, progress);
    if (facts.format().kind() == TraceFormat.Kind.LOGGED_RPO) {
      throw new TraceException(
          file,
          0,
          "a log of recovery point objectives",
          "allowed are writes or counters of writes");
    }
    final String name = name(file);
    for (final String remark : TraceRemarks.ofFile(facts)) {
      remarks.add(name + ": " + remark);
      console.note(name + ": " + remark);
    }
    remarkReads(file, facts);
    addInput(InputFile.of(name, file), file);
    for (final ProfiledDisk disk : sink.profiles(file, several, facts, settings.measures())) {
      remarkTwin(disk, file);
      disks.add(disk);
    }
  }

  /** Idle counters say something; requests of which none writes may be of something else. */
  private void remarkReads(Path file, TraceFacts facts) {
    final long writes = facts.disks().stream().mapToLong(DiskFacts::writes).sum();
    if (facts.format().kind() == TraceFormat.Kind.REQUESTS && writes == 0) {
      final String remark =
          name(file)
              + ": no write of at least one byte among "
              + facts.disks().stream().mapToLong(DiskFacts::requests).sum()
              + " requests";
      remarks.add(remark);
      console.note(remark);
    }
  }

  /** The writes of a file that is given twice would count twice. */
  private void addInput(InputFile input, Path file) {
    for (final InputFile other : inputs) {
      if (other.sha256().equals(input.sha256())) {
        throw new TraceException(
            file,
            0,
            "the same content as " + other.name() + ", whose writes would count twice",
            "allowed are different files");
      }
    }
    inputs.add(input);
  }

  private void remarkTwin(ProfiledDisk disk, Path file) {
    final String known = disk.profile().machine() + " " + disk.profile().name();
    if (disks.stream()
        .anyMatch(d -> (d.profile().machine() + " " + d.profile().name()).equals(known))) {
      final String remark =
          name(file)
              + ": disk "
              + disk.profile().name()
              + " is in another file, too, and counts as two disks; join files that follow each"
              + " other to one";
      remarks.add(remark);
      console.note(remark);
    }
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName());
  }

  private ProfileDocument document(
      List<Path> files, ChurnProfile profile, @Nullable WorkloadEntry workload) {
    final String first = name(files.get(0));
    return new ProfileDocument(
        files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more",
        inputs,
        remarks,
        options(),
        profile,
        workload,
        Version.number(),
        new Execution(
            started,
            Duration.ofNanos(System.nanoTime() - startedNanos),
            1,
            commands.commandLine()));
  }

  /** What else shapes the profile. */
  private List<String> options() {
    final List<String> all = new ArrayList<>();
    final TraceOptions reading = settings.options();
    if (reading.format() != null) {
      all.add("--trace-format=" + reading.format());
    }
    if (reading.timeUnit() != null) {
      all.add("--time-unit=" + UNITS.get(reading.timeUnit()));
    }
    if (reading.action() != null) {
      all.add("--action=" + reading.action().name().toLowerCase(Locale.ROOT));
    }
    if (reading.interval() != null) {
      all.add("--interval=" + Durations.print(reading.interval()));
    }
    reading.disks().forEach(disk -> all.add("--disk=" + disk));
    if (!settings.coalescing()) {
      all.add("--no-coalescing");
    }
    if (settings.workload() != null) {
      all.addAll(settings.workload().options());
    }
    return all;
  }

  private void report(ProfileDocument document) throws IOException {
    final FolderPage page = settings.page() ? ReportPages.ofStored(console) : null;
    final RunFolder folder = document.write(settings.out(), charts(document), page);
    folder.remark().ifPresent(console::note);
    if (settings.quiet()) {
      return;
    }
    switch (settings.format()) {
      case TABLE -> document.writeLines(console.out());
      case JSON -> document.writeJson(console.out());
      case CSV -> document.writeCsv(console.out());
    }
    console.out().flush();
    console.err().println((folder.kept() ? "same as before: " : "written: ") + folder.path());
    if (settings.page()) {
      console.err().println("report: " + folder.path().resolve(Report.FILE));
    }
  }

  private List<RunFile> charts(ProfileDocument document) {
    try {
      return settings.charts() ? ProfileCharts.of(document) : List.of();
    } catch (ChartException e) {
      console.note("charts left out: " + e.getMessage());
      return List.of();
    }
  }
}
