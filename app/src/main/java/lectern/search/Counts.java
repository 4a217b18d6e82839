package lectern.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lectern.search.query.Field;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts hits by what they are: for facets and the timeline.
final class Counts extends SimpleCollector {
  private static final Map<Field, String> NAMES =
      new EnumMap<>(
          Map.of(
              Field.SPEAKER, Fields.SPEAKER,
              Field.OUTLET, Fields.OUTLET,
              Field.ASKED_BY, Fields.ASKER,
              Field.ROLE, Fields.ROLE,
              Field.KIND, Fields.EVENT));

  private final Map<Field, Map<String, Integer>> names = new EnumMap<>(Field.class);
  private final TreeMap<Long, Integer> days = new TreeMap<>();
  private List<Column> columns = List.of();
  private NumericDocValues dayOf = DocValues.emptyNumeric();
  private long day = Long.MIN_VALUE;
  private int ofDay;
  private int total;

  /// A field in one segment, counted by the ordinals of its values there.
  private record Column(Field field, SortedDocValues values, Tally tally) {
    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        tally.counts[values.ordValue()]++;
      }
    }
  }

  private static final class Tally {
    private final int[] counts;

    private Tally(int size) {
      counts = new int[size];
    }
  }

  int total() {
    return total;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    columns = new ArrayList<>();
    for (Map.Entry<Field, String> name : NAMES.entrySet()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), name.getValue());
      if (values.getValueCount() > 0) {
        columns.add(new Column(name.getKey(), values, new Tally(values.getValueCount())));
      }
    }
    dayOf = Days.of(leaf.reader());
  }

  /// Documents of a segment come in their order.
  @Override
  public void collect(int doc) throws IOException {
    total++;
    for (Column column : columns) {
      column.count(doc);
    }
    if (dayOf.advanceExact(doc)) {
      count(dayOf.longValue());
    }
  }

  /// Neighbours in the index are mostly of one event.
  private void count(long found) {
    if (found != day) {
      flushDay();
      day = found;
    }
    ofDay++;
  }

  private void flushDay() {
    if (ofDay > 0) {
      days.merge(day, ofDay, Integer::sum);
      ofDay = 0;
    }
  }

  @Override
  public void finish() throws IOException {
    flushDay();
    for (Column column : columns) {
      Map<String, Integer> counted = names.computeIfAbsent(column.field(), _ -> new HashMap<>());
      for (int ord = 0; ord < column.tally().counts.length; ord++) {
        if (column.tally().counts[ord] > 0) {
          counted.merge(
              column.values().lookupOrd(ord).utf8ToString(),
              column.tally().counts[ord],
              Integer::sum);
        }
      }
    }
  }

  Timeline timeline() {
    return Timeline.of(days);
  }

  /// In the order of [Field]; those without values are left out.
  List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (Field field : Field.values()) {
      List<Facet.Value> values = field == Field.DATE ? years() : values(field);
      if (!values.isEmpty()) {
        facets.add(new Facet(field, values));
      }
    }
    return facets;
  }

  private List<Facet.Value> values(Field field) {
    return names.getOrDefault(field, Map.of()).entrySet().stream()
        .map(counted ->
            new Facet.Value(counted.getKey(), clause(field, counted.getKey()), counted.getValue()))
        .sorted(
            Comparator.comparingInt(Facet.Value::count)
                .reversed()
                .thenComparing(Facet.Value::shown))
        .limit(Facet.MOST_VALUES)
        .toList();
  }

  private List<Facet.Value> years() {
    TreeMap<Integer, Integer> years = new TreeMap<>();
    days.forEach((counted, count) ->
        years.merge(LocalDate.ofEpochDay(counted).getYear(), count, Integer::sum));
    return years.entrySet().stream()
        .map(year -> {
          String shown = String.format(Locale.ROOT, "%04d", year.getKey());
          return new Facet.Value(shown, "date:" + shown, year.getValue());
        })
        .toList();
  }

  private static String clause(Field field, String value) {
    boolean isOneWord = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    String plain = value.replaceAll("[\"“”„‟«»]", " ").strip();
    return field.typed() + ":" + (isOneWord ? value : "\"" + plain + "\"");
  }
}
