package org.drsim.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {

  private static final long GONE = Long.MAX_VALUE;

  private final RunOutput output = Runs.named("Web shop");

  @TempDir Path reports;

  @Test
  void aRunIsWrittenWholeUnderItsId() throws IOException {
    RunFolder folder = RunFolder.write(reports, output, List.of());
    assertThat(folder.kept()).isFalse();
    assertThat(folder.path()).isEqualTo(reports.resolve("Web-shop").resolve(output.runId()));
    assertThat(names(folder.path()))
        .containsExactly(
            "assumptions.csv",
            "manifest.json",
            "replicas.csv",
            "resources.csv",
            "rpo.csv",
            "run-info.json",
            "scenario.yaml",
            "summary.json");
    assertThat(folder.path().resolve("scenario.yaml")).hasContent(output.scenarioText());
    assertThat(names(runs())).containsExactly(output.runId(), "latest");
  }

  @Test
  void latestIsARelativeLinkToTheNewestRun() throws IOException {
    RunFolder.write(reports, output, List.of());
    RunOutput newer = Runs.of("Web shop", Runs.machines(1));
    RunOutput other =
        new RunOutput(
            "Web shop",
            newer.result(),
            newer.scenarioText(),
            newer.inputs(),
            3,
            newer.toolVersion(),
            newer.execution());
    RunFolder.write(reports, other, List.of());
    assertThat(Files.readSymbolicLink(runs().resolve("latest"))).hasToString(other.runId());
    assertThat(names(runs())).hasSize(3);
  }

  @Test
  void anEqualRunIsVerifiedAndKept() throws IOException {
    RunFolder first = RunFolder.write(reports, output, List.of());
    Path info = first.path().resolve("run-info.json");
    Files.writeString(info, "{}");
    RunFolder second = RunFolder.write(reports, output, List.of());
    assertThat(second).isEqualTo(new RunFolder(first.path(), true, Optional.empty()));
    assertThat(info).hasContent("{}");
    assertThat(names(runs())).containsExactly(output.runId(), "latest");
  }

  @Test
  void anEqualRunGainsTheFilesItLacked() {
    RunFolder folder = RunFolder.write(reports, output, List.of());
    RunFolder.write(reports, output, List.of(text("charts/rpo.svg", "<svg/>")));
    assertThat(folder.path().resolve("charts/rpo.svg")).hasContent("<svg/>");
  }

  @Test
  void aChangedFileIsNamed() throws IOException {
    RunFolder folder = RunFolder.write(reports, output, List.of());
    Path summary = folder.path().resolve("summary.json");
    Files.writeString(summary, "{}");
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(summary + " differs");
    assertThat(summary).hasContent("{}");
    assertThat(names(runs())).containsExactly(output.runId(), "latest");
  }

  @Test
  void afterAFailureNothingHalfWrittenIsLeft() throws IOException {
    RunFile broken =
        new RunFile(
            "charts/rpo.svg",
            true,
            stream -> {
              stream.write(1);
              throw new IOException("No space left on device");
            });
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of(broken)))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("cannot write the results to " + runs())
        .hasMessageEndingWith("No space left on device");
    assertThat(names(runs())).isEmpty();
  }

  @Test
  void anErrorOfTheProgramLeavesNothingEither() throws IOException {
    RunFile broken =
        new RunFile(
            "x",
            true,
            stream -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of(broken)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names(runs())).isEmpty();
  }

  @Test
  void aFullDiskUnderAJsonDocumentIsAnOutputException() {
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of(jsonOnAFullDisk())))
        .isInstanceOf(OutputException.class)
        .hasMessageEndingWith("No space left on device");
  }

  @Test
  void aFileInThePlaceOfAFolderIsNamed() throws IOException {
    Files.writeString(runs(), "mine");
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageEndingWith(runs() + " is in the way: it is not a folder");
    assertThat(runs()).hasContent("mine");
  }

  @Test
  void aFileInThePlaceOfTheRunIsNamed() throws IOException {
    Files.createDirectories(runs());
    Path inTheWay = Files.writeString(runs().resolve(output.runId()), "mine");
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(inTheWay + " is in the way");
    assertThat(names(runs())).containsExactly(output.runId());
  }

  @Test
  void aFileAboveTheReportsIsNamed() throws IOException {
    Path file = Files.writeString(reports.resolve("file"), "mine");
    assertThatThrownBy(() -> RunFolder.write(file.resolve("reports"), output, List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFolderWithOtherThings_isLeftAsItIs() throws IOException {
    Path foreign = Files.createDirectories(runs().resolve(output.runId()));
    Files.writeString(foreign.resolve("notes.txt"), "mine");
    refused(foreign + " is in the way: it holds none of these results");
    assertThat(names(foreign)).containsExactly("notes.txt");
  }

  @Test
  void aLinkToAFolderWithOtherThings_isNotWrittenThrough() throws IOException {
    Path foreign = Files.createDirectory(reports.resolve("mine"));
    link(output.runId(), foreign);
    refused(runs().resolve(output.runId()) + " is in the way: it holds none of these results");
    Files.writeString(foreign.resolve("notes.txt"), "mine");
    refused(runs().resolve(output.runId()) + " is in the way: it holds none of these results");
    assertThat(names(foreign)).containsExactly("notes.txt");
  }

  @Test
  void aLinkThatLeadsNowhere_orToAFile_isNamed() throws IOException {
    Path link = link(output.runId(), reports.resolve("nowhere"));
    refused(link + " is in the way: it is not a folder");
    assertThat(reports.resolve("nowhere")).doesNotExist();
    Files.writeString(reports.resolve("nowhere"), "mine");
    refused(link + " is in the way: it is not a folder");
    assertThat(reports.resolve("nowhere")).hasContent("mine");
  }

  /** As when results were moved to a larger disk. */
  @Test
  void aLinkToEqualResults_isKept() throws IOException {
    Path results = RunFolder.write(reports, output, List.of()).path();
    Path elsewhere = Files.move(results, reports.resolve("elsewhere"));
    link(output.runId(), elsewhere);
    assertThat(RunFolder.write(reports, output, List.of()).kept()).isTrue();
    assertThat(results).isSymbolicLink();
  }

  @Test
  void anEmptyFolder_isTaken_andNotCalledOld() throws IOException {
    Files.createDirectories(runs().resolve(output.runId()));
    assertThat(RunFolder.write(reports, output, List.of()).kept()).isFalse();
    assertThat(runs().resolve(output.runId()).resolve("summary.json")).exists();
  }

  /** Of a file whose bytes need not be equal, too; and nothing is added to the others. */
  @Test
  void aFolderWhereAFileGoes_isNamed_andNothingIsAdded() throws IOException {
    for (String name : List.of("summary.json", "run-info.json", "report.html")) {
      Path results = RunFolder.write(reports, output, List.of()).path();
      Files.deleteIfExists(results.resolve(name));
      Files.createDirectory(results.resolve(name));
      assertThatThrownBy(
              () ->
                  RunFolder.write(
                      reports,
                      output,
                      List.of(text("charts/rpo.svg", "<svg/>")),
                      new FolderPage("report.html", (folder, stream) -> {})))
          .isInstanceOf(OutputException.class)
          .hasMessageStartingWith(results.resolve(name) + " is in the way: it is not a file");
      assertThat(results.resolve("charts")).doesNotExist();
      Files.delete(results.resolve(name));
    }
  }

  @Test
  void aLinkWhereAFolderOfTheResultsGoes_isNotWrittenThrough() throws IOException {
    Path results = RunFolder.write(reports, output, List.of()).path();
    Path foreign = Files.createDirectory(reports.resolve("pictures"));
    Files.createSymbolicLink(results.resolve("charts"), foreign);
    assertThatThrownBy(
            () -> RunFolder.write(reports, output, List.of(text("charts/rpo.svg", "<svg/>"))))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(results.resolve("charts") + " is in the way");
    assertThat(names(foreign)).isEmpty();
  }

  @Test
  void aFileOfTheUsersNamedLatest_isLeftAsItIs() throws IOException {
    Files.createDirectories(runs());
    Path latest = Files.writeString(runs().resolve("latest"), "to do: buy milk\n");
    assertThat(RunFolder.write(reports, output, List.of()).remark())
        .hasValue(latest + " does not lead to it: it is a file of another kind");
    assertThat(latest).hasContent("to do: buy milk\n");
    // What is written where there are no links.
    Files.writeString(latest, "0123456789ab\n");
    assertThat(RunFolder.write(reports, output, List.of()).remark()).isEmpty();
    assertThat(Files.readSymbolicLink(latest)).hasToString(output.runId());
  }

  private Path link(String name, Path target) throws IOException {
    Files.createDirectories(runs());
    return Files.createSymbolicLink(runs().resolve(name), target);
  }

  private void refused(String message) {
    assertThatThrownBy(() -> RunFolder.write(reports, output, List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void whatKilledRunsLeftIsRemoved() throws IOException {
    Path killed = partial(GONE, Duration.ofMinutes(2));
    Path writing = partial(ProcessHandle.current().pid(), Duration.ofMinutes(2));
    Path elsewhere = partial(GONE, Duration.ZERO);
    Path ancient = partial(ProcessHandle.current().pid(), Duration.ofHours(2));
    RunFolder.write(reports, output, List.of());
    assertThat(killed).doesNotExist();
    assertThat(ancient).doesNotExist();
    assertThat(writing).exists();
    assertThat(elsewhere).exists();
  }

  @Test
  void hostileNamesStayBelowTheReports() throws IOException {
    for (String name : List.of("../../etc", "/", "..", "", "a/../b", "\u0000\n", ".partial-1-x")) {
      Path folder = RunFolder.write(reports, Runs.named(name), List.of()).path();
      assertThat(folder.toRealPath().getParent().getParent()).isEqualTo(reports.toRealPath());
      assertThat(folder.getParent().getFileName().toString()).matches("[A-Za-z0-9][\\w.-]*");
    }
  }

  private Path partial(long process, Duration age) throws IOException {
    Path folder = Files.createDirectories(runs().resolve(".partial-" + process + "-x-" + age));
    Files.writeString(folder.resolve("summary.json"), "{");
    return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
  }

  private RunFile jsonOnAFullDisk() {
    return new RunFile(
        "more.json",
        true,
        stream ->
            SummaryJson.write(
                output,
                new java.io.OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                  }
                }));
  }

  private static RunFile text(String path, String content) {
    return new RunFile(path, true, stream -> stream.write(content.getBytes(UTF_8)));
  }

  private Path runs() {
    return reports.resolve("Web-shop");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
