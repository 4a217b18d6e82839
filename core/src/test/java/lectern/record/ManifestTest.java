package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The form of entries, character by character: other people's verifiers read them.
final class ManifestTest {
  private static final Stamp STAMP = new Stamp(41, MemoryRecord.MORNING, "Press Office");
  private static final WorkId QUAY = MemoryRecord.work("quay");
  private static final Hash HASH = Hash.sha256("words".getBytes(UTF_8));
  private static final FileDigest FILE = new FileDigest(HASH, "text/plain", "quay.txt", 5);
  private static final EditionDigest EDITION =
      new EditionDigest(1, List.of(FILE), List.of(), HASH, 3, HASH);
  private static final OptionalLong FORTY = OptionalLong.of(40);

  static Stream<Manifest> everyType() {
    SigningKey from = key(SignatureType.ED25519);
    SigningKey to = key(SignatureType.ED25519);
    return Stream.of(
        new Manifest.Publish(STAMP, QUAY, EDITION),
        new Manifest.Publish(
            STAMP,
            QUAY,
            new EditionDigest(
                1,
                List.of(FILE, FILE),
                List.of(new FileDigest(HASH, "audio/ogg", "quay.ogg", 1_000_000)),
                HASH,
                3,
                HASH)),
        new Manifest.Correct(STAMP, QUAY, FORTY, EDITION, "The name “Ilse” was misspelt."),
        new Manifest.Withdraw(STAMP, QUAY, FORTY, 1, "Another event."),
        new Manifest.Annotate(
            STAMP, QUAY, FORTY, 1, Optional.of(new Address(12, 3)), "See the map."),
        new Manifest.Annotate(STAMP, QUAY, FORTY, 1, Optional.empty(), "See the map. 🙂"),
        new Manifest.AddSource(STAMP, QUAY, FORTY, 1, FILE, "98 % of its words are the same."),
        new Manifest.Programme(STAMP, OptionalLong.empty(), 1, VisitTest.NORTH_SHORE),
        new Manifest.Programme(STAMP, FORTY, 2, VisitTest.NORTH_SHORE),
        new Manifest.Rotate(
            STAMP,
            from.verifierKey(),
            to.verifierKey(),
            from.sign(new KeyHandOver(41, from.verifierKey(), to.verifierKey()).text())),
        new Manifest.AddWitness(STAMP, key(SignatureType.ED25519_COSIGNATURE).verifierKey()),
        new Manifest.AddWitness(STAMP, key(SignatureType.ML_DSA_44_COSIGNATURE).verifierKey()));
  }

  private static SigningKey key(SignatureType type) {
    return SigningKey.generate(MemoryRecord.ORIGIN, type, new SecureRandom());
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void whatIsWrittenIsReadBack(Manifest manifest) throws MalformedException {
    assertThat(Manifest.parse(manifest.bytes())).isEqualTo(manifest);
  }

  @Test
  void anEntryIsCanonicalJson() throws MalformedException {
    assertThat(new String(new Manifest.Publish(STAMP, QUAY, EDITION).bytes(), UTF_8))
        .isEqualTo(
            "{\"base\":41,\"edition\":1,\"lines\":3,\"root\":\"HASH\",\"sources\":[{\"length\":5,\"name\":\"quay.txt\",\"sha256\":\"HASH\",\"type\":\"text/plain\"}],\"text\":\"HASH\",\"time\":\"2031-03-14T09:00:00Z\",\"type\":\"publish\",\"who\":\"Press Office\",\"work\":\"press-availability/2031-03-14/quay\"}"
                .replace("HASH", HASH.hex()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"base\":41`|`{ \"base\":41`",
        "`\"lines\":3`|`\"lines\":3,\"more\":1`",
        "`\"edition\":1`|`\"edition\":1.0`",
        "`\"length\":5`|`\"length\":5,\"more\":1`",
        "`Press Office`|`Press  Office`",
        "`09:00:00Z`|`09:00:00.000Z`",
        "`09:00:00Z`|`10:00:00+01:00`",
        "`\"edition\":1`|`\"edition\":0`",
        "`\"edition\":1`|`\"edition\":\"1\"`",
        "`\"type\":\"publish\"`|`\"type\":\"delete\"`",
        "`/2031-03-14/`|`/2031-02-30/`",
        "`quay.txt`|`quay\\u002etxt`",
      })
  void anythingElseIsRefused(String found, String instead) throws MalformedException {
    String entry = new String(new Manifest.Publish(STAMP, QUAY, EDITION).bytes(), UTF_8);
    String other = entry.replace(found, instead);

    assertThat(other).isNotEqualTo(entry);
    assertThatThrownBy(() -> Manifest.parse(other.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> Manifest.parse("{\"type\":\"publish\"}".getBytes(UTF_8)))
        .hasMessage("The entry is not a manifest: The JSON object has no member \"base\".");
  }

  /// A message is for a terminal, whatever somebody has written into the log.
  @Test
  void whatIsFoundIsShownShortAndWithoutHarm() {
    assertThatThrownBy(
            () -> Manifest.parse(entry("\u202edelete\u001b[2J" + "x".repeat(60_000), "")))
        .hasMessage(
            "“type” is publish, correct, withdraw, annotate, source, visit, rotate or witness;"
                + " found “\\u202edelete\\u001b[2J"
                + "x".repeat(49)
                + "…”. A newer release may know it.");
    assertThatThrownBy(() -> Manifest.parse(entry("publish", "\u202e")))
        .hasMessageContaining("“\\u202e” is no name of a work");
  }

  private static byte[] entry(String type, String work) {
    return CanonicalJson.bytes(
        JsonObject.builder()
            .put("type", type)
            .put("base", 1)
            .put("time", "2031-03-14T09:00:00Z")
            .put("who", "Press Office")
            .put("work", work)
            .build());
  }

  @Test
  void anEntryFitsItsLength() {
    List<FileDigest> files =
        java.util.Collections.nCopies(
            64, new FileDigest(HASH, "t".repeat(255), "名".repeat(255), 5));
    Manifest manifest =
        new Manifest.Publish(STAMP, QUAY, new EditionDigest(1, files, files, HASH, 3, HASH));

    assertThatThrownBy(manifest::bytes)
        .hasMessageStartingWith("An entry of the log has at most 65535 bytes; this one would have ")
        .hasMessageEndingWith(". Shorten its texts, or split it in two.");
  }

  /// Times never go back, so after the last year that a computer knows the log could not go on.
  @Test
  void aTimeHasAYearOfFourDigits() {
    Instant last = Instant.parse("9999-12-31T23:59:59Z");

    assertThat(new Stamp(0, last, "Press Office").time()).isEqualTo(last);
    assertThatThrownBy(() -> new Stamp(0, last.plusSeconds(1), "Press Office"))
        .hasMessage("A time lies in a year of four digits; found +10000-01-01T00:00:00Z.");
    assertThatThrownBy(() -> new Stamp(0, Instant.MAX, "Press Office"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyReasonsAreRefused() {
    assertThatThrownBy(() -> new Manifest.Withdraw(STAMP, QUAY, FORTY, 1, " \n"))
        .hasMessage("“why” needs between 1 and 2000 characters; found 0.");
  }

  @Test
  void theHandOverNamesItsPlaceAndBothKeys() {
    VerifierKey from = key(SignatureType.ED25519).verifierKey();
    VerifierKey to = key(SignatureType.ED25519).verifierKey();

    assertThat(new KeyHandOver(7, from, to).text())
        .isEqualTo("lectern key hand-over/1\n7\n" + from + "\n" + to + "\n");
  }

  @Test
  void theDayOfAWorkIsInItsId() {
    assertThat(QUAY.date()).isEqualTo(LocalDate.of(2031, 3, 14));
  }
}
