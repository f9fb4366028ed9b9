package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.drsim.profile.DiskProfile;
import org.drsim.profile.DiskProfiler;
import org.drsim.profile.ProfileSettings;
import org.drsim.trace.DiskFacts;
import org.drsim.trace.Operation;
import org.drsim.trace.TraceFacts;
import org.drsim.trace.TraceFormat;
import org.drsim.trace.TraceSink;

/** Hands the records of a file to a profiler for each of its disks. */
final class ProfileSink implements TraceSink {

  private final boolean coalescing;
  private final List<DiskProfiler> disks = new ArrayList<>();

  ProfileSink(boolean coalescing) {
    this.coalescing = coalescing;
  }

  @Override
  public void disk(int disk, String name) {
    disks.add(new DiskProfiler(coalescing));
  }

  @Override
  public void request(
      int disk, Operation operation, long nanos, long offsetBytes, long lengthBytes) {
    if (operation == Operation.WRITE && lengthBytes > 0) {
      disks.get(disk).write(Math.max(0, nanos), offsetBytes, lengthBytes);
    }
  }

  @Override
  public void interval(int disk, long fromNanos, long toNanos, long bytesWritten, double writes) {
    disks.get(disk).counted(Math.max(0, fromNanos), Math.max(1, toNanos), bytesWritten, writes);
  }

  /**
   * The disks that count: those asked for, without those that lie on others.
   *
   * @param path by whose name disks are called that have none
   * @param several whether there are other files, too
   */
  List<ProfiledDisk> profiles(
      Path path, boolean several, TraceFacts facts, ProfileSettings settings) {
    final String file = Objects.toString(path.getFileName());
    return IntStream.range(0, disks.size())
        .filter(i -> facts.disks().get(i).wanted() && !facts.disks().get(i).stacked())
        .mapToObj(
            i -> {
              final DiskFacts disk = facts.disks().get(i);
              final DiskProfile profile =
                  disks
                      .get(i)
                      .profile(
                          name(disk.name(), file, several && !namesHosts(facts)),
                          machine(disk.name(), file, facts),
                          facts.spanNanos(),
                          facts.origin(),
                          disk.reads(),
                          disk.flushes() + disk.discards() + disk.others() + disk.emptyWrites(),
                          settings);
              return new ProfiledDisk(
                  profile, path, disk.name().isEmpty() ? null : disk.name(), facts.format());
            })
        .toList();
  }

  private static boolean namesHosts(TraceFacts facts) {
    return facts.format() == TraceFormat.MSR;
  }

  private static String name(String disk, String file, boolean ambiguous) {
    if (disk.isEmpty()) {
      return file;
    }
    return ambiguous ? file + ":" + disk : disk;
  }

  /** That of the host, where the format names it; else all disks of a file are of one machine. */
  private static String machine(String disk, String file, TraceFacts facts) {
    final int dot = disk.lastIndexOf('.');
    return namesHosts(facts) && dot > 0 ? disk.substring(0, dot) : file;
  }
}
