package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.cite.Citation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The clients that people copy compile, run, and answer as their page says.
class ClientsTest {
  private static final Path CLIENTS = Path.of("../docs/clients").toAbsolutePath().normalize();
  private static final Path JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toAbsolutePath();

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  /// What a program printed, errors included, and how it ended.
  private record Ended(int status, String printed) {}

  private static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private static Ended ask(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                CLIENTS.resolve("Ask.java").toString(),
                address()));
    command.addAll(List.of(words));
    return run(command);
  }

  private static String address() {
    String address = site.address().toString();
    return address.substring(0, address.length() - 1);
  }

  @Test
  void askFinds() throws Exception {
    Ended found = ask("search", "ice");
    assertThat(found.status()).as(found.printed()).isZero();
    assertThat(found.printed())
        .contains(
            "2031-02-11  MR OKAFOR: The ice is thin.",
            address() + "/briefing/2031-02-11/ice/v1/t1.s1~",
            "1 found.");
  }

  @Test
  void askChecks() throws Exception {
    Ended said = ask("check", "That is the sum of it.", "Aldana");
    assertThat(said.status()).as(said.printed()).isZero();
    assertThat(said.printed())
        .startsWith("verbatim: ")
        .contains("MINISTER ALDANA, 2031-03-13: “That is the sum of it”", "/v2/t1.s23~eb05cc62");
    Ended altered = ask("check", "There are about 9,100 names on it", "Aldana");
    assertThat(altered.status()).isEqualTo(1);
    assertThat(altered.printed()).startsWith("altered: ");
  }

  @Test
  void askPassesOnWhatTheSiteSays() throws Exception {
    Ended refused = ask("search", "date:2031-13");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.printed())
        .startsWith("Unprocessable Content: There is no day or month “2031-13”");
  }

  static Stream<String> curlLines() throws IOException {
    return Files.readAllLines(CLIENTS.resolve("README.md")).stream()
        .filter(line -> line.startsWith("curl "));
  }

  @ParameterizedTest
  @MethodSource("curlLines")
  void curlDoesTheSame(String line) throws Exception {
    assumeTrue(hasCurl(), "There is no curl on this computer.");
    Ended ended =
        run(
            List.of(
                "bash",
                "-c",
                line.replace("curl ", "curl -f ").replace("https://record.example", address())));
    assertThat(ended.status()).as(ended.printed()).isZero();
    assertThat(ended.printed()).startsWith("{");
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      return run(List.of("bash", "-c", "command -v curl")).status() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static Ended library(String... words) throws Exception {
    Path core = Path.of(Citation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                core.toString(),
                CLIENTS.resolve("Library.java").toString()));
    command.addAll(List.of(words));
    return run(command);
  }

  @Test
  void theLibraryReadsWhoAskedWhat() throws Exception {
    Ended read = library("exchanges", "../examples/press-availability-lantern-quay.txt");
    assertThat(read.status()).as(read.printed()).isZero();
    assertThat(read.printed())
        .startsWith("1. Ines Hartmann")
        .contains("asks: Forgive me, but that was not what I asked.", "possibly incomplete here");
  }

  @Test
  void theLibraryChecksAQuotation() throws Exception {
    Path text = file("/sources/");
    Ended checked = library("check", text.toString(), "That is the sum of it.", "Aldana");
    assertThat(checked.status()).as(checked.printed()).isZero();
    assertThat(checked.printed()).startsWith("verbatim: ");
  }

  /// The canonical text of the availability, as it lies in the record.
  private static Path file(String folder) {
    var history = archive.history(RecordSamples.AVAILABILITY).orElseThrow();
    String hex = history.digest(2).orElseThrow().text().hex();
    return data.resolve(folder.substring(1) + hex.substring(0, 2) + "/" + hex + ".text");
  }

  @Test
  void theLibraryVerifiesAProofAndRefusesAnother() throws Exception {
    String citation =
        RecordSamples.citation(
            RecordSamples.AVAILABILITY,
            2,
            RecordSamples.availability(RecordSamples.corrected()),
            "I will try.");
    Path proof = data.resolve("sentence.tlog-proof");
    Files.write(proof, archive.proof(Citation.parse(citation)));
    String key = data.resolve("keys/log.vkey").toString();
    Ended verified = library("verify", proof.toString(), key);
    assertThat(verified.status()).as(verified.printed()).isZero();
    assertThat(verified.printed())
        .startsWith("MR OKAFOR: I will try.")
        .contains("by Press Office, Ministry of Ports as " + citation);
    Files.writeString(proof, Files.readString(proof).replace("index 6", "index 5"));
    Ended refused = library("verify", proof.toString(), key);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.printed()).contains("The proof does not lead from the entry");
  }
}
