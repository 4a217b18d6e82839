package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// Runs queries by words. Fit for several threads.
final class Lexical {
  private final IndexSearcher searcher;

  Lexical(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The best by their words; Lucene passes over what cannot be among them.
  List<Scored> best(Query query, int limit) throws IOException {
    return scored(searcher.search(query, new TopScoreDocCollectorManager(limit, limit)).scoreDocs);
  }

  /// The first by the days of their events.
  List<Scored> byDay(Query query, Order order, int limit) throws IOException {
    Long missing = order == Order.NEWEST ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField day =
        new SortedNumericSortField(
            Fields.DAY,
            SortField.Type.LONG,
            order == Order.NEWEST,
            SortedNumericSelector.Type.MIN,
            missing);
    Sort sort = new Sort(day, SortField.FIELD_DOC);
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(sort, limit, limit)).scoreDocs;
    return Arrays.stream(found).map(hit -> new Scored(hit.doc, 0)).toList();
  }

  /// Counts everything that a query finds.
  Counts count(Query query) throws IOException {
    Counts counts = new Counts();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        var matching = scorer.iterator();
        var collector = counts.getLeafCollector(leaf);
        for (int doc = matching.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = matching.nextDoc()) {
          collector.collect(doc);
        }
        collector.finish();
      }
    }
    return counts;
  }

  /// Counts these alone.
  Counts count(List<Scored> found) throws IOException {
    Counts counts = new Counts();
    int[] documents = found.stream().mapToInt(Scored::document).sorted().toArray();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      var collector = counts.getLeafCollector(leaf);
      for (; next < documents.length && documents[next] < end; next++) {
        collector.collect(documents[next] - leaf.docBase);
      }
      collector.finish();
    }
    return counts;
  }

  /// Those that a query finds, in the order they are given in.
  List<Scored> among(List<Scored> candidates, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Scored> kept = new ArrayList<>();
    List<Scored> inOrder = new ArrayList<>(candidates);
    inOrder.sort(Comparator.comparingInt(Scored::document));
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = weight.scorer(leaf);
      for (; next < inOrder.size() && inOrder.get(next).document() < end; next++) {
        int doc = inOrder.get(next).document() - leaf.docBase;
        if (scorer != null && isAt(scorer, doc)) {
          kept.add(inOrder.get(next));
        }
      }
    }
    kept.sort(Comparator.comparingDouble(Scored::score).reversed());
    return kept;
  }

  private static boolean isAt(Scorer scorer, int doc) throws IOException {
    var matching = scorer.iterator();
    return matching.docID() == doc || (matching.docID() < doc && matching.advance(doc) == doc);
  }

  /// The same hits in the order of their days.
  List<Scored> sortedByDay(List<Scored> found, Order order) throws IOException {
    record Dated(int document, long day) {}
    List<Dated> dated = new ArrayList<>();
    for (Scored hit : found) {
      LeafReaderContext leaf = leaf(hit.document());
      NumericDocValues days = Days.of(leaf.reader());
      long missing = order == Order.NEWEST ? Long.MIN_VALUE : Long.MAX_VALUE;
      boolean isKnown = days.advanceExact(hit.document() - leaf.docBase);
      dated.add(new Dated(hit.document(), isKnown ? days.longValue() : missing));
    }
    Comparator<Dated> byDay = Comparator.comparingLong(Dated::day);
    dated.sort(
        (order == Order.NEWEST ? byDay.reversed() : byDay).thenComparingInt(Dated::document));
    return dated.stream().map(hit -> new Scored(hit.document(), 0)).toList();
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  private static List<Scored> scored(ScoreDoc[] found) {
    return Arrays.stream(found).map(hit -> new Scored(hit.doc, hit.score)).toList();
  }
}
