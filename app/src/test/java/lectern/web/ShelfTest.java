package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.exchange.Floor;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final Map<String, byte[]> documents = Samples.documents();

  @Test
  void aDocumentIsReadOnceWhileItsBytesStayTheSame() throws Exception {
    try (Shelf shelf = Samples.shelf(documents)) {
      Opened first = shelf.open("gaggle").orElseThrow();
      assertThat(shelf.open("gaggle").orElseThrow()).isSameAs(first);

      documents.put("gaggle.md", Samples.bytes("MS. PREWITT: New words."));
      assertThat(shelf.open("gaggle").orElseThrow().transcript().text().text())
          .isEqualTo("MS. PREWITT: New words.");
    }
  }

  @Test
  void aDocumentThatHasGoneSaysSo() {
    try (Shelf shelf = Samples.shelf(documents)) {
      documents.remove("gaggle.md");
      assertThatThrownBy(() -> shelf.open("gaggle"))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessage("The file gaggle.md is no longer there. Put it back.");
    }
  }

  @Test
  void untilTheyAreReadDocumentsCountAsUnread() {
    try (Shelf shelf = Samples.shelf(documents)) {
      assertThat(shelf.catalogue().unread()).isEqualTo(6);
      assertThat(shelf.catalogue().cards()).isEmpty();

      shelf.startCataloguing();
      while (shelf.catalogue().unread() > 0) {
        Thread.onSpinWait();
      }
      assertThat(shelf.catalogue().cards()).hasSize(5);
      assertThat(shelf.catalogue().refused()).hasSize(1);
    }
  }

  @Test
  void aReaderThatFailsSpoilsOnlyItsOwnDocument() {
    List<Volume> volumes = new ArrayList<>();
    for (String name : List.of("bad.txt", "good.txt")) {
      volumes.add(new Volume(name, () -> Source.of(name, Format.PLAIN, Samples.bytes("Q: Why?"))));
    }
    try (Shelf shelf =
        new Shelf(
            volumes,
            source -> {
              if (source.name().equals("bad.txt")) {
                throw new IllegalStateException("a fault of ours");
              }
              return SourceText.of(source, "Q: Why?", Layout.LINES);
            })) {
      shelf.startCataloguing();
      while (shelf.catalogue().unread() > 0) {
        Thread.onSpinWait();
      }
      assertThat(shelf.catalogue().cards()).hasSize(1);
      assertThat(shelf.catalogue().refused().getFirst().reason())
          .isEqualTo(
              "Lectern failed on this document. That is a fault of Lectern and not of the document:"
                  + " please report it, with the document if you may share it.");
    }
  }

  @Test
  void addressesComeFromFileNamesAndNeverCollide() {
    Slugs slugs = new Slugs();
    assertThat(slugs.next("2031/03/Press Availability (final).TXT"))
        .isEqualTo("press-availability-final");
    assertThat(slugs.next("other/press availability, final.md"))
        .isEqualTo("press-availability-final-2");
    assertThat(slugs.next("Réunion.html")).isEqualTo("reunion");
    assertThat(slugs.next("брифинг.txt")).isEqualTo("document");
    assertThat(slugs.next(".hidden")).isEqualTo("hidden");
    assertThat(slugs.next("x".repeat(300) + ".txt")).hasSize(80);
  }

  @Test
  void onlyAsMuchIsKeptAsFits() {
    Recent recent = new Recent(10);
    Opened four = opened("four", 4);
    Opened five = opened("five", 5);
    recent.hold(four);
    recent.hold(five);
    assertThat(recent.find("four", "sha")).hasValue(four);

    recent.hold(opened("two", 2));
    assertThat(recent.find("five", "sha")).as("the one not asked for longest goes").isEmpty();
    assertThat(recent.find("four", "sha")).hasValue(four);

    recent.hold(opened("huge", 11));
    assertThat(recent.find("huge", "sha")).isEmpty();
    assertThat(recent.find("four", "other bytes")).isEqualTo(Optional.empty());
  }

  private static Opened opened(String slug, int length) {
    String text = "x".repeat(length);
    Transcript transcript =
        Transcript.of(
            SourceText.of(Source.of(slug, Format.PLAIN, Samples.bytes(text)), text, Layout.LINES));
    return new Opened(slug, "sha", transcript, Floor.of(transcript));
  }
}
