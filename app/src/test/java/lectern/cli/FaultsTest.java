package lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills a desk at every system call that changes a file, from the first import to the last backup, and fails every one as a
/// full disk does. Afterwards nothing that was acknowledged may be missing, the record must hold, and work must go on
/// without anybody's repair.
///
/// The calls are the real ones, counted below the C library by `faults.c`.
@Tag("faults")
@Tag("slow")
final class FaultsTest {
  private static final String NO_SPACE_LEFT = "28";
  private static final String INPUT_OUTPUT_ERROR = "5";

  /// A torn write and a failing disk are tried at one call in so many, from a random one on; `-Dfaults=all` tries all.
  private static final int SAMPLED = "all".equals(System.getProperty("faults")) ? 1 : 9;

  /// Two processes at once: more would only wait for each other.
  private static final int AT_ONCE = 2;

  private static final String QUAY =
      """
      MINISTER DE VRIES: Good evening. The crossing opens at six.

      QUESTION: Which crossing?

      MINISTER DE VRIES: The one at Three Bridges.
      """;

  @TempDir private static Path folder;
  private static Path library;
  private static String classPath;

  /// What a desk does in the test. DATA and BACKUP are the folders of one run.
  private static final List<String> COMMANDS =
      List.of(
          "create\t--data\tDATA\t--origin\tpress.osmere.example/record\t--office\tPress Office",
          "import\tINPUT/one.txt\tINPUT/two.txt\t--data\tDATA\t--kind\tpress-availability\t--date\t2031-03-14"
              + "\t--title\tPress availability",
          "publish\t--all\t--data\tDATA",
          "correct\tpress-availability/2031-03-14/de-vries\tINPUT/three.txt\t--reason\tA slip.\t--data\tDATA",
          "annotate\tpress-availability/2031-03-14/de-vries\t--note\tSee the map.\t--data\tDATA",
          "rotate\t--data\tDATA",
          "import\tINPUT/four.txt\t--data\tDATA\t--kind\tremarks\t--date\t2031-03-15\t--title\tRemarks"
              + "\t--publish",
          "backup\t--data\tDATA\t--to\tBACKUP",
          "withdraw\tremarks/2031-03-15/de-vries\t--reason\tAnother event.\t--data\tDATA");

  @BeforeAll
  static void compile() throws Exception {
    assumeThat(System.getProperty("os.name")).as("LD_PRELOAD is for Linux").isEqualTo("Linux");
    Path source = folder.resolve("faults.c");
    library = folder.resolve("faults.so");
    try (var in = FaultsTest.class.getResourceAsStream("faults.c")) {
      Files.copy(java.util.Objects.requireNonNull(in), source, StandardCopyOption.REPLACE_EXISTING);
    }
    boolean compiled = false;
    try {
      compiled =
          new ProcessBuilder(
                      "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
                  .inheritIO()
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException _) {
      // No compiler: said below.
    }
    assumeThat(compiled).as("a C compiler (cc), to count system calls").isTrue();
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("one.txt"), QUAY);
    Files.writeString(
        input.resolve("two.txt"),
        "MR OKAFOR: The ferry sails at noon. It is full.\n\nQUESTION: Why?\n");
    Files.writeString(input.resolve("three.txt"), QUAY.replace("six", "seven"));
    Files.writeString(
        input.resolve("four.txt"), "MINISTER DE VRIES: A short word of thanks. Good night.\n");
    prepareStarts();
  }

  /// One run of the desk, to its end or to its fault.
  ///
  /// @param acknowledged the statuses of the commands that returned
  /// @param calls how many system calls were counted
  private record Outcome(Path home, List<Integer> acknowledged, String err, long calls) {
    Path record() {
      return home.resolve("desk/record");
    }

    Path backup() {
      return home.resolve("desk/record-backup");
    }
  }

  @Test
  void allGoesWellWithoutAFault() throws Exception {
    Outcome outcome = run("0", "kill", "well");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.acknowledged()).hasSize(COMMANDS.size()).containsOnly(0);
    assertThat(outcome.calls()).as("calls counted").isGreaterThan(100);
    holds(outcome, "without a fault");
  }

  /// A kill cannot show what a power failure would: what was written and not forced is gone then. So the order of the calls
  /// is looked at. `docs/formats/record.md`, "How something is published", says what has to be on the disk before what.
  @Test
  void whatHasToBeThereFirstIsForcedFirst() throws Exception {
    Outcome outcome = run("0", "kill", "order");
    Path record = outcome.record();
    Set<Path> unforced = new LinkedHashSet<>();
    int publications = 0;
    for (String line : Files.readAllLines(outcome.home().resolve("log"))) {
      String call = line.substring(0, line.indexOf(' '));
      Path file = Path.of(line.substring(line.indexOf(' ') + 1));
      boolean isUnfinished = file.startsWith(record.resolve("tmp"));
      if (call.equals("write") && isUnfinished) {
        unforced.add(file);
      } else if (call.equals("fsync")) {
        unforced.remove(file);
      } else if (call.equals("rename") && file.startsWith(record)) {
        assertThat(unforced).as(line).noneMatch(path -> path.startsWith(record.resolve("tmp")));
        if (file.startsWith(record.resolve("sources"))) {
          assertThat(unforced).as(line).noneMatch(path -> path.startsWith(record.resolve("log")));
        } else if (file.equals(record.resolve("log/checkpoint"))) {
          assertThat(unforced).as(line).isEmpty();
          publications++;
        }
        unforced.add(file.getParent());
      }
    }
    assertThat(unforced).as("after all was acknowledged").isEmpty();
    assertThat(publications).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kill", "torn"})
  void whereverItIsKilledNothingAcknowledgedIsLost(String how) throws Exception {
    everywhere(
        how,
        how.equals("kill") ? 1 : SAMPLED,
        (outcome, where) -> {
          holds(outcome, where);
          resumes(outcome, where);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {NO_SPACE_LEFT, INPUT_OUTPUT_ERROR})
  void whereverTheDiskFailsTheErrorIsClearAndNothingIsLost(String errno) throws Exception {
    everywhere(
        errno,
        SAMPLED,
        (outcome, where) -> {
          assertThat(outcome.acknowledged()).as(where).hasSize(COMMANDS.size());
          assertThat(outcome.err()).as(where).doesNotContain("Exception").doesNotContain("\tat ");
          if (outcome.acknowledged().stream().anyMatch(status -> status != 0)) {
            assertThat(outcome.err()).as(where).startsWith("lectern: ");
          }
          holds(outcome, where);
          resumes(outcome, where);
        });
  }

  private interface Check {
    void of(Outcome outcome, String where) throws Exception;
  }

  /// @param every how many calls apart the faults are; the first is at a random one
  private static void everywhere(String what, int every, Check check) throws Exception {
    long calls = run("0", "kill", "count-" + what).calls();
    long first = 1 + ThreadLocalRandom.current().nextInt(every);
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (long call = first; call <= calls; call += every) {
        String at = Long.toString(call);
        all.add(
            runs.submit(() -> {
              String where = what + " at call " + at + " of " + calls;
              Outcome outcome = run(at, what, what + "-" + at);
              try {
                check.of(outcome, where);
                delete(outcome.home());
              } catch (AssertionError e) {
                failures.add(where + ": " + e.getMessage());
              }
              return null;
            }));
      }
      for (Future<?> run : all) {
        run.get();
      }
    }
    assertThat(failures).isEmpty();
  }

  private static Outcome run(String at, String what, String name) throws Exception {
    Path home = Files.createDirectories(folder.resolve("run-" + name));
    return process(home, COMMANDS, at, what);
  }

  private static Outcome process(Path home, List<String> commands, String at, String what)
      throws Exception {
    Files.createDirectories(home.resolve("desk"));
    Path script = home.resolve("commands");
    Files.writeString(script, filled(commands, home));
    Path counter = home.resolve("counter");
    Files.write(counter, new byte[Long.BYTES]);
    ProcessBuilder builder =
        new ProcessBuilder(
            java("-XX:AOTCache=" + folder.resolve("desk.aot"), script, "-Xlog:aot*=off,cds*=off"));
    builder
        .redirectOutput(home.resolve("out").toFile())
        .redirectError(home.resolve("err").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAULTS_UNDER",
                home.resolve("desk") + "/",
                "FAULTS_LOG",
                home.resolve("log").toString(),
                "FAULTS_COUNTER",
                counter.toString(),
                "FAULTS_AT",
                at,
                "FAULTS_DO",
                what));
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
    List<Integer> statuses =
        Files.readAllLines(home.resolve("out")).stream()
            .map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
            .toList();
    long calls =
        ByteBuffer.wrap(Files.readAllBytes(counter)).order(ByteOrder.nativeOrder()).getLong();
    return new Outcome(home, statuses, Files.readString(home.resolve("err"), UTF_8), calls);
  }

  /// Starts of Java are most of what this test takes. So it keeps what they load (JEP 514), for which classes have to be in
  /// files of their own: a start with a publication then takes 0.45 s in place of 0.75.
  private static void prepareStarts() throws Exception {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = folder.resolve("classes-" + entries.size() + ".jar");
      entries.add(Files.isDirectory(Path.of(entry)) ? jar.toString() : entry);
      if (Files.isDirectory(Path.of(entry))) {
        int status =
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-cf", jar.toString(), "-C", entry, ".");
        assertThat(status).as(entry).isZero();
      }
    }
    classPath = String.join(File.pathSeparator, entries);
    Path home = Files.createDirectories(folder.resolve("run-prepare"));
    Files.createDirectories(home.resolve("desk"));
    Path script = home.resolve("commands");
    Files.writeString(script, filled(COMMANDS, home));
    Process process =
        new ProcessBuilder(java("-XX:AOTCacheOutput=" + folder.resolve("desk.aot"), script))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
  }

  private static List<String> java(String cache, Path script, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                cache,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(more));
    command.addAll(List.of("-cp", classPath, DeskProcess.class.getName(), script.toString()));
    return command;
  }

  private static String filled(List<String> commands, Path home) {
    return commands.stream()
        .map(command -> filled(command, home))
        .collect(Collectors.joining("\n"));
  }

  private static String filled(String command, Path home) {
    return command
        .replace("DATA", home.resolve("desk/record").toString())
        .replace("BACKUP", home.resolve("desk/record-backup").toString())
        .replace("INPUT", folder.resolve("input").toString());
  }

  /// Nothing acknowledged is lost, and `verify` agrees with what is there.
  private static void holds(Outcome outcome, String where) {
    Path data = outcome.record();
    List<Boolean> done = outcome.acknowledged().stream().map(status -> status == 0).toList();
    if (!done.isEmpty() && done.getFirst()) {
      Run verified = Run.of("verify", "--data", data);
      assertThat(verified.exitCode())
          .as("%s: %s%s", where, verified.out(), verified.err())
          .isZero();
    }
    String list = done.isEmpty() ? "" : Run.of("list", "--json", "--data", data).out();
    expect(list, done, 2, "press-availability/2031-03-14/de-vries", where);
    expect(list, done, 2, "press-availability/2031-03-14/okafor", where);
    expect(list, done, 6, "remarks/2031-03-15/de-vries", where);
    if (isDone(done, 7)) {
      Run verified = Run.of("verify", "--data", outcome.backup());
      assertThat(verified.exitCode()).as("%s: %s", where, verified.out()).isZero();
    }
    if (isDone(done, 3)) {
      assertThat(Run.of("show", "press-availability/2031-03-14/de-vries", "--data", data).out())
          .as(where)
          .contains("The crossing opens at seven.");
    }
  }

  private static void expect(
      String list, List<Boolean> done, int command, String work, String where) {
    if (isDone(done, command)) {
      assertThat(list).as(where).contains(work);
    }
  }

  private static boolean isDone(List<Boolean> done, int command) {
    return command < done.size() && done.get(command);
  }

  /// Work goes on: another work is made into the record and the record holds.
  private static void resumes(Outcome outcome, String where) {
    Path data = outcome.record();
    Run created =
        Run.of(
            "create",
            "--data",
            data,
            "--origin",
            "press.osmere.example/record",
            "--office",
            "Press Office");
    Run published =
        Run.of(
            "import",
            folder.resolve("input/four.txt"),
            "--data",
            data,
            "--kind",
            "statement",
            "--date",
            "2031-03-16",
            "--title",
            "A word",
            "--who",
            "Press Office",
            "--publish");
    if (Files.notExists(outcome.backup())) {
      Run backup = Run.of("backup", "--data", data, "--to", outcome.backup());
      assertThat(backup.exitCode()).as("%s, going on: %s", where, backup.err()).isZero();
      assertThat(Run.of("verify", "--data", outcome.backup()).exitCode()).as(where).isZero();
    }
    Run verified = Run.of("verify", "--data", data);
    assertThat(verified.exitCode())
        .as(
            "%s, going on: %s %s %s %s",
            where, created.err(), published.err(), verified.out(), verified.err())
        .isZero();
    assertThat(verified.exitCode() + published.exitCode())
        .as("%s, going on: %s", where, published.err())
        .isZero();
  }

  private static void delete(Path home) throws IOException {
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
