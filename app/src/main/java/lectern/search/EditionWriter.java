package lectern.search;

import java.io.IOException;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.cite.MatchingWords;
import lectern.quote.Passage;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;

/// Writes editions into the index, each as one block: its passages in order, then the edition. Fit for several
/// threads.
final class EditionWriter {
  private static final FieldType TERMS = new FieldType();
  private static final FieldType NAME = new FieldType();

  static {
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.freeze();
    NAME.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    NAME.setTokenized(true);
    NAME.setOmitNorms(true);
    NAME.freeze();
  }

  private final IndexWriter writer;
  private static final ThreadLocal<Tokens> TOKENS =
      ThreadLocal.withInitial(() -> new Tokens(new RunTokens(), new WordTokens()));

  EditionWriter(IndexWriter writer) {
    this.writer = writer;
  }

  /// The token streams of a thread. Lucene takes the documents of a block one by one, so that each is needed once at a
  /// time.
  private record Tokens(RunTokens runs, WordTokens words) {}

  private record Cut(IndexedTurn turn, Passage passage) {}

  /// Adds an edition that is the current one.
  void add(IndexedEdition edition) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    for (IndexedTurn turn : edition.turns()) {
      edition.text().cut(turn.spoken()).forEach(passage -> cuts.add(new Cut(turn, passage)));
    }
    writer.addDocuments(new Block(edition, cuts));
  }

  /// The documents of an edition, each made when it is asked for.
  private final class Block extends AbstractList<Document> {
    private final IndexedEdition edition;
    private final List<Cut> cuts;

    Block(IndexedEdition edition, List<Cut> cuts) {
      this.edition = edition;
      this.cuts = cuts;
    }

    @Override
    public Document get(int index) {
      if (index == cuts.size()) {
        return document(edition);
      }
      Cut cut = cuts.get(index);
      return document(edition, cut.turn(), cut.passage());
    }

    @Override
    public int size() {
      return cuts.size() + 1;
    }
  }

  private Document document(IndexedEdition edition, IndexedTurn turn, Passage passage) {
    Document document = common(edition);
    if (!edition.whole()) {
      document.add(new TextField(Fields.TEXT, passage.text(), Field.Store.NO));
    }
    List<String> words = MatchingWords.of(passage.text());
    document.add(new Field(Fields.RUNS, TOKENS.get().runs().of(WordRuns.of(words)), TERMS));
    document.add(new Field(Fields.WORDS, TOKENS.get().words().of(words), TERMS));
    document.add(new StoredField(Fields.PASSAGE, StoredPassage.of(passage)));
    document.add(
        new NumericDocValuesField(Fields.PLACE, Fields.place(passage.turn(), passage.number())));
    name(document, Fields.SPEAKER, passage.label());
    term(document, Fields.SIDE, passage.side().name().toLowerCase(Locale.ROOT));
    turn.role()
        .ifPresent(role -> term(document, Fields.ROLE, role.name().toLowerCase(Locale.ROOT)));
    turn.asker().ifPresent(asker -> name(document, Fields.ASKER, asker));
    turn.outlet().ifPresent(outlet -> name(document, Fields.OUTLET, outlet));
    if (turn.question() > 0) {
      document.add(new NumericDocValuesField(Fields.QUESTION, turn.question()));
    }
    document.add(new NumericDocValuesField(Fields.LENGTH, words(passage.text())));
    if (passage.number() == 1) {
      beginning(document, turn);
    }
    return document;
  }

  /// What the first passage of a turn tells of the turn.
  private static void beginning(Document document, IndexedTurn turn) {
    if (turn.spoken().gap()) {
      document.add(new NumericDocValuesField(Fields.GAP, 1));
    }
    if (turn.asking().isPresent()) {
      IndexedTurn.Asking asking = turn.asking().get();
      document.add(new NumericDocValuesField(Fields.EXCHANGE, asking.exchange()));
      if (asking.isPossiblyIncomplete()) {
        document.add(new NumericDocValuesField(Fields.INCOMPLETE, 1));
      }
      asking
          .answers()
          .forEach(answer -> document.add(new SortedNumericDocValuesField(Fields.ANSWERS, answer)));
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      words += !inside && !blank ? 1 : 0;
      inside = !blank;
    }
    return words;
  }

  private Document document(IndexedEdition edition) {
    Document document = common(edition);
    if (edition.whole()) {
      List<String> words = MatchingWords.of(edition.title() + " " + edition.text().text());
      document.add(new Field(Fields.WORDS, TOKENS.get().words().of(words), TERMS));
      document.add(
          new TextField(
              Fields.TEXT, edition.title() + " " + edition.text().text(), Field.Store.NO));
    }
    document.add(new TextField(Fields.TITLE, edition.title(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.TITLE, new BytesRef(edition.title())));
    document.add(new StoredField(Fields.ABOUT, StoredEdition.of(edition).bytes()));
    return document;
  }

  private static Document common(IndexedEdition edition) {
    Document document = new Document();
    String work = edition.text().work();
    document.add(
        new StringField(
            Fields.EDITION, Fields.key(work, edition.text().edition()), Field.Store.NO));
    term(document, Fields.WORK, work);
    edition.event().ifPresent(event -> term(document, Fields.EVENT, event));
    edition.visit().ifPresent(visit -> term(document, Fields.VISIT, visit));
    edition
        .day()
        .ifPresent(
            day -> document.add(new LongField(Fields.DAY, day.toEpochDay(), Field.Store.NO)));
    document.add(new NumericDocValuesField(Fields.FROM, seconds(edition.from())));
    document.add(new NumericDocValuesField(Fields.UNTIL, Long.MAX_VALUE));
    document.add(new NumericDocValuesField(Fields.STATE, Fields.CURRENT));
    return document;
  }

  private static long seconds(Instant from) {
    return from.equals(Instant.MIN) ? Long.MIN_VALUE : from.getEpochSecond();
  }

  private static void term(Document document, String field, String value) {
    BytesRef bytes = bytes(value);
    document.add(new StringField(field, bytes, Field.Store.NO));
    document.add(new SortedDocValuesField(field, bytes));
  }

  private static void name(Document document, String field, String printed) {
    if (!printed.isEmpty()) {
      document.add(new Field(field, String.join(" ", MatchingWords.of(printed)), NAME));
      document.add(new SortedDocValuesField(field, bytes(printed)));
    }
  }

  /// A term has at most 32,766 bytes.
  private static BytesRef bytes(String value) {
    String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return new BytesRef(cut);
  }

  private static final int LONGEST = 8_000;
}
