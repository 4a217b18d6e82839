package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Finds the passages that share with a quotation the most and the rarest of its runs of words.
///
/// The rarest runs are read first, and all of their passages noted. When one passage has nearly all of what was read, or
/// enough was read, the frequent runs are only looked up in the passages that are likely by then: how many postings are
/// read hardly grows with the index. Where no passage has even half of the runs, single words are looked up as well.
final class Candidates {
  /// Postings that are read before the first look at what was found, and at most.
  private static final long FIRST_LOOK = 1_000;

  private static final long BUDGET = 6_000;

  /// So many runs are read in full in any case.
  private static final int LEAST_CLUES = 3;

  /// A passage with this share of the weight that was read settles where to look.
  private static final float SETTLED = 0.8f;

  /// Below this share of the weight of all runs, words are looked up too.
  private static final float WEAK = 0.5f;

  /// A word tells less than a run.
  private static final float WORD = 0.5f;

  /// So many passages are looked up in frequent runs.
  private static final int LIKELY = 200;

  /// Passages with less than this share of the best one's weight are left out.
  private static final float LEAST = 0.4f;

  private final IndexReader reader;

  Candidates(IndexReader reader) {
    this.reader = reader;
  }

  /// A term of the quotation.
  ///
  /// @param postings where it stands, by segment
  /// @param frequency number of passages
  private record Clue(List<Postings> postings, long frequency, float weight) {}

  /// @param base added to a document of the segment
  private record Postings(PostingsEnum documents, int base, int maxDoc) {}

  /// What was found, and of how much.
  private static final class Search {
    final Scores scores = new Scores();
    float weight;
  }

  /// Lucene documents of passages, the likeliest first.
  ///
  /// @param words of a quotation, in order
  /// @param limit 1 or more
  int[] of(List<String> words, int limit) throws IOException {
    Search search = new Search();
    search(search, clues(Fields.RUNS, runs(words), 1));
    if (share(search) < WEAK) {
      search(search, clues(Fields.WORDS, WordRuns.terms(words), WORD));
    }
    int[] best = search.scores.best(0, Integer.MAX_VALUE, limit);
    int end = 0;
    while (end < best.length && search.scores.of(best[end]) >= LEAST * search.scores.of(best[0])) {
      end++;
    }
    return Arrays.copyOf(best, end);
  }

  private static float share(Search search) {
    int[] best = search.scores.best(0, Integer.MAX_VALUE, 1);
    return best.length == 0 ? 0 : search.scores.of(best[0]) / search.weight;
  }

  private static Collection<BytesRef> runs(List<String> words) {
    Collection<BytesRef> runs = new LinkedHashSet<>();
    for (int run : WordRuns.of(words)) {
      runs.add(WordRuns.term(run));
    }
    return runs;
  }

  /// The rarest first.
  private List<Clue> clues(String field, Collection<BytesRef> terms, float factor)
      throws IOException {
    List<TermsEnum> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(Terms.getTerms(leaf.reader(), field).iterator());
    }
    List<Clue> clues = new ArrayList<>();
    for (BytesRef term : terms) {
      List<Postings> postings = new ArrayList<>();
      long frequency = 0;
      for (int i = 0; i < segments.size(); i++) {
        TermsEnum segment = segments.get(i);
        if (segment.seekExact(term)) {
          LeafReaderContext leaf = reader.leaves().get(i);
          frequency += segment.docFreq();
          postings.add(
              new Postings(
                  segment.postings(null, PostingsEnum.NONE), leaf.docBase, leaf.reader().maxDoc()));
        }
      }
      // A term that is nowhere counts in full: it is missing wherever the rest is.
      double rarity = Math.log(1 + (double) reader.maxDoc() / Math.max(1, frequency));
      clues.add(new Clue(postings, frequency, factor * (float) rarity));
    }
    clues.sort(Comparator.comparingLong(Clue::frequency));
    return clues;
  }

  private static void search(Search search, List<Clue> clues) throws IOException {
    long read = 0;
    long look = FIRST_LOOK;
    int next = 0;
    while (next < clues.size()
        && (next < LEAST_CLUES || read + clues.get(next).frequency() <= BUDGET)) {
      Clue clue = clues.get(next);
      if (next >= LEAST_CLUES && read + clue.frequency() > look && share(search) >= SETTLED) {
        break;
      }
      while (look < read + clue.frequency()) {
        look *= 2;
      }
      readAll(clue, search);
      read += clue.frequency();
      next++;
    }
    List<Clue> rest = clues.subList(next, clues.size());
    if (!rest.isEmpty()) {
      int[] likely = search.scores.best(0, Integer.MAX_VALUE, LIKELY);
      Arrays.sort(likely);
      for (Clue clue : rest) {
        lookUp(clue, likely, search);
      }
    }
  }

  private static void readAll(Clue clue, Search search) throws IOException {
    search.weight += clue.weight();
    for (Postings postings : clue.postings()) {
      PostingsEnum documents = postings.documents();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        search.scores.add(postings.base() + document, clue.weight());
      }
    }
  }

  /// @param likely documents, in order
  private static void lookUp(Clue clue, int[] likely, Search search) throws IOException {
    search.weight += clue.weight();
    for (Postings postings : clue.postings()) {
      int at = -1;
      for (int document : likely) {
        int wanted = document - postings.base();
        if (wanted >= 0 && wanted < postings.maxDoc()) {
          at = at < wanted ? postings.documents().advance(wanted) : at;
          if (at == wanted) {
            search.scores.add(document, clue.weight());
          }
        }
      }
    }
  }
}
