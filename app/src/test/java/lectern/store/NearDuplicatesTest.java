package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.incoming;
import static lectern.store.Desktop.publish;
import static lectern.store.Desktop.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.read.SharedFolder;
import lectern.source.Format;
import lectern.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
  private static final String[] WORDS = {
    "ferry",
    "harbour",
    "crossing",
    "opens",
    "closes",
    "minister",
    "the",
    "a",
    "northern",
    "at",
    "six",
    "seven",
    "we",
    "will",
    "not",
    "know",
    "until",
    "evening",
    "ships",
    "and",
    "of",
    "quay"
  };

  @TempDir private Path folder;

  /// Speech of a minister that nobody gave, long enough to be told from another.
  private static String speech(int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 60)
        .mapToObj(i ->
            IntStream.range(0, 9)
                .mapToObj(j -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" ", "MINISTER DE VRIES:  We don't say ", ".\n")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anotherPrintingOfTheSameEventIsFoundAndAnotherEventIsNot() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    String event = speech(1);
    String otherwise =
        "MINISTRY OF PORTS\nPage 1\n\n"
            + event
                .replace("'", "\u2019")
                .replace("MINISTER DE VRIES:", "Mr de Vries:")
                .replaceAll("(We don\u2019t say \\w+ \\w+) ", "$1\n")
            + "\nEND\n";
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", event), publish("other", speech(2))));
      List<Imported> imported =
          writer.importDrafts(List.of(incoming(otherwise), incoming(speech(3))));
      List<Likeness> alike = ((Imported.AsDraft) imported.get(0)).alike();
      assertThat(alike).hasSize(1);
      assertThat(alike.getFirst().of()).isEqualTo(new Likeness.InRecord(work("de-vries"), 1));
      assertThat(alike.getFirst().exact()).isGreaterThan(0.9);
      assertThat(alike.getFirst().estimated()).isGreaterThan(0.8);
      assertThat(((Imported.AsDraft) imported.get(1)).alike()).isEmpty();
    }
  }

  @Test
  void anExcerptIsFoundAsAPart() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    String event = speech(1);
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", event)));
      String excerpt = event.substring(0, event.length() / 4);
      Likeness likeness =
          writer.store().alike(Desktop.transcript(Desktop.source(excerpt))).getFirst();
      assertThat(likeness.exact()).isBetween(0.15, 0.35);
      assertThat(likeness.contained()).isGreaterThan(0.95);
    }
  }

  @Test
  void draftsComeFirstAndOfAWorkTheEditionThatIsMostAlike() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    String event = speech(1);
    String corrected = event.replace("ferry", "boat");
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", event)));
      writer.append(
          OFFICE,
          List.of(
              new Act.Correct(
                  work("de-vries"), Desktop.wording(corrected), "The hour was misheard.")));
      writer.importDrafts(List.of(incoming(event + "\n(Applause.)\n")));
      Draft draft = writer.store().drafts().getFirst();
      assertThat(writer.store().alike(draft))
          .as("not itself")
          .extracting(Likeness::of)
          .containsExactly(new Likeness.InRecord(work("de-vries"), 1));
      assertThat(writer.store().alike(Desktop.transcript(Desktop.source(corrected))))
          .extracting(Likeness::of)
          .containsExactly(
              new Likeness.InDraft(draft.id()), new Likeness.InRecord(work("de-vries"), 2));
    }
  }

  /// Old and new wordings of pages that a press office changed after it had published them, and other pages of the same
  /// office.
  @Test
  void revisionsOfRealPagesAreFoundAndOtherPagesAreNot() throws Exception {
    List<Path> olds = SharedFolder.files("data/wh-revisions", ".old.md");
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      List<Incoming> documents = new ArrayList<>();
      for (Path old : olds) {
        documents.add(document(old));
      }
      List<Imported> imported = writer.importDrafts(documents);
      for (int i = 0; i < olds.size(); i++) {
        long id =
            switch (imported.get(i)) {
              case Imported.AsDraft(Draft draft, _) -> draft.id();
              case Imported.IsDraft(Draft draft) -> draft.id();
              case Imported.IsPublished _ -> throw new AssertionError(olds.get(i));
            };
        Path changed = Path.of(olds.get(i).toString().replace(".old.", ".new."));
        assertThat(writer.store().alike(document(changed).transcript()))
            .as("%s", changed)
            .extracting(Likeness::of)
            .contains(new Likeness.InDraft(id));
      }
      // Ordinary briefings of one series are like none of them, and like none of each other.
      List<Path> series =
          SharedFolder.files("data/wh-briefings-md", ".md").stream().limit(40).toList();
      List<Incoming> others = new ArrayList<>();
      for (Path page : series) {
        others.add(document(page));
      }
      for (Imported other : writer.importDrafts(others)) {
        if (other instanceof Imported.AsDraft(Draft draft, List<Likeness> alike)) {
          assertThat(alike).as(draft.name()).isEmpty();
        }
      }
    }
  }

  private static Incoming document(Path file) throws IOException {
    Source source =
        Source.of(file.getFileName().toString(), Format.MARKDOWN, Files.readAllBytes(file));
    return new Incoming(source, Desktop.transcript(source), DraftDetails.NONE);
  }
}
