package lectern.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.Stamp;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// The index of a record, without its log.
final class SampleRecord {
  private static final Instant PUBLISHED = Instant.parse("2032-01-01T00:00:00Z");

  private final Path folder;
  private final IndexWriter writer;
  private final EditionWriter editions;
  private final Map<String, Integer> newest = new HashMap<>();

  /// @param folder where no index is yet
  SampleRecord(Path folder) throws IOException {
    this.folder = folder;
    this.writer = Writing.anew(folder);
    this.editions = new EditionWriter(writer);
  }

  /// Adds the next edition of a work.
  ///
  /// @param id e.g. `press-briefing/2031-03-14/quist`
  /// @param text a transcript as it is printed
  SampleRecord with(String id, String text) throws IOException, UnreadableSourceException {
    byte[] bytes = text.getBytes(UTF_8);
    Source source = Source.of("a.txt", Format.PLAIN, bytes);
    return with(id, bytes, Transcript.of(new PlainTextReader().read(source)));
  }

  SampleRecord withMarkdown(String id, byte[] bytes) throws IOException, UnreadableSourceException {
    Source source = Source.of("a.md", Format.MARKDOWN, bytes);
    return with(id, bytes, Transcript.of(new MarkdownReader().read(source)));
  }

  private SampleRecord with(String id, byte[] bytes, Transcript transcript) throws IOException {
    int number = newest.merge(id, 1, Integer::sum);
    WorkId work = WorkId.parse(id);
    if (number > 1) {
      mark(id, number - 1, Fields.SUPERSEDED);
    }
    String title = transcript.metadata().title().map(Printed::value).orElse(id);
    EditionText text =
        EditionText.of(
            EditionHead.of(
                transcript.metadata(), title, work.date(), Optional.empty(), Optional.empty()),
            transcript);
    FileDigest source = new FileDigest(Hash.sha256(bytes), "text/plain", "a.txt", bytes.length);
    EditionDigest digest = EditionDigest.of(number, List.of(source), List.of(), text);
    editions.add(Editions.edition(work, digest, new Stamp(0, PUBLISHED, "Press Office"), text));
    return this;
  }

  SampleRecord withdrawn(String id) throws IOException {
    mark(id, newest.getOrDefault(id, 0), Fields.WITHDRAWN);
    return this;
  }

  private void mark(String id, int edition, long state) throws IOException {
    writer.updateDocValues(
        new Term(Fields.EDITION, Fields.key(id, edition)),
        new NumericDocValuesField(Fields.STATE, state));
  }

  PassageIndex open() throws IOException, IndexException {
    Writing.finish(writer, IndexStamp.ofCollection());
    Writing.close(writer);
    return PassageIndex.open(folder);
  }
}
