package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lectern.record.Hash;
import lectern.record.MerkleTree;
import lectern.record.TlogProof;
import lectern.record.VerifierKey;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever follows the page on how to check an edition gets to the signed root, with nothing but SHA-256.
class ProofSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String EDITION = "/" + RecordSamples.AVAILABILITY + "/v2";

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

  @Test
  void theEditionLeadsThere() throws Exception {
    Document edition = page(EDITION);
    assertThat(edition.select("a:containsOwn(how to check this yourself)").attr("href"))
        .isEqualTo(EDITION + "/verify");
    Document proof = page(EDITION + "/verify");
    assertThat(proof.select("h1").text()).isEqualTo("How to check this page yourself");
    assertThat(proof.select("section[aria-labelledby=says] > p").text())
        .isEqualTo(
            "That edition 2 was published in the place of the one before it, in these words and from these files. The"
                + " older ones stay.");
    assertThat(proof.select("section[aria-labelledby=says] q").text())
        .startsWith("The list of persons has 40 names");
    assertThat(proof.select("script")).isEmpty();
  }

  /// As somebody would with a sheet of paper and a program that takes SHA-256.
  @Test
  void theStepsOnThePageLeadToTheSignedRoot() throws Exception {
    Document proof = page(EDITION + "/verify");
    List<Element> steps = new ArrayList<>(proof.select("section[aria-labelledby=way] ol > li"));
    byte[] entry = bytes(EDITION + "/verify/entry.json");
    Hash known = sha256(0, entry);
    assertThat(steps.removeFirst().select("code").text()).isEqualTo(known.hex());
    steps.removeLast();
    Element root = steps.removeLast();
    assertThat(steps).hasSize(4); // of 15 entries
    for (Element step : steps) {
      byte[] beside = HexFormat.of().parseHex(step.select("code").getFirst().text());
      boolean isBefore = step.text().startsWith("Put before");
      known = isBefore ? sha256(1, beside, known.bytes()) : sha256(1, known.bytes(), beside);
      assertThat(step.select("code").getLast().text()).isEqualTo(known.hex());
    }
    assertThat(root.select("code").getFirst().text()).isEqualTo(known.hex());
    assertThat(text("/log/checkpoint").lines().skip(2).findFirst()).contains(known.base64());
    assertThat(proof.select("section[aria-labelledby=checkpoint] pre").text())
        .contains(known.base64());
  }

  private static Hash sha256(int prefix, byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(prefix);
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return Hash.sha256(all.toByteArray());
  }

  @Test
  void theCommandsHaveTheValuesOfThisEdition() throws Exception {
    Document proof = page(EDITION + "/verify");
    String base = site.address().toString().replaceFirst("/$", "");
    List<String> commands = proof.select("section[aria-labelledby=self] pre").eachText();
    assertThat(commands).hasSize(6);
    assertThat(commands.getFirst()).isEqualTo("curl -o log.vkey " + base + "/keys/log.vkey");
    assertThat(commands.get(1))
        .contains("curl -o sentence.tlog-proof '" + base + EDITION + "/t1.s1~")
        .contains("lectern check sentence.tlog-proof --key log.vkey");
    String text = commands.get(2).replaceFirst(".*(/sources/\\S+).*", "$1");
    assertThat(proof.select("section[aria-labelledby=self]").text())
        .contains(
            "Take the fingerprint of the text. It should be " + Hash.sha256(bytes(text)).hex());
    assertThat(commands.get(3))
        .contains(EDITION + "/verify/entry.json")
        .contains("(printf '\\000'; cat entry.json) | sha256sum");
    assertThat(commands.get(4))
        .matches("\\(printf '\\\\001'; printf '[0-9a-f]{128}' \\| xxd -r -p\\) \\| sha256sum");
  }

  @Test
  void theFileProvesTheEntryToWhoeverHasTheKey() throws Exception {
    TlogProof proof = TlogProof.parse(bytes(EDITION + "/verify/entry.tlog-proof"));
    VerifierKey key = VerifierKey.parse(text("/keys/log.vkey").strip());
    assertThat(
            proof.proves(MerkleTree.leafHash(bytes(EDITION + "/verify/entry.json")), List.of(key)))
        .isTrue();
  }

  @Test
  void thePictureSaysInWordsWhatItShows() throws Exception {
    Document proof = page(EDITION + "/verify");
    Element picture = proof.select("svg.ladder").first();
    assertThat(picture.attr("role")).isEqualTo("img");
    assertThat(picture.select("title").text())
        .isEqualTo("The way from this page up to the signed checkpoint");
    assertThat(picture.select("desc").text())
        .startsWith("The words of this page lead to entry 6. Joined with 4 other fingerprints");
    assertThat(picture.select("rect")).hasSize(2 + 1 + 2 * 4);
    assertThat(picture.html()).doesNotContain("style=");
  }

  @Test
  void whereNobodyHasCosignedThePageSaysSo() throws Exception {
    assertThat(page(EDITION + "/verify").select("section[aria-labelledby=witnesses] p").text())
        .startsWith("Nobody has cosigned this checkpoint.");
  }

  @Test
  void theProgrammeOfAVisitHasAProofAndNoWords() throws Exception {
    Document proof = page("/" + RecordSamples.VISIT + "/v1/verify");
    assertThat(proof.select("section[aria-labelledby=says] > p").text())
        .isEqualTo(
            "That edition 1 of the programme was published. The programme itself stands in the entry.");
    assertThat(proof.select("section[aria-labelledby=self] pre")).hasSize(4);
  }

  @Test
  void whatIsNotThereHasNoProof() throws Exception {
    assertThat(get("/" + RecordSamples.AVAILABILITY + "/v9/verify").statusCode()).isEqualTo(404);
    assertThat(get("/" + RecordSamples.AVAILABILITY + "/vx/verify").statusCode()).isEqualTo(404);
    assertThat(get("/" + RecordSamples.AVAILABILITY + "/v0/verify/entry.json").statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePageForEverybodyExplainsTheLogWithAPicture() throws Exception {
    Document verify = page("/verify");
    assertThat(verify.select("section[aria-labelledby=how] svg title").text())
        .isEqualTo("Four entries, joined in pairs up to one root, which is signed");
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] bytes(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String text(String path) throws Exception {
    return new String(bytes(path), UTF_8);
  }

  private static Document page(String path) throws Exception {
    return Jsoup.parse(text(path));
  }
}
