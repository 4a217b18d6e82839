package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;

/// Finds passages in an index as it was at one moment. Fit for several threads, while its snapshot is open.
///
/// Its methods throw an [UncheckedIOException], whose message is for the user, if the index cannot be read.
public final class Search {
  /// Lucene's own parameters. A long answer has many words by chance; with less regard to length it drowns the short ones.
  private static final BM25Similarity OF_SPEECH = new BM25Similarity(1.2f, 0.75f);

  /// Those with which Lucene's results on public collections were published (Yang, Fang and Lin 2017).
  private static final BM25Similarity OF_COLLECTIONS = new BM25Similarity(0.9f, 0.4f);

  /// So many of each kind are fused.
  private static final int FUSED = 200;

  /// Nearest passages that are looked through where not all of them may be hits.
  private static final int SIFTED = 1_000;

  private final PassageSnapshot now;
  private final Optional<Meaning> meaning;
  private final EnglishWords english = new EnglishWords();
  private final Lexical lexical;
  private final Lexical ofCollections;
  private final Visible visible;
  private final Spelling spelling;

  private Search(PassageSnapshot now, Optional<Meaning> meaning) throws IOException {
    this.now = now;
    this.meaning = meaning;
    this.visible = new Visible(now.reader());
    this.spelling = new Spelling(now, english);
    this.lexical = lexical(now, OF_SPEECH);
    this.ofCollections = lexical(now, OF_COLLECTIONS);
  }

  private static Lexical lexical(PassageSnapshot now, BM25Similarity similarity) {
    IndexSearcher searcher = new IndexSearcher(now.reader());
    searcher.setQueryCache(null);
    searcher.setSimilarity(similarity);
    return new Lexical(searcher);
  }

  /// Searches by words.
  public static Search over(PassageSnapshot now) {
    return now.reading(() -> new Search(now, Optional.empty()));
  }

  /// Searches by words and by meaning.
  public static Search over(PassageSnapshot now, VectorSearch vectors) {
    return now.reading(() -> new Search(now, Optional.of(vectors)));
  }

  /// With any way of telling what passages mean.
  static Search over(PassageSnapshot now, Meaning meaning) {
    return now.reading(() -> new Search(now, Optional.of(meaning)));
  }

  public Results find(Request request) {
    return now.reading(() -> new Finding(request).results());
  }

  /// The documents for a plain text, as it is asked in public collections: every word counts and none is syntax.
  ///
  /// @param limit 1 or more
  public List<Ranked> rank(String text, Ranking ranking, int limit) {
    return now.reading(() -> {
      List<Ranked> ranked = new ArrayList<>();
      for (Scored found : ranking(text, ranking, limit)) {
        ranked.add(new Ranked(HitReader.id(found.document(), now), found.score()));
      }
      return ranked;
    });
  }

  private List<Scored> ranking(String text, Ranking ranking, int limit) throws IOException {
    Optional<Query> bag = Translation.ofPlainText(text, english);
    boolean byWords = ranking != Ranking.VECTOR && bag.isPresent();
    List<Scored> words = byWords ? ofCollections.best(bag.get(), limit) : List.of();
    if (ranking == Ranking.LEXICAL || meaning.isEmpty()) {
      return words;
    }
    List<Scored> nearest = meaning.get().nearest(text, now, limit);
    return ranking == Ranking.VECTOR
        ? nearest
        : Fusion.of(words, nearest, Fusion.WORDS).stream().limit(limit).toList();
  }

  /// Whole queries that somebody may be about to type, the most frequent first.
  public List<Completion> complete(String typed, int limit) {
    return now.reading(() -> spelling.complete(typed, limit));
  }

  /// One run.
  private final class Finding {
    private final Request request;
    private final Wanted wanted;
    private final Optional<Query> standing;
    private final List<String> notices;

    Finding(Request request) throws IOException {
      this.request = request;
      this.wanted = Translation.of(request.query(), now.reader(), english);
      this.standing = visible.of(request.asOf());
      this.notices = new ArrayList<>(request.query().notices());
      this.notices.addAll(wanted.notices());
    }

    Results results() throws IOException {
      Found byWords = byWords();
      List<Scored> ranked = ranked(byWords);
      HitReader reader = new HitReader(now, new Snippets(english, wanted.marks()));
      List<Hit> hits = new ArrayList<>();
      int end = Math.min(ranked.size(), request.offset() + request.limit());
      for (int i = request.offset(); i < end; i++) {
        hits.add(reader.hit(ranked.get(i)));
      }
      return new Results(
          request,
          byWords.counts().total(),
          byWords.isLowerBound(),
          hits,
          byWords.counts().facets(),
          byWords.counts().timeline(),
          notices,
          spelling.didYouMean(request.query(), wanted.unknown()),
          progress());
    }

    /// @param ranked in the order that is wanted, as far as the page
    private record Found(List<Scored> ranked, Counts counts, boolean isLowerBound) {}

    private Found byWords() throws IOException {
      if (wanted.all().isEmpty()) {
        return new Found(List.of(), new Counts(), false);
      }
      if (wanted.isLong()) {
        return byMostWords(wanted.some().orElseThrow());
      }
      Query all = visible(wanted.all().get());
      Counts counts = lexical.count(all);
      if (counts.total() == 0 && wanted.some().isPresent() && wanted.marks().size() > 1) {
        Found some = byMostWords(wanted.some().get());
        if (!some.ranked().isEmpty()) {
          notices.add("No passage has all of these words; those found have some of them.");
        }
        return some;
      }
      int wantedHits = request.offset() + request.limit();
      List<Scored> ranked =
          request.order() == Order.RELEVANCE
              ? lexical.best(
                  all,
                  request.ranking() == Ranking.FUSED ? Math.max(FUSED, wantedHits) : wantedHits)
              : lexical.byDay(all, request.order(), wantedHits);
      return new Found(ranked, counts, false);
    }

    /// Of many words some occur nearly everywhere, so only the best hits count.
    private Found byMostWords(Query some) throws IOException {
      List<Scored> best = lexical.best(visible(some), Request.DEEPEST);
      List<Scored> ranked =
          request.order() == Order.RELEVANCE ? best : lexical.sortedByDay(best, request.order());
      return new Found(ranked, lexical.count(best), best.size() == Request.DEEPEST);
    }

    private List<Scored> ranked(Found byWords) throws IOException {
      boolean byMeaning =
          request.ranking() != Ranking.LEXICAL
              && request.order() == Order.RELEVANCE
              && !wanted.meaning().isEmpty();
      if (!byMeaning || meaning.isEmpty()) {
        return byWords.ranked();
      }
      List<Scored> nearest = nearest(meaning.get());
      if (request.ranking() == Ranking.VECTOR) {
        return nearest;
      }
      List<Scored> words = byWords.ranked();
      return Fusion.of(
          words.subList(0, Math.min(words.size(), FUSED)),
          nearest.subList(0, Math.min(nearest.size(), FUSED)),
          Fusion.WORDS);
    }

    private List<Scored> nearest(Meaning meaning) throws IOException {
      BooleanQuery.Builder conditions = new BooleanQuery.Builder();
      wanted.filter().ifPresent(filter -> conditions.add(filter, Occur.FILTER));
      standing.ifPresent(filter -> conditions.add(filter, Occur.FILTER));
      BooleanQuery filter = conditions.build();
      if (filter.clauses().isEmpty()) {
        return meaning.nearest(wanted.meaning(), now, FUSED);
      }
      return lexical.among(meaning.nearest(wanted.meaning(), now, SIFTED), filter);
    }

    /// Restricts to what stands, and to documents that are searched.
    private Query visible(Query query) {
      BooleanQuery.Builder visible = new BooleanQuery.Builder().add(query, Occur.MUST);
      standing.ifPresent(filter -> visible.add(filter, Occur.FILTER));
      if (wanted.marks().isEmpty()) {
        visible.add(new ConstantScoreQuery(new FieldExistsQuery(Fields.TEXT)), Occur.FILTER);
      }
      BooleanQuery whole = visible.build();
      return whole.clauses().size() == 1 ? query : whole;
    }

    private Optional<Progress> progress() throws IOException {
      if (request.ranking() == Ranking.LEXICAL || meaning.isEmpty()) {
        return Optional.empty();
      }
      Progress progress = meaning.get().progress(now);
      if (!progress.isComplete()) {
        notices.add("Meaning search: " + progress.percent() + " % of passages ready.");
      }
      return Optional.of(progress);
    }
  }
}
