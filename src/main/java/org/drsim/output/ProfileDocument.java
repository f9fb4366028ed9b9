package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.profile.ChurnProfile;
import org.drsim.profile.DisksTogether;
import org.drsim.profile.ProfileSettings;
import org.drsim.quantity.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What captured writes say and imply, for people and for programs.
 *
 * @param name of the folder: that of the file, or of the first of several
 * @param inputs the files that were read
 * @param remarks what a reader left out or put right
 * @param options whatever else shapes the profile, as a command line has it
 * @param workload an entry of a scenario that replays it or is fitted to it; null for none
 */
public record ProfileDocument(
    String name,
    List<InputFile> inputs,
    List<String> remarks,
    List<String> options,
    ChurnProfile profile,
    @Nullable WorkloadEntry workload,
    String toolVersion,
    Execution execution) {

  public ProfileDocument {
    inputs = List.copyOf(inputs);
    remarks = List.copyOf(remarks);
    options = List.copyOf(options);
  }

  /** Lines for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.print(new ProfileLines(this).text());
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    new ProfileJson(this).write(stream);
  }

  /** One row for each disk. */
  public void writeCsv(OutputStream stream) throws IOException {
    ProfileTables.writeDisks(profile, stream);
  }

  /**
   * Writes the folder of this profile.
   *
   * @param page made of the other files; null for none
   */
  public RunFolder write(Path reports, List<RunFile> charts, @Nullable FolderPage page) {
    final List<RunFile> files = new ArrayList<>();
    files.add(new RunFile("profile.json", true, this::writeJson));
    final TableSizes sizes = new TableSizes();
    ProfileTables.files(profile).forEach(table -> files.add(sizes.counted(table)));
    if (workload != null) {
      final byte[] text = workload.text().getBytes(StandardCharsets.UTF_8);
      files.add(new RunFile("workload.yaml", true, stream -> stream.write(text)));
    }
    files.addAll(charts);
    files.add(new RunFile("manifest.json", true, stream -> writeManifest(sizes, stream)));
    files.add(new RunFile("run-info.json", false, stream -> RunInfoJson.write(execution, stream)));
    return RunFolder.writeNewest(reports, name, id(), files, page);
  }

  /** Equal for equal results, as that of a run. */
  String id() {
    return RunId.of(toolVersion, "", inputs, settings());
  }

  private List<String> settings() {
    final List<String> all = new ArrayList<>(options);
    final ProfileSettings settings = profile.settings();
    all.add("--rpo=" + Decimals.text(settings.rpoSeconds()) + " s");
    all.add("--delay=" + Decimals.text(settings.delaySeconds()) + " s");
    all.add("--disk-type=" + settings.diskType().name().toLowerCase(Locale.ROOT));
    final Bytes size = settings.diskSize();
    if (size != null) {
      all.add("--disk-size=" + size);
    }
    all.add("--time-zone=" + settings.timeZone().getId());
    return all;
  }

  private void writeManifest(TableSizes tables, OutputStream stream) {
    JsonDocument.write(
        stream,
        json -> {
          json.text("profileId", id());
          json.object("tool", () -> json.text("name", "drsim").text("version", toolVersion));
          json.object("formats", () -> json.integer("profile", ProfileJson.SCHEMA_VERSION));
          json.objects(
              "inputs",
              inputs,
              input -> json.text("name", input.name()).text("sha256", input.sha256()));
          json.texts("settings", settings());
          tables.add(json);
        });
  }

  /** Of several disks; null where there is one. */
  @Nullable DisksTogether together() {
    return profile.together();
  }
}
