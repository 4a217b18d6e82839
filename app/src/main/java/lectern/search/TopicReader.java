package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lectern.quote.Passage;
import lectern.search.query.Query;
import lectern.search.register.ExchangePage;
import lectern.search.register.Extract;
import lectern.search.register.Occasion;
import lectern.search.register.Topic;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// Finds the exchanges about something.
final class TopicReader {
  private static final int NONE = -1;

  private final Roster roster;
  private final RosterLists lists;
  private final PassageSnapshot now;
  private final Query query;
  private final EnglishWords english = new EnglishWords();

  /// By exchange the documents of its passages that were found.
  private final List<Ints> found = new ArrayList<>();

  private final int[] foundOf;

  TopicReader(Roster roster, RosterLists lists, PassageSnapshot now, Query query) {
    this.roster = roster;
    this.lists = lists;
    this.now = now;
    this.query = query;
    this.foundOf = new int[roster.workOfExchange.length];
    Arrays.fill(foundOf, NONE);
  }

  Topic topic(int offset, int limit) throws IOException {
    Wanted wanted = Translation.of(query, now.reader(), english);
    List<String> notices = new ArrayList<>(query.notices());
    notices.addAll(wanted.notices());
    if (wanted.all().isPresent()) {
      find(wanted.all().get());
    }
    int[] exchanges = exchanges();
    Tallies reporters = new Tallies();
    Tallies outlets = new Tallies();
    BitSet works = new BitSet();
    for (int exchange : exchanges) {
      lists.reporter(exchange).ifPresent(reporters::add);
      lists.outlet(exchange).ifPresent(outlets::add);
      works.set(roster.workOfExchange[exchange]);
    }
    AskerReader counts = new AskerReader(roster, lists, now);
    Snippets snippets = new Snippets(english, wanted.marks());
    ExchangePage page =
        new ExchangeReader(
                roster,
                lists,
                now,
                (document, exchange, occasion) -> shown(document, exchange, occasion, snippets))
            .page(exchanges, offset, limit);
    return new Topic(
        query,
        works.cardinality(),
        reporters.counted(Topic.MOST_NAMES),
        outlets.counted(Topic.MOST_NAMES),
        counts.answeredBy(exchanges, Topic.MOST_NAMES),
        counts.timeline(exchanges),
        page,
        notices);
  }

  private int[] exchanges() {
    Ints exchanges = new Ints();
    for (int exchange = 0; exchange < foundOf.length; exchange++) {
      if (foundOf[exchange] != NONE) {
        exchanges.add(exchange);
      }
    }
    return exchanges.toArray();
  }

  private void find(org.apache.lucene.search.Query wanted) throws IOException {
    Weight weight =
        now.searcher()
            .createWeight(now.searcher().rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : now.reader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        find(scorer.iterator(), leaf);
      }
    }
  }

  /// Documents of a segment come in their order, so that a work is looked up once for all of its passages.
  private void find(DocIdSetIterator matching, LeafReaderContext leaf) throws IOException {
    NumericDocValues questions = DocValues.getNumeric(leaf.reader(), Fields.QUESTION);
    Optional<Roster.Work> work = Optional.empty();
    for (int doc = matching.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matching.nextDoc()) {
      if (questions.advanceExact(doc)) {
        int document = leaf.docBase + doc;
        if (work.filter(known -> document <= known.end()).isEmpty()) {
          work = roster.workAt(document);
        }
        if (work.filter(known -> document >= known.first()).isPresent()) {
          add(work.get(), (int) questions.longValue(), document);
        }
      }
    }
  }

  private void add(Roster.Work work, int turn, int document) {
    int exchange = roster.exchangeAt(work, turn);
    if (exchange == Roster.NOBODY) {
      return;
    }
    if (foundOf[exchange] == NONE) {
      foundOf[exchange] = found.size();
      found.add(new Ints());
    }
    found.get(foundOf[exchange]).add(document);
  }

  /// The passage of a turn that was found, if one was.
  private Optional<Extract> shown(int document, int exchange, Occasion occasion, Snippets snippets)
      throws IOException {
    if (foundOf[exchange] == NONE) {
      return Optional.empty();
    }
    int turn = turn(document);
    for (int one : found.get(foundOf[exchange]).toArray()) {
      if (one >= document && turn(one) == turn) {
        Passage passage = now.passage(one);
        Snippet snippet = snippets.of(passage).snippet();
        return Optional.of(new Extracts(now).found(passage, snippet, occasion));
      }
    }
    return Optional.empty();
  }

  private int turn(int document) throws IOException {
    return (int) (now.value(document, Fields.PLACE) >> Fields.PASSAGE_BITS);
  }
}
