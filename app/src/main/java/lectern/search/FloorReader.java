package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.exchange.Role;
import lectern.transcript.Speaker;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;

/// Reads the turns of editions out of their blocks. For one segment and one thread.
final class FloorReader {
  private static final Map<String, Role> ROLES = new HashMap<>();
  private static final Map<String, Speaker.Side> SIDES = new HashMap<>();

  static {
    for (Role role : Role.values()) {
      ROLES.put(role.name().toLowerCase(Locale.ROOT), role);
    }
    for (Speaker.Side side : Speaker.Side.values()) {
      SIDES.put(side.name().toLowerCase(Locale.ROOT), side);
    }
  }

  private final LeafReaderContext leaf;
  private final Names labels = new Names(Fields.SPEAKER);
  private final Names sides = new Names(Fields.SIDE);
  private final Names roles = new Names(Fields.ROLE);
  private final Names askers = new Names(Fields.ASKER);
  private final Names outlets = new Names(Fields.OUTLET);

  FloorReader(LeafReaderContext leaf) {
    this.leaf = leaf;
  }

  /// The strings of a field, each made once in a segment.
  private static final class Names {
    private final String field;
    private @Nullable String[] known = new String[0];

    Names(String field) {
      this.field = field;
    }

    Column of(LeafReader reader) throws IOException {
      SortedDocValues values = DocValues.getSorted(reader, field);
      if (known.length < values.getValueCount()) {
        known = new String[values.getValueCount()];
      }
      return new Column(values, known);
    }
  }

  private static final class Column {
    private final SortedDocValues values;
    private final @Nullable String[] known;

    Column(SortedDocValues values, @Nullable String[] known) {
      this.values = values;
      this.known = known;
    }

    String of(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        return "";
      }
      int ordinal = values.ordValue();
      String name = known[ordinal];
      if (name == null) {
        name = values.lookupOrd(ordinal).utf8ToString();
        known[ordinal] = name;
      }
      return name;
    }
  }

  /// The turns of a block, in order.
  ///
  /// @param first document of the block, in the whole index
  /// @param end the document of the edition, which is no passage
  List<FloorTurn> read(int first, int end) throws IOException {
    Columns columns = new Columns();
    List<FloorTurn> turns = new ArrayList<>();
    int number = 0;
    int words = 0;
    int from = first - leaf.docBase;
    for (int doc = from; doc < end - leaf.docBase; doc++) {
      int next = (int) (number(columns.places, doc) >> Fields.PASSAGE_BITS);
      if (next != number && doc > from) {
        turns.add(columns.turn(from, number, words));
        from = doc;
        words = 0;
      }
      number = next;
      words += (int) number(columns.lengths, doc);
    }
    if (words > 0) {
      turns.add(columns.turn(from, number, words));
    }
    return turns;
  }

  /// What is read of a block. Doc values only go forward, so every block has its own.
  private final class Columns {
    private final LeafReader reader = leaf.reader();
    private final NumericDocValues places = DocValues.getNumeric(reader, Fields.PLACE);
    private final NumericDocValues lengths = DocValues.getNumeric(reader, Fields.LENGTH);
    private final NumericDocValues gaps = DocValues.getNumeric(reader, Fields.GAP);
    private final NumericDocValues exchanges = DocValues.getNumeric(reader, Fields.EXCHANGE);
    private final NumericDocValues incomplete = DocValues.getNumeric(reader, Fields.INCOMPLETE);
    private final SortedNumericDocValues answers =
        DocValues.getSortedNumeric(reader, Fields.ANSWERS);
    private final Column label = labels.of(reader);
    private final Column side = sides.of(reader);
    private final Column role = roles.of(reader);
    private final Column asker = askers.of(reader);
    private final Column outlet = outlets.of(reader);

    Columns() throws IOException {}

    /// @param doc the first of the turn
    FloorTurn turn(int doc, int number, int words) throws IOException {
      return new FloorTurn(
          leaf.docBase + doc,
          number,
          label.of(doc),
          SIDES.getOrDefault(side.of(doc), Speaker.Side.OTHER),
          Optional.ofNullable(ROLES.get(role.of(doc))),
          words,
          number(gaps, doc) > 0,
          asker.of(doc),
          outlet.of(doc),
          (int) number(exchanges, doc),
          number(incomplete, doc) > 0,
          FloorReader.answers(answers, doc));
    }
  }

  private static List<Integer> answers(SortedNumericDocValues answers, int doc) throws IOException {
    if (!answers.advanceExact(doc)) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>(answers.docValueCount());
    for (int i = answers.docValueCount(); i > 0; i--) {
      numbers.add((int) answers.nextValue());
    }
    return numbers;
  }

  /// 0 where there is none.
  private static long number(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
