package lectern.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.Proven;
import lectern.record.SentenceProof;
import lectern.record.VerifierKey;
import lectern.web.WrittenRecord.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser or any other client gets from a site that shows a record.
class RecordSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String WORK = "/" + RecordSamples.AVAILABILITY;

  @TempDir static Path data;

  private static WrittenRecord record;
  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    record = RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, () -> Instant.parse("2031-05-06T09:00:00Z"), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  @Test
  void theListHasWorksAndVisitsTheLatestFirst() throws Exception {
    Document list = page("/works");
    assertThat(list.select(".cards .title a").eachAttr("href"))
        .startsWith("/" + RecordSamples.TOUR, "/" + RecordSamples.GAGGLE)
        .endsWith("/" + RecordSamples.PLAIN, "/" + RecordSamples.HOSTILE)
        .contains(WORK, "/" + RecordSamples.VISIT);
    assertThat(row(list, RecordSamples.GAGGLE).select(".state").text()).isEqualTo("Withdrawn");
    assertThat(row(list, RecordSamples.AVAILABILITY).select(".about").text())
        .isEqualTo("Press availability part of Visits by Screen to Kesteral and Osmeria");
  }

  private static Element row(Document list, WorkId work) {
    return list.select(".cards li:has(.title a[href=/" + work + "])").first();
  }

  @Test
  void aWorkIsItsNewestEditionAndSaysSo() throws Exception {
    Document newest = page(WORK);
    assertThat(newest.select(".provenance").text())
        .startsWith("Edition 2 of 2 published 14 March 2031 by Press Office, Ministry of Ports");
    assertThat(newest.select("[id='t1.s21']").text()).contains("40 persons and one company");
    assertThat(newest.select(".notice q").text()).startsWith("The list of persons has 40 names");

    Document first = page(WORK + "/v1");
    assertThat(first.select("[id='t1.s20']").text()).contains("41 persons");
    assertThat(first.select(".notice").text())
        .startsWith("This is edition 1, an older one. The office has corrected it since.");
    assertThat(first.select(".notice a").eachAttr("href")).containsExactly(WORK, WORK + "/v1...v2");
  }

  @Test
  void exchangesAreShownWhereTheSourceStillReadsAsPublishedElseTheTextPlainly() throws Exception {
    assertThat(page(WORK).select(".opening")).isNotEmpty();
    Document plain = page("/" + RecordSamples.PLAIN);
    assertThat(plain.select("[id='t1.s2']").text()).startsWith("Stay ashore.");
    assertThat(plain.select(".opening")).isEmpty();
    assertThat(plain.select("#kept ~ p").text()).contains("It is set plainly");
  }

  @Test
  void everySentenceLeadsToItsCitation() throws Exception {
    for (Element number : page(WORK).select(".s > .n")) {
      String anchor = number.parent().id();
      assertThat(number.attr("href")).startsWith(WORK + "/v2/" + anchor + "~");
    }
    String first = page(WORK).select("[id='t1.s1'] > .n").attr("href");
    assertThat(page(first).select("h1").text()).isEqualTo("Good evening, all of you.");
  }

  @Test
  void remarksStandAfterTheParagraphThatTheyAreAbout() throws Exception {
    Element remark = page(WORK).select(".said > .remark").first();
    assertThat(remark.text())
        .startsWith("Note on sentence 21 by Press Office, Ministry of Ports, 14 March 2031");
    assertThat(remark.previousElementSibling().select("[id='t1.s21']")).isNotEmpty();
    assertThat(page(WORK + "/v1").select(".remark")).isEmpty();
  }

  @Test
  void theHistoryTellsEverythingTheLatestFirst() throws Exception {
    Document history = page(WORK + "/history");
    assertThat(history.select(".events h2").eachText())
        .containsExactly(
            "Another printing of edition 2",
            "Note on edition 2",
            "Note on sentence t1.s21 of edition 2",
            "Edition 2: corrected",
            "First published");
    assertThat(history.select(".events a").eachAttr("href"))
        .contains(WORK + "/v1...v2", WORK + "/v1", WORK + "/v2", WORK + "/v2#t1.s21");
    assertThat(page("/" + RecordSamples.TOUR + "/history").select(".events h2").eachText())
        .containsExactly("Edition 2 of the programme", "Programme published");
  }

  @Test
  void changesShowBothWordingsAndFoldTheRest() throws Exception {
    Document changes = page(WORK + "/v1...v2");
    Element numbers = changes.select(".differs:contains(refuse entry)").first();
    assertThat(numbers.select(".said del").text()).isEqualTo("[removed: 41 ]");
    assertThat(numbers.select(".said ins").eachText())
        .containsExactly("[new: 40 ]", "[new: and one company ]");
    assertThat(changes.select("details.same")).isNotEmpty();
    assertThat(changes.select(".differs.removed .said").text())
        .contains("They did what a pilot does.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Good evening, all of you.   | exact     | Unchanged
          With Mr. Brandvik, and      | moved     | Moved
          Second, from midnight       | changed   | Changed
          The work was real           | split     | Split
          They did what a pilot does. | removed   | Removed
          """)
  void aCitationSaysWhatBecameOfTheSentence(String start, String fate, String words)
      throws Exception {
    Draft first = RecordSamples.availability(RecordSamples.availability());
    String citation = RecordSamples.citation(RecordSamples.AVAILABILITY, 1, first, start);
    Document page = page(citation);
    assertThat(page.select(".verdict").attr("class")).isEqualTo("verdict " + fate);
    assertThat(page.select(".verdict h2").text()).isEqualTo(words);
    assertThat(page.select("h1").text()).startsWith(start);
    assertThat(page.select(".s.here").text()).startsWith(start);
    assertThat(page.select("#cite-text").text()).contains(citation);
  }

  @Test
  void aSentenceIsCitedInEveryFormAtTheAddressWhereItWasRead() throws Exception {
    Draft first = RecordSamples.availability(RecordSamples.availability());
    String citation = RecordSamples.citation(RecordSamples.AVAILABILITY, 1, first, "They did what");
    String url = site.address() + citation.substring(1);
    Document page = page(citation);
    assertThat(page.select("textarea.copy").eachAttr("id"))
        .containsExactly(
            "cite-link",
            "cite-text",
            "cite-apa",
            "cite-chicago",
            "cite-mla",
            "cite-bluebook",
            "cite-bibtex",
            "cite-csl-json",
            "cite-wikipedia",
            "cite-annotation");
    assertThat(page.select("#cite-link").text())
        .isEqualTo(url + "#:~:text=They%20did%20what%20a%20pilot%20does.");
    assertThat(page.select("#cite-apa").text())
        .isEqualTo(
            "MINISTER ALDANA. (2031, March 13). Minister Aldana on the Correspondence Report, Three Bridges, and Two Visits by"
                + " Screen [Transcript, edition 1, since corrected]. Press Office, Ministry of Ports. "
                + url);
    assertThat(page.select("#cite-text").text()).endsWith(url + " (accessed 6 May 2031)");
    assertThat(page.select("#cite + p ~ p a").eachAttr("href"))
        .containsExactly(
            citation + "/cite.bib", citation + "/cite.json", citation + "/annotation.jsonld");

    String withdrawn =
        RecordSamples.citation(RecordSamples.GAGGLE, 1, RecordSamples.gaggle(), "Say that again?");
    assertThat(page(withdrawn).select("#cite-chicago").text()).contains("Transcript, withdrawn.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cite.bib          | application/x-bibtex;charset=utf-8 | @misc{press-availability-2031-03-13-aldana-v1-t4.s8-
          cite.json         | application/vnd.citationstyles.csl+json | [{"URL":"http://127.0.0.1:
          annotation.jsonld | application/ld+json;profile="http://www.w3.org/ns/anno.jsonld" | {"@context":"http://www.w3.org/ns/anno.jsonld"
          """)
  void aCitationIsAFileForOtherPrograms(String file, String type, String start) throws Exception {
    Draft first = RecordSamples.availability(RecordSamples.availability());
    String citation = RecordSamples.citation(RecordSamples.AVAILABILITY, 1, first, "They did what");
    HttpResponse<String> response = get(citation + "/" + file);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"aldana-v1-t4.s8.");
    assertThat(response.body()).startsWith(start).contains(citation);
    assertThat(get(WORK + "/v1/t1.s1~00000000/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeToldIsNotGuessed() throws Exception {
    Draft first = RecordSamples.school(RecordSamples.SCHOOL);
    Document page = page(RecordSamples.citation(RecordSamples.LESSON, 1, first, "Yes."));
    assertThat(page.select(".verdict.ambiguous h2").text()).isEqualTo("Cannot be told");
    assertThat(page.select(".places li")).isNotEmpty();
  }

  @Test
  void aCitationWithoutAnEditionLeadsToTheNewestWithTheWords() throws Exception {
    Draft first = RecordSamples.availability(RecordSamples.availability());
    String citation =
        RecordSamples.citation(RecordSamples.AVAILABILITY, 1, first, "They did what")
            .replace("/v1/", "/");
    Document page = page(citation);
    assertThat(page.select(".notice").text())
        .isEqualTo(
            "The citation names no edition. The newest edition with these words is edition 1.");
    assertThat(page.select(".verdict.removed")).isNotEmpty();
  }

  @Test
  void wordsFoundAtAnotherPlaceThanTheCitationNamesAreSaidToBe() throws Exception {
    Draft first = RecordSamples.availability(RecordSamples.availability());
    String there =
        RecordSamples.citation(RecordSamples.AVAILABILITY, 1, first, "Second, from midnight")
            .replace("/v1/", "/")
            .replace("t1.s20", "t9.s9");
    assertThat(page(there).select(".notice strong").text())
        .isEqualTo("It names the place t9.s9; the words stand at t1.s20.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/t1.s1~00000000  | Edition 1 never had a sentence t1.s1 with the check 00000000.
          /v1/t99.s1~00000000 | Edition 1 never had a sentence t99.s1 with the check 00000000.
          /v9/t1.s1~00000000  | There is no edition 9 of this. The newest is edition 2.
          /t1.s1~00000000     | No edition ever had a sentence with the check 00000000
          /v1/t1.s1           | This is not the address of a sentence.
          /v3                 | There is no edition 3 of this. The newest is edition 2.
          /v2...v1            | Compare an older edition with a newer one
          /v1...v3            | There is no edition 3 of this.
          /v999999999         | There is no edition 999,999,999 of this.
          /v0                 | Nothing of this record is kept at this address.
          /v01                | Nothing of this record is kept at this address.
          /v01/t1.s1~00000000 | This is not the address of a sentence.
          /nothing            | Nothing is kept at this address.
          """)
  void whatWasNeverPublishedIsNotFoundAndNothingElseIsShown(String path, String sentence)
      throws Exception {
    HttpResponse<String> response = get(WORK + path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).select(".sentence").text()).startsWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/press-availability/2031-03-13/nobody",
        "/press-availability/2031-02-30/aldana",
        "/Press/2031-03-13/aldana",
        "/press-availability/2031-03-13/aldana/",
        "/log/tile/0/999",
        "/log/tile/0/../checkpoint",
        "/log/tile/64/000",
        "/sources/00/0000",
        "/sources/ab/desk.db",
        "/keys/log.key",
        "/desk.db",
        "/?page=two",
        "/works?page=2",
        "/works?kind=sermon"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void aWithdrawalIsLoudEverywhere() throws Exception {
    String citation =
        RecordSamples.citation(RecordSamples.GAGGLE, 1, RecordSamples.gaggle(), "Say that again?");
    for (String path :
        List.of("/" + RecordSamples.GAGGLE, "/" + RecordSamples.GAGGLE + "/history", citation)) {
      assertThat(page(path).select(".withdrawn").text())
          .as(path)
          .startsWith("Withdrawn. Taken back on 3 April 2031 by Press Office, Ministry of Ports.");
    }
  }

  @Test
  void aProofCanBeCheckedWithTheKeyAlone() throws Exception {
    String citation =
        RecordSamples.citation(
            RecordSamples.AVAILABILITY,
            1,
            RecordSamples.availability(RecordSamples.availability()),
            "They did what");
    HttpResponse<byte[]> response = bytes(citation + "/proof");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"aldana-v1-t4.s8.tlog-proof\"");
    VerifierKey key = VerifierKey.parse(get("/keys/log.vkey").body().strip());
    Proven proven = SentenceProof.parse(response.body()).check(List.of(key));
    assertThat(proven.citation().toString()).isEqualTo(citation);
  }

  @Test
  void theVisitShowsItsDaysAndTheRecordsOfThem() throws Exception {
    Document visit = page("/" + RecordSamples.VISIT);
    assertThat(visit.select(".kicker").text())
        .isEqualTo("Visit · virtual, nobody travelled · Kesteral, Osmeria");
    assertThat(visit.select(".slot .who").eachText())
        .containsExactly(
            "Stops", "10:00 a.m.", "time not given", "2:00 p.m.", "time not given", "6:10 p.m.");
    assertThat(visit.select(".said-there a").eachAttr("href")).containsExactly(WORK);
    assertThat(visit.select("#works + ol h3 a").eachAttr("href"))
        .as("of the visit, but not on its programme")
        .containsExactly("/" + RecordSamples.LESSON);
    assertThat(page("/" + RecordSamples.TOUR).select(".daily h3").eachText())
        .containsExactly("Day 1 Monday, 5 May 2031", "Day 2 Tuesday, 6 May 2031");
  }

  @Test
  void theLogAndItsSourcesCanBeMirroredByteForByte() throws Exception {
    HttpResponse<byte[]> checkpoint = bytes("/log/checkpoint");
    assertThat(checkpoint.body()).isEqualTo(Files.readAllBytes(data.resolve("log/checkpoint")));
    assertThat(checkpoint.headers().firstValue("Content-Type"))
        .hasValue("text/plain;charset=utf-8");
    assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-store");
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = "/" + data.relativize(file).toString().replace('\\', '/');
        if (name.startsWith("/log/tile/") || name.startsWith("/sources/")) {
          HttpResponse<byte[]> response = bytes(name);
          assertThat(response.body()).as(name).isEqualTo(Files.readAllBytes(file));
          assertThat(response.headers().firstValue("Cache-Control"))
              .hasValue("max-age=31536000, public, immutable");
          assertThat(response.headers().firstValue("Content-Security-Policy"))
              .hasValue("default-src 'none'; sandbox");
        }
      }
    }
  }

  @Test
  void wordsThatLookLikeMarkupStayWords() throws Exception {
    Document page = page("/" + RecordSamples.HOSTILE);
    assertThat(page.select("h1").text()).isEqualTo("<script>alert('title')</script> & a \"slide\"");
    assertThat(page.select(".remark").text()).endsWith("<b>bold</b> & \"quoted\"");
    assertThat(page.select("[id='t1.s1']").text())
        .startsWith("<img src=x onerror=alert(1)> is what the slide said.");
    assertThat(page.select("b, img, i:not(.unprinted)")).isEmpty();
  }

  @Test
  void whatIsPublishedMeanwhileIsShown() throws Exception {
    WorkId later = WorkId.parse("remarks/2031-06-01/later");
    assertThat(get("/" + later).statusCode()).isEqualTo(404);
    record
        .at("2031-06-01T12:00:00Z")
        .publish(later, new Draft("later.txt", "MR OKAFOR: One more thing.\n", "Later", "", null));
    assertThat(page("/" + later).select("[id='t1.s1']").text()).startsWith("One more thing.");
    record.annotate(later, 1, Optional.of(new Address(1, 1)), "It was the last.");
    assertThat(page("/" + later).select(".remark").text()).contains("It was the last.");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    String tag = get(WORK).headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(site.address().resolve(WORK)).header("If-None-Match", tag).build();
    assertThat(CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void aTextThatIsNotWhatTheLogSaysIsNotShown(@TempDir Path damaged) throws Exception {
    RecordSamples.write(damaged);
    try (Archive other = Archive.open(damaged);
        Site shown = Site.start(other, "127.0.0.1", 0)) {
      try (var files = Files.walk(damaged.resolve("sources"))) {
        for (Path text : files.filter(file -> file.toString().endsWith(".text")).toList()) {
          Files.writeString(text, Files.readString(text).replace("good", "bad") + "n1\tForged.\n");
        }
      }
      HttpResponse<String> response =
          CLIENT.send(
              HttpRequest.newBuilder(shown.address().resolve(WORK)).build(),
              HttpResponse.BodyHandlers.ofString(UTF_8));
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("is not what the log says, so it is not shown");
      assertThat(response.body()).doesNotContain(damaged.toString());
    }
  }

  @Test
  void anEntryThatTheCheckpointDoesNotSignIsNotShown(@TempDir Path damaged) throws Exception {
    RecordSamples.write(damaged);
    try (Archive other = Archive.open(damaged);
        Site shown = Site.start(other, "127.0.0.1", 0);
        var bundles = Files.walk(damaged.resolve("log/tile/entries"))) {
      for (Path bundle : bundles.filter(Files::isRegularFile).toList()) {
        String entries = Files.readString(bundle, ISO_8859_1);
        Files.writeString(bundle, entries.replace("off the record", "on the reco. d"), ISO_8859_1);
      }
      for (String path : List.of("", "/history", "/v1")) {
        HttpResponse<String> response =
            CLIENT.send(
                HttpRequest.newBuilder(shown.address().resolve("/" + RecordSamples.GAGGLE + path))
                    .build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(response.statusCode()).as(path).isEqualTo(500);
        assertThat(response.body()).doesNotContain("on the reco. d");
      }
    }
  }

  @Test
  void aFolderWithoutARecordIsSaidInASentence(@TempDir Path empty) {
    assertThatThrownBy(() -> Archive.open(empty))
        .isInstanceOf(CannotServeException.class)
        .hasMessageContaining("is no record: there is no file log/checkpoint in it.");
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response;
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(site.address() + path.substring(1))).build();
  }
}
