package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a Java and a Maven that only leave their traces. */
final class LauncherTest {

  private static final String PREPARING = "drsim: preparing faster starts, once after a build …\n";
  private static final String WAITING = "drsim: waiting for another start, which is building …\n";
  private static final String BUILDING =
      "drsim: building, as the sources are newer than the last build …\n";

  /** Writes what Java would write; where it is told to be slow, it never ends. */
  private static final String JAVA =
      """
      #!/bin/sh
      for option; do
        case $option in
          -XX:DumpLoadedClassList=*)
            echo java/lang/Object > "${option#*=}"
            [ -z "$SLOW" ] || exec sleep 300 ;;
          -XX:SharedArchiveFile=*) echo archive > "${option#*=}" ;;
        esac
      done
      case " $* " in *' -jar '*) echo started ;; esac
      """;

  @TempDir private Path folder;

  private Path jar;

  @BeforeEach
  void aBuiltProgram() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    final Path script = Files.copy(Path.of("drsim"), folder.resolve("drsim"));
    final Matcher version = Pattern.compile("version=([0-9.]+)").matcher(Files.readString(script));
    assertThat(version.find()).isTrue();
    Files.createDirectories(folder.resolve("temporary"));
    Files.createDirectories(folder.resolve("target/lib"));
    old(Files.createDirectories(folder.resolve("src/main")));
    old(Files.createFile(folder.resolve("pom.xml")));
    jar = Files.createFile(folder.resolve("target/drsim-" + version.group(1) + ".jar"));
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    executable("jdk/bin/java", JAVA);
    executable("jdk/bin/mvn", "#!/bin/sh\n");
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private void executable(String name, String text) throws IOException {
    assertThat(Files.writeString(folder.resolve(name), text).toFile().setExecutable(true)).isTrue();
  }

  /** Standard error of what is started next goes to a file of this name. */
  private Process start(String errors, String... environment) throws IOException {
    final ProcessBuilder start =
        new ProcessBuilder("/bin/bash", folder.resolve("drsim").toString(), "--version")
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve(errors).toFile());
    start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    start.environment().put("PATH", folder.resolve("jdk/bin") + ":" + System.getenv("PATH"));
    start.environment().put("TMPDIR", folder.resolve("temporary").toString());
    start.environment().keySet().removeAll(List.of("DRSIM_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
    for (final String variable : environment) {
      start.environment().put(variable, "yes");
    }
    return start.start();
  }

  private String errors(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static int end(Process process) throws InterruptedException {
    return Program.end(process);
  }

  @Test
  void theFirstStartAfterABuild_saysThatItPrepares_andLaterOnesSayNothing() throws Exception {
    assertThat(end(start("first"))).isZero();
    assertThat(errors("first")).isEqualTo(PREPARING);
    assertThat(folder.resolve("out")).hasContent("started");
    assertThat(end(start("second"))).isZero();
    assertThat(errors("second")).isEmpty();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void oneThatIsKilledWhileItPrepares_leavesNothing() throws Exception {
    final Process killed = start("killed", "SLOW");
    await(() -> !isEmpty(folder.resolve("temporary")));
    killed.destroy();
    assertThat(end(killed)).isEqualTo(128 + 15);
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
    assertThat(names(folder.resolve("target")))
        .containsExactlyInAnyOrder("lib", jar.getFileName().toString());
    assertThat(killed.descendants()).isEmpty();
  }

  @Test
  void oneThatFindsABuildGoingOn_saysThatItWaits() throws Exception {
    old(jar);
    Files.setLastModifiedTime(folder.resolve("pom.xml"), FileTime.from(Instant.now()));
    final Path lock = folder.resolve("target/.launch.lock");
    final Process other;
    try {
      other =
          new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo locked; read line")
              .start();
    } catch (IOException missing) {
      assumeTrue(false, "no flock here");
      return;
    }
    assertThat(other.getInputStream().read()).isEqualTo('l');
    final Process waiting = start("waiting");
    await(() -> !errors("waiting").isEmpty());
    assertThat(errors("waiting")).isEqualTo(WAITING);
    assertThat(waiting.isAlive()).isTrue();
    other.getOutputStream().close();
    assertThat(end(waiting)).isZero();
    assertThat(errors("waiting")).isEqualTo(WAITING + BUILDING + PREPARING);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    for (int i = 0; i < 6000 && !condition.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(condition.holds()).isTrue();
  }

  private static boolean isEmpty(Path directory) throws IOException {
    return names(directory).isEmpty();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
