package org.drsim.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.drsim.sweep.BlockStore;
import org.drsim.sweep.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a study gave, in a file to which each finished unit is added: the journal of a
 * study, and what a shard of it hands over. It begins with what it is of; each record has a check
 * sum, and reading ends at the first that is not whole, so that whatever happens to the process the
 * records before are good.
 */
public final class BlockFile implements BlockStore, Closeable {

  private static final byte[] MAGIC = "drsim blocks 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int RECORD_HEAD = 5 * Integer.BYTES;

  /** Larger ones are not ours. */
  private static final int MOST_BYTES = 1 << 28;

  private final Path path;
  private final FileChannel channel;
  private final Map<Unit, long[]> index = new HashMap<>();
  private final BlockHead head;
  private long end;

  private BlockFile(Path path, FileChannel channel, BlockHead head) {
    this.path = path;
    this.channel = channel;
    this.head = head;
  }

  /**
   * Opens or makes the file to add to.
   *
   * @param remarks is told what is not used of what is there
   * @return nothing if another process adds to it
   */
  public static Optional<BlockFile> open(Path path, BlockHead head, Consumer<String> remarks)
      throws IOException {
    Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    final FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      return Optional.empty();
    }
    final BlockFile file = new BlockFile(path, channel, head);
    final long size = channel.size();
    if (size > 0 && !file.isOurs()) {
      remarks.accept(path + " is not of this study; beginning anew");
      channel.truncate(0);
    }
    if (channel.size() == 0) {
      channel.write(ByteBuffer.wrap(file.headBytes()), 0);
    }
    file.readIndex();
    if (file.end < channel.size()) {
      channel.truncate(file.end);
    }
    return Optional.of(file);
  }

  /** Opens a whole file to read from. */
  public static BlockFile read(Path path) throws IOException {
    final FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      final BlockFile file = new BlockFile(path, channel, readHead(path, channel));
      file.readIndex();
      return file;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** What it is of. */
  public BlockHead head() {
    return head;
  }

  public Path path() {
    return path;
  }

  /** Whether it ends within a record, as after a copy that was stopped or a full disk. */
  public boolean isTorn() throws IOException {
    return end < channel.size();
  }

  /** How many units it has. */
  public int size() {
    return index.size();
  }

  private byte[] headBytes() {
    final byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + text.length)
        .put(MAGIC)
        .putInt(text.length)
        .put(text)
        .array();
  }

  private boolean isOurs() throws IOException {
    final byte[] ours = headBytes();
    return Arrays.equals(bytes(0, ours.length), ours);
  }

  private static BlockHead readHead(Path path, FileChannel channel) throws IOException {
    final int front = MAGIC.length + Integer.BYTES;
    final byte[] first = bytes(channel, 0, front);
    if (first == null || !Arrays.equals(Arrays.copyOf(first, MAGIC.length), MAGIC)) {
      throw new OutputException(path + " is not a shard of a study");
    }
    final int length = ByteBuffer.wrap(first).getInt(MAGIC.length);
    final byte[] text = length < 0 || length > MOST_BYTES ? null : bytes(channel, front, length);
    if (text == null) {
      throw new OutputException(path + " ends in its head; make this shard again");
    }
    return BlockHead.of(new String(text, StandardCharsets.UTF_8));
  }

  private void readIndex() throws IOException {
    end = headBytes().length;
    for (byte[] head = bytes(end, RECORD_HEAD); head != null; head = bytes(end, RECORD_HEAD)) {
      final ByteBuffer front = ByteBuffer.wrap(head);
      final Unit unit = new Unit(front.getInt(), front.getInt(), front.getInt());
      final int length = front.getInt();
      final byte[] state =
          length < 0 || length > MOST_BYTES ? null : bytes(end + RECORD_HEAD, length);
      if (state == null || front.getInt() != sum(head, state)) {
        return;
      }
      index.put(unit, new long[] {end + RECORD_HEAD, length});
      end += RECORD_HEAD + length;
    }
  }

  private static int sum(byte[] head, byte[] state) {
    final CRC32 sum = new CRC32();
    sum.update(head, 0, RECORD_HEAD - Integer.BYTES);
    sum.update(state);
    return (int) sum.getValue();
  }

  private byte @Nullable [] bytes(long from, int length) throws IOException {
    return bytes(channel, from, length);
  }

  /** Null where the file ends before. */
  private static byte @Nullable [] bytes(FileChannel channel, long from, int length)
      throws IOException {
    if (from + length > channel.size()) {
      return null;
    }
    final byte[] content = new byte[length];
    final ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        return null;
      }
    }
    return content;
  }

  @Override
  public synchronized boolean has(Unit unit) {
    return index.containsKey(unit);
  }

  @Override
  public byte[] get(Unit unit) {
    final long[] at = at(unit);
    try {
      return Objects.requireNonNull(bytes(at[0], (int) at[1]), "a record that was there");
    } catch (IOException e) {
      throw new OutputException("cannot read " + path + ": " + Reason.of(e), e);
    }
  }

  private synchronized long[] at(Unit unit) {
    return Objects.requireNonNull(index.get(unit), unit::toString);
  }

  @Override
  public synchronized void put(Unit unit, byte[] state) {
    final byte[] content = new byte[RECORD_HEAD + state.length];
    final ByteBuffer record = ByteBuffer.wrap(content);
    record.putInt(unit.point()).putInt(unit.first()).putInt(unit.count()).putInt(state.length);
    record.putInt(sum(content, state)).put(state).flip();
    try {
      long at = end;
      while (record.hasRemaining()) {
        at += channel.write(record, at);
      }
    } catch (IOException e) {
      throw new OutputException("cannot write " + path + ": " + Reason.of(e), e);
    }
    index.put(unit, new long[] {end + RECORD_HEAD, state.length});
    end += RECORD_HEAD + state.length;
  }

  /** Waits until all is on the disk. */
  public void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
