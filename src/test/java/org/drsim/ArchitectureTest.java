package org.drsim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules: who may know whom, and how large a file or a method may grow. */
final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.drsim");

  private static final String[] MODEL = {
    "org.drsim.quantity",
    "org.drsim.scenario",
    "org.drsim.scenario.readiness",
    "org.drsim.engine",
    "org.drsim.workload",
    "org.drsim.profile",
    "org.drsim.flow",
    "org.drsim.replication",
    "org.drsim.fault",
    "org.drsim.recovery",
    "org.drsim.measure",
    "org.drsim.run",
    "org.drsim.statistics",
    "org.drsim.calibration",
    "org.drsim.study",
    "org.drsim.sweep",
    "org.drsim.sweep.goal"
  };

  /** Of the model rooms, only those that run replications have threads. */
  private static final String[] WITHOUT_THREADS =
      Arrays.stream(MODEL)
          .filter(room -> !room.endsWith(".study") && !room.endsWith(".sweep"))
          .toArray(String[]::new);

  private static final int FILE_LINES = 280;
  private static final int METHOD_LINES = 36;

  /**
   * quantity ← scenario, engine ← workload, flow ← replication ← fault ← recovery ← measure ← run ←
   * study ← sweep; statistics beside them, which knows numbers only; edges on top, cli above all.
   */
  @Test
  void rooms_dependOnlyDownwards() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("quantity")
        .definedBy("org.drsim.quantity")
        .layer("scenario")
        .definedBy("org.drsim.scenario", "org.drsim.scenario.readiness")
        .layer("engine")
        .definedBy("org.drsim.engine")
        .layer("workload")
        .definedBy("org.drsim.workload")
        .layer("profile")
        .definedBy("org.drsim.profile")
        .layer("flow")
        .definedBy("org.drsim.flow")
        .layer("replication")
        .definedBy("org.drsim.replication")
        .layer("fault")
        .definedBy("org.drsim.fault")
        .layer("recovery")
        .definedBy("org.drsim.recovery")
        .layer("measure")
        .definedBy("org.drsim.measure")
        .layer("run")
        .definedBy("org.drsim.run")
        .layer("calibration")
        .definedBy("org.drsim.calibration")
        .layer("statistics")
        .definedBy("org.drsim.statistics")
        .layer("study")
        .definedBy("org.drsim.study")
        .layer("sweep")
        .definedBy("org.drsim.sweep", "org.drsim.sweep.goal")
        .layer("edges")
        .definedBy(
            "org.drsim.engine.dsol",
            "org.drsim.scenario.file",
            "org.drsim.trace",
            "org.drsim.output",
            "org.drsim.chart",
            "org.drsim.report")
        .layer("cli")
        .definedBy("org.drsim.cli")
        .optionalLayer("spark")
        .definedBy("org.drsim.spark")
        .whereLayer("spark")
        .mayOnlyAccessLayers("sweep")
        .whereLayer("spark")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("edges")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("sweep")
        .mayOnlyBeAccessedByLayers("edges", "cli", "spark")
        .whereLayer("study")
        .mayOnlyBeAccessedByLayers("sweep", "edges", "cli")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("study", "sweep", "edges", "cli")
        .whereLayer("calibration")
        .mayOnlyAccessLayers("quantity", "engine", "measure", "statistics")
        .whereLayer("calibration")
        .mayOnlyBeAccessedByLayers("edges", "cli")
        .whereLayer("measure")
        .mayOnlyBeAccessedByLayers("calibration", "run", "study", "sweep", "edges", "cli")
        .whereLayer("recovery")
        .mayOnlyBeAccessedByLayers("measure", "run", "study", "sweep", "edges", "cli")
        .whereLayer("fault")
        .mayOnlyBeAccessedByLayers("recovery", "measure", "run", "study", "sweep", "edges", "cli")
        .whereLayer("replication")
        .mayOnlyBeAccessedByLayers(
            "fault", "recovery", "measure", "run", "study", "sweep", "edges", "cli")
        .whereLayer("profile")
        .mayOnlyAccessLayers("quantity", "scenario")
        .whereLayer("profile")
        .mayOnlyBeAccessedByLayers("edges", "cli")
        .whereLayer("flow")
        .mayOnlyAccessLayers("engine")
        .whereLayer("workload")
        .mayOnlyBeAccessedByLayers(
            "replication", "fault", "recovery", "measure", "run", "study", "sweep", "edges", "cli")
        .whereLayer("engine")
        .mayOnlyAccessLayers("quantity")
        .whereLayer("scenario")
        .mayOnlyAccessLayers("quantity")
        .whereLayer("statistics")
        .mayNotAccessAnyLayer()
        .whereLayer("quantity")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.drsim.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void libraries_areKnownToOneRoomEach() {
    only("nl.tudelft..", "org.drsim.engine.dsol");
    only("org.djutils..", "org.drsim.engine.dsol");
    only("org.jfree..", "org.drsim.chart");
    only("org.apache.batik..", "org.drsim.chart");
    only("picocli..", "org.drsim.cli");
    only("org.snakeyaml..", "org.drsim.scenario.file");
    only("tools.jackson..", "org.drsim.output", "org.drsim.report", "org.drsim.trace");
    only("org.apache.commons.compress..", "org.drsim.trace");
    only("org.tukaani..", "org.drsim.trace");
    only("com.github.luben..", "org.drsim.trace");
    only("org.apache.spark..", "org.drsim.spark");
    only("org.apache.logging..", "org.drsim.spark");
    only("scala..", "org.drsim.spark");
  }

  private static void only(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void modelRooms_knowNoFilesStreamsClocksOrThreads() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "org.slf4j..")
                .or(
                    resideInAPackage("java.io")
                        .and(DescribedPredicate.not(type(java.io.Serializable.class))))
                .or(type(java.time.Clock.class)))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(WITHOUT_THREADS)
        .should()
        .dependOnClassesThat(resideInAPackage("java.util.concurrent..").or(type(Thread.class)))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .accessField(System.class, "out")
        .check(CLASSES);
  }

  /** Results must not depend on the platform's mathematics, nor on the order of a hash table. */
  @Test
  void modelRooms_useReproducibleMathematicsAndCollections() {
    for (final String function :
        List.of("exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "cbrt")) {
      noClasses()
          .that()
          .resideInAnyPackage(MODEL)
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(Math.class)))
                  .and(JavaCall.Predicates.target(HasName.Predicates.name(function))))
          .check(CLASSES);
    }
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat(type(java.util.HashMap.class).or(type(java.util.HashSet.class)))
        .check(CLASSES);
  }

  @Test
  void files_areAScreenOrTwo() throws IOException {
    final List<String> tooLong = new ArrayList<>();
    for (final Path file : sources()) {
      final int lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES) {
        tooLong.add(file + ": " + lines + " lines, at most " + FILE_LINES);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /**
   * From the line that opens a method's body to the brace that closes it, by indentation: the
   * formatter sees to that. A signature that takes several lines opens the body on a line that is
   * indented by four more.
   */
  @Test
  void methods_areShort() throws IOException {
    final Pattern opening =
        Pattern.compile(
            "^( +)(?!class|record|enum|interface|if|for|while|switch|try|synchronized|return|[}.&|])"
                + "(?!.*new )[\\w<@].*\\) (throws [\\w., ]+ )?\\{$");
    final List<String> tooLong = new ArrayList<>();
    for (final Path file : sources()) {
      final List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        final Matcher method = opening.matcher(lines.get(i));
        if (method.matches() && !isEndOfRecordHeader(lines.get(i), method.group(1).length())) {
          final int length = bodyLength(lines.subList(i, lines.size()), method.group(1).length());
          if (length > METHOD_LINES) {
            tooLong.add(file + ":" + (i + 1) + ": " + length + " lines, at most " + METHOD_LINES);
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** A record's components are indented by four, and its parentheses close on their last line. */
  private static boolean isEndOfRecordHeader(String line, int indentation) {
    return indentation == 4 && !line.contains("(");
  }

  private static int bodyLength(List<String> lines, int indentation) {
    final int ofMethod = indentation >= 6 ? indentation - 4 : indentation;
    return lines.indexOf(" ".repeat(ofMethod) + "}");
  }

  @Test
  void names_areTheFieldsOwn() {
    final Pattern vague = Pattern.compile(".*(Util|Utils|Manager|Helper|Impl)$");
    assertThat(
            CLASSES.stream()
                .map(c -> c.getSimpleName())
                .filter(name -> vague.matcher(name).matches()))
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
        Stream<Path> spark = Files.walk(Path.of("src/spark/java"))) {
      return Stream.concat(main, spark).filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
