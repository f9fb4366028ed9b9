package org.drsim.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A master and two workers of one core each, as processes on the loopback interface. */
final class StandaloneCluster implements AutoCloseable {

  private static final int WORKERS = 2;
  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();
  private final String url;

  StandaloneCluster(Path folder, SparkPrograms programs) throws Exception {
    this.folder = folder;
    final int port = freePort();
    url = "spark://" + HOST + ":" + port;
    master =
        programs.spark(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
    await("master", "I have been elected leader", 1);
    for (int i = 0; i < WORKERS; i++) {
      workers.add(
          programs.spark(
              "worker" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              HOST,
              "--cores",
              "1",
              "--memory",
              "1g",
              "--webui-port",
              "0",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              url));
    }
    await("master", "Registering worker", WORKERS);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  private void await(String log, String text, int times) throws Exception {
    while (count(folder.resolve(log + ".err"), text) < times) {
      if (!master.isAlive()) {
        throw new AssertionError(Files.readString(folder.resolve(log + ".err")));
      }
      Thread.sleep(100);
    }
  }

  static long count(Path log, String text) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }

  String url() {
    return url;
  }

  /**
   * The executor that the first worker runs now.
   *
   * @param log where Spark notes the tasks that it begins and ends
   */
  record Executor(ProcessHandle process, Path log) {

    /** Tasks that it began and did not end. */
    long open() throws IOException {
      return count(log, "INFO Executor: Running task") - count(log, "INFO Executor: Finished task");
    }
  }

  /** Waits for an executor with a task in it while a program runs. */
  Executor working(Process program) throws Exception {
    while (program.isAlive()) {
      for (final ProcessHandle child : workers.get(0).children().toList()) {
        final Path log = newestLog(folder.resolve("work0"));
        if (child.isAlive() && log != null && new Executor(child, log).open() > 0) {
          return new Executor(child, log);
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the program ended before a worker had something to do");
  }

  private static @org.jspecify.annotations.Nullable Path newestLog(Path work) throws IOException {
    if (!Files.isDirectory(work)) {
      return null;
    }
    try (Stream<Path> files = Files.walk(work, 3)) {
      return files
          .filter(file -> file.endsWith("stderr"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElse(null);
    }
  }

  @Override
  public void close() throws Exception {
    for (final Process worker : workers) {
      worker.children().forEach(ProcessHandle::destroyForcibly);
      worker.destroyForcibly().waitFor();
    }
    master.destroyForcibly().waitFor();
  }
}
