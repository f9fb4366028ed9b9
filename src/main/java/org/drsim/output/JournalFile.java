package org.drsim.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.drsim.study.Journal;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a study as a file beside its results, {@code <reports>/<scenario>/.journal-<id>}.
 *
 * <p>It is replaced as a whole: written under a temporary name, forced to the disk, renamed. So
 * whatever happens, there is a whole one or none, and two processes that run the same study at once
 * only replace one valid state by another: a state is a function of the study and of how many
 * replications are in it. The file says of which study it is and ends with a digest; one that does
 * not fit is not used.
 */
public final class JournalFile implements Journal {

  private static final byte[] MAGIC = "drsim journal 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST = 32;
  private static final int FRAME = 2 * DIGEST + MAGIC.length;

  /** Larger ones are not ours. */
  private static final long MOST_BYTES = 1L << 29;

  private static final int ID_DIGITS = 12;

  /** Saving takes at most this part of the time. */
  private static final int LEAST_WORK_PER_SAVE = 20;

  private final Path folder;
  private final Supplier<byte[]> digestOfStudy;
  private final long everyNanos;
  private final Consumer<String> remarks;
  private final LongSupplier nanoTime;
  private long dueNanos;
  private boolean broken;

  /** Asked for when there is something to keep or to go on from, which most runs never have. */
  private byte @Nullable [] study;

  private JournalFile(
      Path folder,
      Supplier<byte[]> digestOfStudy,
      Duration every,
      Consumer<String> remarks,
      LongSupplier nanoTime) {
    this.folder = folder;
    this.digestOfStudy = digestOfStudy;
    this.everyNanos = every.toNanos();
    this.remarks = remarks;
    this.nanoTime = nanoTime;
    this.dueNanos = nanoTime.getAsLong() + everyNanos;
  }

  /**
   * The journal of one study; nothing is read or written yet.
   *
   * @param reports parent of the folders of results
   * @param name of the scenario
   * @param toolVersion of the program; other programs may add up differently
   * @param scenarioText the resolved scenario
   * @param inputs the files that the scenario reads
   * @param every how much work is worth saving
   * @param remarks is told why a journal is not used or not kept
   */
  public static JournalFile of(
      Path reports,
      String name,
      String toolVersion,
      Supplier<String> scenarioText,
      List<InputFile> inputs,
      Duration every,
      Consumer<String> remarks) {
    return new JournalFile(
        reports.resolve(FolderName.of(name)),
        () -> RunId.ofStudy(toolVersion, scenarioText.get(), inputs),
        every,
        remarks,
        System::nanoTime);
  }

  private byte[] study() {
    if (study == null) {
      study = digestOfStudy.get();
    }
    return study;
  }

  private Path file() {
    return folder.resolve(".journal-" + HexFormat.of().formatHex(study()).substring(0, ID_DIGITS));
  }

  @Override
  public Optional<byte[]> saved() {
    Path file = file();
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Optional<byte[]> state =
          Files.size(file) > MOST_BYTES ? Optional.empty() : state(Files.readAllBytes(file));
      if (state.isEmpty()) {
        remarks.accept(file + " is not a whole journal of this study; beginning anew");
      }
      return state;
    } catch (IOException problem) {
      remarks.accept("beginning anew, as the journal cannot be read: " + Reason.of(problem));
      return Optional.empty();
    }
  }

  /** Nothing where the content is torn, or of another study. */
  private Optional<byte[]> state(byte[] content) {
    int end = content.length - DIGEST;
    if (content.length < FRAME
        || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !Arrays.equals(content, MAGIC.length, FRAME - DIGEST, study(), 0, DIGEST)) {
      return Optional.empty();
    }
    byte[] digest = digest(content, end);
    return Arrays.equals(content, end, content.length, digest, 0, DIGEST)
        ? Optional.of(Arrays.copyOfRange(content, FRAME - DIGEST, end))
        : Optional.empty();
  }

  @Override
  public boolean isDue() {
    return !broken && nanoTime.getAsLong() >= dueNanos;
  }

  /** Without a journal the study still goes on, so that a full disk only costs the journal. */
  @Override
  public void save(byte[] state) {
    long began = nanoTime.getAsLong();
    try {
      replace(state);
    } catch (IOException problem) {
      broken = true;
      remarks.accept("no journal is kept: " + Reason.of(problem));
    }
    long ended = nanoTime.getAsLong();
    dueNanos = ended + Math.max(everyNanos, LEAST_WORK_PER_SAVE * (ended - began));
  }

  private void replace(byte[] state) throws IOException {
    Files.createDirectories(folder);
    Path fresh = PartialFolder.createFile(folder, "journal");
    try {
      write(fresh, state);
      Files.move(
          fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void write(Path fresh, byte[] state) throws IOException {
    byte[] content = new byte[FRAME + state.length];
    ByteBuffer buffer = ByteBuffer.wrap(content).put(MAGIC).put(study()).put(state);
    buffer.put(digest(content, buffer.position())).flip();
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static byte[] digest(byte[] content, int length) {
    MessageDigest digest = Digest.sha256();
    digest.update(content, 0, length);
    return digest.digest();
  }

  /** Whether there is one to go on from. */
  public boolean exists() {
    return Files.isRegularFile(file());
  }

  /** The study is whole, and its results are written. */
  public void remove() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException problem) {
      remarks.accept("the journal cannot be removed: " + Reason.of(problem));
    }
  }
}
