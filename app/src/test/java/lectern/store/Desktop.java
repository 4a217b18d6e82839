package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.read.Readers;
import lectern.record.Audit;
import lectern.record.AuditReport;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;

/// A press office in a folder, with a clock of its own: what the tests of the record write and read.
final class Desktop implements InstantSource {
  static final String ORIGIN = "press.osmere.example/record";
  static final String OFFICE = "Press Office, Ministry of Ports";
  static final LocalDate DAY = LocalDate.of(2031, 3, 14);

  final Path data;
  Instant now = Instant.parse("2031-03-14T17:05:00Z");

  Desktop(Path data) {
    this.data = data;
  }

  @Override
  public Instant instant() {
    return now;
  }

  RecordWriter create() throws RecordException {
    return RecordWriter.create(data, ORIGIN, "lectern import", this);
  }

  RecordWriter open() throws RecordException {
    return RecordWriter.open(data, "lectern publish", this);
  }

  static WorkId work(String slug) {
    return new WorkId("press-availability", DAY, slug);
  }

  static Source source(String words) {
    return Source.of("quay.txt", Format.PLAIN, words.getBytes(UTF_8));
  }

  static Transcript transcript(Source source) {
    try {
      return Transcript.of(Readers.read(source));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  static EditionText text(String words) {
    EditionHead head =
        new EditionHead(
            "Press availability at Lantern Quay",
            DAY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return EditionText.of(head, transcript(source(words)));
  }

  static Act.Wording wording(String words) {
    return new Act.Wording(text(words), source(words));
  }

  static Act publish(String slug, String words) {
    return new Act.Publish(work(slug), wording(words));
  }

  static Incoming incoming(String words) {
    return incoming("quay.txt", words);
  }

  static Incoming incoming(String name, String words) {
    Source source = Source.of(name, Format.PLAIN, words.getBytes(UTF_8));
    return new Incoming(source, transcript(source), DraftDetails.NONE);
  }

  /// What whoever has nothing but the files says of the record.
  AuditReport audit() {
    return audit(data, true);
  }

  static AuditReport audit(Path folder, boolean withPrivateKey) {
    try {
      return Audit.of(new FolderFiles(folder), List.of(), withPrivateKey);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
