package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.cite.MatchingWords;
import lectern.quote.Passage;
import lectern.search.query.Clause;
import lectern.search.query.Field;
import lectern.search.query.Query;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/// Proposes words and names that occur in the index.
///
/// The index has no whole words, only what is left of them without their endings. How a word is written is looked up in
/// passages that have it.
final class Spelling {
  private static final int EXAMPLES = 8;
  private static final int SHORTEST = 2;
  private static final int MOST_TERMS = 5_000;
  private static final Pattern LAST = Pattern.compile("(?:([\\p{L}-]+):)?\"?([\\p{L}\\p{N}'’-]+)$");
  private static final Map<Field, String> NAMES =
      new LinkedHashMap<>(Map.of(Field.SPEAKER, Fields.SPEAKER));

  static {
    NAMES.put(Field.OUTLET, Fields.OUTLET);
    NAMES.put(Field.ASKED_BY, Fields.ASKER);
  }

  private final PassageSnapshot now;
  private final EnglishWords english;

  Spelling(PassageSnapshot now, EnglishWords english) {
    this.now = now;
    this.english = english;
  }

  /// The query with each of these words replaced by one that occurs; empty where none is similar.
  Optional<String> didYouMean(Query query, List<Clause.Word> unknown) throws IOException {
    StringBuilder proposal = new StringBuilder(query.text());
    boolean isChanged = false;
    for (Clause.Word word : unknown.reversed()) {
      Optional<String> similar = similar(word.text());
      if (similar.isPresent()) {
        proposal.replace(word.span().start(), word.span().end(), similar.get());
        isChanged = true;
      }
    }
    return isChanged ? Optional.of(proposal.toString()) : Optional.empty();
  }

  private Optional<String> similar(String typed) throws IOException {
    List<String> terms = english.terms(typed);
    if (terms.size() != 1) {
      return Optional.empty();
    }
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST + 1);
    SuggestWord[] words =
        checker.suggestSimilar(new Term(Fields.TEXT, terms.getFirst()), 1, now.reader());
    return words.length == 0 ? Optional.empty() : written(words[0].string, typed);
  }

  /// The word that a term mostly stands for; empty where no passage has it.
  Optional<String> written(String term) throws IOException {
    return forms(term).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /// Of the words that a term stands for in some passages, the one most like what was typed, or else the most frequent.
  private Optional<String> written(String term, String typed) throws IOException {
    Map<String, Integer> forms = forms(term);
    LuceneLevenshteinDistance likeness = new LuceneLevenshteinDistance();
    String lower = typed.toLowerCase(Locale.ROOT);
    return forms.keySet().stream()
        .max(
            Comparator.<String>comparingDouble(form -> likeness.getDistance(lower, form))
                .thenComparing(forms::get)
                .thenComparing(Comparator.reverseOrder()));
  }

  /// How often a term is written how in some passages, in lower case.
  private Map<String, Integer> forms(String term) throws IOException {
    Map<String, Integer> forms = new HashMap<>();
    for (int document : examples(term)) {
      String text = text(document);
      for (EnglishWords.Found found : english.in(text)) {
        if (found.term().equals(term)) {
          forms.merge(found.span().of(text).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }
    return forms;
  }

  private String text(int document) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    if (DocValues.getNumeric(leaf.reader(), Fields.PLACE).advanceExact(document - leaf.docBase)) {
      return now.passage(document).text();
    }
    StoredEdition edition = now.edition(document);
    StringBuilder text = new StringBuilder(edition.title());
    for (Passage passage : now.turn(edition.work(), edition.edition(), 1)) {
      text.append(' ').append(passage.text());
    }
    return text.toString();
  }

  private List<Integer> examples(String term) throws IOException {
    List<Integer> examples = new ArrayList<>();
    for (LeafReaderContext leaf : now.reader().leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(new Term(Fields.TEXT, term), PostingsEnum.NONE);
      while (postings != null
          && examples.size() < EXAMPLES
          && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        examples.add(leaf.docBase + postings.docID());
      }
    }
    return examples;
  }

  /// Completes the last word of what was typed, or the name after `speaker:`, `outlet:` or `asked-by:`.
  List<Completion> complete(String typed, int limit) throws IOException {
    Matcher last = LAST.matcher(typed);
    if (!last.find() || last.group(2).length() < SHORTEST) {
      return List.of();
    }
    String field = last.group(1);
    List<Completion> completions = new ArrayList<>();
    for (Map.Entry<Field, String> names : NAMES.entrySet()) {
      if (field == null || names.getKey().typed().equalsIgnoreCase(field)) {
        completions.addAll(names(typed, last, names.getKey(), names.getValue()));
      }
    }
    if (field == null) {
      completions.addAll(words(typed, last, limit));
    }
    completions.sort(Comparator.comparingInt(Completion::count).reversed());
    return completions.stream().limit(limit).toList();
  }

  private List<Completion> names(String typed, Matcher last, Field field, String column)
      throws IOException {
    String start = String.join(" ", MatchingWords.of(last.group(2)));
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : now.reader().leaves()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), column);
      for (int ord = 0; ord < Math.min(values.getValueCount(), MOST_TERMS); ord++) {
        String name = values.lookupOrd(ord).utf8ToString();
        List<String> words = MatchingWords.of(name);
        if (words.stream().anyMatch(word -> word.startsWith(start))) {
          found.merge(name, frequency(column, words), Math::max);
        }
      }
    }
    String before = typed.substring(0, last.start());
    return found.entrySet().stream()
        .map(name ->
            new Completion(before + field.typed() + ":\"" + name.getKey() + "\"", name.getValue()))
        .toList();
  }

  /// Of its rarest word.
  private int frequency(String column, List<String> words) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      least = Math.min(least, now.reader().docFreq(new Term(column, word)));
    }
    return least;
  }

  private List<Completion> words(String typed, Matcher last, int limit) throws IOException {
    String start = String.join("", MatchingWords.of(last.group(2)));
    List<Completion> completions = new ArrayList<>();
    for (Map.Entry<String, Integer> term : frequent(start, limit)) {
      Optional<String> written = written(term.getKey(), start);
      if (written.isPresent() && written.get().startsWith(start)) {
        String whole = typed.substring(0, last.start(2)) + written.get();
        completions.add(new Completion(whole, term.getValue()));
      }
    }
    return completions;
  }

  private List<Map.Entry<String, Integer>> frequent(String start, int limit) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    IndexReader reader = now.reader();
    Terms terms = MultiTerms.getTerms(reader, Fields.TEXT);
    if (terms == null) {
      return List.of();
    }
    TermsEnum all = terms.iterator();
    BytesRef prefix = new BytesRef(start);
    boolean isThere = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (isThere && frequencies.size() < MOST_TERMS) {
      String term = all.term().utf8ToString();
      if (!term.startsWith(start)) {
        break;
      }
      frequencies.put(term, all.docFreq());
      isThere = all.next() != null;
    }
    return frequencies.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(limit)
        .toList();
  }
}
