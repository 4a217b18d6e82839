package lectern.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.cite.MatchingWords;
import lectern.search.query.Clause;
import lectern.search.query.DateRange;
import lectern.search.query.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/// Puts what somebody asked for into Lucene's terms. For one query and one thread.
///
/// Words are looked for in what is said; those of a short query also among the names of who says it.
final class Translation {
  /// More words than this are a question in somebody's own words, not all of which occur in its answer.
  private static final int SHORT = 4;

  /// A word of fewer letters may differ in one of them, a longer one in two.
  private static final int LONG_WORD = 5;

  private static final int SIMILAR_WORDS = 20;

  private final IndexReader reader;
  private final EnglishWords english;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<Clause.Word> unknown = new LinkedHashSet<>();
  private final StringBuilder meaning = new StringBuilder();
  private boolean isNegated;

  private Translation(IndexReader reader, EnglishWords english) {
    this.reader = reader;
    this.english = english;
  }

  static Wanted of(lectern.search.query.Query query, IndexReader reader, EnglishWords english)
      throws IOException {
    return new Translation(reader, english).wanted(query);
  }

  /// Every word counts, as often as it is there, and nothing else does: the bag of words on which the published results of BM25
  /// rest.
  static Optional<Query> ofPlainText(String text, EnglishWords english) throws IOException {
    Map<String, Integer> bag = new LinkedHashMap<>();
    for (String term : english.terms(text)) {
      if (bag.size() < IndexSearcher.getMaxClauseCount() || bag.containsKey(term)) {
        bag.merge(term, 1, Integer::sum);
      }
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    bag.forEach((term, times) -> any.add(boosted(term(term), times), Occur.SHOULD));
    return bag.isEmpty() ? Optional.empty() : Optional.of(any.build());
  }

  private static Query boosted(Query query, int times) {
    return times == 1 ? query : new BoostQuery(query, times);
  }

  private Wanted wanted(lectern.search.query.Query query) throws IOException {
    List<Clause> parts =
        query.clause() instanceof Clause.Together(List<Clause> clauses, _)
            ? clauses
            : List.of(query.clause());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    boolean isShort = parts.stream().filter(Clause.Word.class::isInstance).count() <= SHORT;
    int words = 0;
    for (Clause part : parts) {
      @Nullable Query translated = translated(part, isShort);
      if (translated == null) {
        continue;
      }
      if (part instanceof Clause.Word) {
        words++;
        all.add(translated, Occur.MUST);
        some.add(translated, Occur.SHOULD);
      } else {
        add(all, part, translated);
        filter.add(translated, Occur.FILTER);
      }
    }
    BooleanQuery others = filter.build();
    BooleanQuery any = some.build();
    if (words > 0 && !others.clauses().isEmpty()) {
      some = new BooleanQuery.Builder().add(any, Occur.MUST);
      others.clauses().forEach(some::add);
    }
    boolean isEmpty = words == 0 && others.clauses().isEmpty();
    return new Wanted(
        isEmpty ? Optional.empty() : Optional.of(all.build()),
        words == 0 ? Optional.empty() : Optional.of(some.build()),
        others.clauses().isEmpty() ? Optional.empty() : Optional.of(others),
        words > SHORT,
        query.isPlain() ? query.text() : meaning.toString().strip(),
        marks,
        List.copyOf(unknown),
        isEmpty
            ? List.of(
                "The query has only words as common as “the” and “of”, which are not searched for. Add a word of"
                    + " the matter.")
            : List.of());
  }

  private static void add(BooleanQuery.Builder all, Clause part, Query translated) {
    all.add(translated, part instanceof Clause.Restriction ? Occur.FILTER : Occur.MUST);
  }

  /// @return null where nothing is searched for, since the words are too common
  private @Nullable Query translated(Clause clause, boolean alsoNames) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word, alsoNames);
      case Clause.Phrase(String text, _) -> phrase(text);
      case Clause.Named(Field field, String value, _) -> named(field, value);
      case Clause.Dated(DateRange dates, _) ->
          LongField.newRangeQuery(
              Fields.DAY,
              dates.first().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
              dates.last().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
      case Clause.InRole(lectern.exchange.Role role, _) ->
          new TermQuery(new Term(Fields.ROLE, role.name().toLowerCase(Locale.ROOT)));
      case Clause.Not(Clause inner, _) -> not(inner);
      case Clause.Together(List<Clause> clauses, _) -> joined(clauses, Occur.MUST);
      case Clause.All(List<Clause> clauses, _) -> joined(clauses, Occur.MUST);
      case Clause.Any(List<Clause> clauses, _) -> joined(clauses, Occur.SHOULD);
    };
  }

  private @Nullable Query joined(List<Clause> clauses, Occur occur) throws IOException {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    boolean isEmpty = true;
    for (Clause clause : clauses) {
      @Nullable Query translated = translated(clause, true);
      if (translated != null) {
        isEmpty = false;
        boolean scores = occur == Occur.SHOULD || !(clause instanceof Clause.Restriction);
        joined.add(translated, scores ? occur : Occur.FILTER);
      }
    }
    return isEmpty ? null : joined.build();
  }

  private @Nullable Query not(Clause inner) throws IOException {
    boolean outer = isNegated;
    isNegated = true;
    @Nullable Query translated = translated(inner, false);
    isNegated = outer;
    return translated == null
        ? null
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(translated, Occur.MUST_NOT)
            .build();
  }

  private @Nullable Query word(Clause.Word word, boolean alsoNames) throws IOException {
    List<String> terms = english.terms(word.text());
    if (terms.isEmpty()) {
      return null;
    }
    means(word.text());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      boolean isLast = i == terms.size() - 1;
      all.add(
          switch (word.form()) {
            case AS_TYPED -> asTyped(word, terms.get(i), alsoNames);
            case BEGINNING -> isLast ? beginning(word.text(), terms.get(i)) : exactly(terms.get(i));
            case SIMILAR -> similar(terms.get(i));
          },
          Occur.MUST);
    }
    BooleanQuery query = all.build();
    return query.clauses().size() == 1 ? query.clauses().getFirst().query() : query;
  }

  private Query asTyped(Clause.Word word, String term, boolean alsoNames) throws IOException {
    Optional<Query> names = alsoNames && !isNegated ? names(word.text()) : Optional.empty();
    boolean isKnown = reader.docFreq(new Term(Fields.TEXT, term)) > 0;
    if (!isKnown && names.isEmpty() && !isNegated && isSpelled(term)) {
      unknown.add(word);
      return similar(term);
    }
    Query said = exactly(term);
    return names.isEmpty()
        ? said
        : new BooleanQuery.Builder().add(said, Occur.SHOULD).add(names.get(), Occur.SHOULD).build();
  }

  /// A number is never taken for another.
  private static boolean isSpelled(String term) {
    return term.length() > 2 && term.codePoints().noneMatch(Character::isDigit);
  }

  /// Finds whoever has the word in their name.
  private Optional<Query> names(String typed) throws IOException {
    List<String> words = MatchingWords.of(typed);
    if (words.size() != 1) {
      return Optional.empty();
    }
    Term name = new Term(Fields.SPEAKER, words.getFirst());
    return reader.docFreq(name) == 0
        ? Optional.empty()
        : Optional.of(new ConstantScoreQuery(new TermQuery(name)));
  }

  private Query exactly(String term) throws IOException {
    mark(List.of(term::equals), weight(term));
    return term(term);
  }

  private static Query term(String term) {
    return new TermQuery(new Term(Fields.TEXT, term));
  }

  private Query similar(String term) {
    FuzzyQuery query =
        new FuzzyQuery(
            new Term(Fields.TEXT, term), term.length() < LONG_WORD ? 1 : 2, 1, SIMILAR_WORDS, true);
    CompiledAutomaton automaton = query.getAutomata();
    mark(List.of(found -> accepts(automaton, found)), Math.log(1 + reader.numDocs()));
    return query;
  }

  private static boolean accepts(CompiledAutomaton automaton, String term) {
    BytesRef bytes = new BytesRef(term);
    return automaton.runAutomaton.run(bytes.bytes, bytes.offset, bytes.length);
  }

  private Query beginning(String typed, String term) throws IOException {
    String start = MatchingWords.of(typed).getLast();
    mark(List.of(found -> found.startsWith(start) || found.equals(term)), weight(term));
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(Fields.TEXT, start)), Occur.SHOULD)
        .add(term(term), Occur.SHOULD)
        .build();
  }

  private @Nullable Query phrase(String text) throws IOException {
    List<String> terms = english.terms(text);
    if (terms.isEmpty()) {
      return null;
    }
    means(text);
    double weight = 0;
    for (String term : terms) {
      weight += weight(term);
    }
    mark(terms.stream().<Predicate<String>>map(term -> term::equals).toList(), weight);
    return new QueryBuilder(english.analyzer()).createPhraseQuery(Fields.TEXT, text);
  }

  private static Query named(Field field, String value) {
    return switch (field) {
      case SPEAKER -> name(Fields.SPEAKER, value);
      case OUTLET -> name(Fields.OUTLET, value);
      case ASKED_BY -> name(Fields.ASKER, value);
      case KIND -> {
        String kind = MatchingWords.of(value).stream().collect(Collectors.joining("-"));
        yield new TermQuery(new Term(Fields.EVENT, kind));
      }
      case WORK -> work(value.startsWith("/") ? value.substring(1) : value);
      case DATE, ROLE -> throw new IllegalArgumentException(field + " has no names.");
    };
  }

  /// The words of a name in a row: `quist` and `ada quist` find `Ada Quist`.
  private static Query name(String field, String value) {
    PhraseQuery.Builder name = new PhraseQuery.Builder();
    MatchingWords.of(value).forEach(word -> name.add(new Term(field, word)));
    return name.build();
  }

  /// A whole id, or its last part.
  private static Query work(String value) {
    String escaped = value.replaceAll("[\\\\*?]", "\\\\$0");
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.WORK, value)), Occur.SHOULD)
        .add(new WildcardQuery(new Term(Fields.WORK, "*/" + escaped)), Occur.SHOULD)
        .build();
  }

  private double weight(String term) throws IOException {
    int frequency = reader.docFreq(new Term(Fields.TEXT, term));
    return Math.log(1 + (reader.maxDoc() + 1.0) / (frequency + 1.0));
  }

  private void means(String text) {
    if (!isNegated) {
      meaning.append(' ').append(text);
    }
  }

  private void mark(List<Predicate<String>> words, double weight) {
    if (!isNegated) {
      marks.add(new Mark(words, weight));
    }
  }
}
