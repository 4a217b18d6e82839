package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import lectern.search.register.TopicWord;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Finds the words that stand out in the questions of a record, by Dunning's log-likelihood (1993) over passages.
///
/// What is asked everywhere (`ask`, `follow`, `question`) is no matter: a word counts that is in some works and not in most,
/// and the more so, the more often it comes back in a work (Church and Gale 1995).
final class StandingOut {
  static final int MOST = 60;

  /// So many candidates are looked at more closely.
  private static final int CANDIDATES = 1_000;

  /// A word that is asked once in each of its works counts so much less than its likelihood, one that comes twice somewhat more.
  private static final double ONCE = 0.9;

  private static final int FEWEST_WORKS = 3;

  /// A word in the questions of more than one in so many works is how one asks. Records with few works have no such words.
  private static final int EVERYWHERE = 5;

  private static final int SHORTEST = 3;

  private final Roster roster;
  private final PassageSnapshot now;
  private final FixedBitSet asked;
  private final FixedBitSet said;
  private final Set<String> names;

  private StandingOut(Roster roster, PassageSnapshot now) throws IOException {
    this.roster = roster;
    this.now = now;
    this.asked = new FixedBitSet(Math.max(1, now.reader().maxDoc()));
    this.said = new FixedBitSet(Math.max(1, now.reader().maxDoc()));
    this.names = names();
    for (Roster.Work work : roster.works) {
      said.set(work.first(), work.end());
    }
    mark();
  }

  static List<TopicWord> of(Roster roster, PassageSnapshot now) throws IOException {
    return new StandingOut(roster, now).words();
  }

  /// All passages of questions.
  private void mark() throws IOException {
    for (LeafReaderContext leaf : now.reader().leaves()) {
      LeafReader reader = leaf.reader();
      PostingsEnum questions =
          reader.postings(new Term(Fields.ROLE, "question"), PostingsEnum.NONE);
      while (questions != null && questions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        asked.set(leaf.docBase + questions.docID());
      }
    }
    asked.and(said);
  }

  private Set<String> names() throws IOException {
    Set<String> names = new HashSet<>();
    EnglishWords english = new EnglishWords();
    for (NameGroups groups : List.of(roster.voices, roster.reporters)) {
      for (PrintedLabel label : groups.uses().labels) {
        names.addAll(english.terms(label.printed()));
      }
    }
    for (int outlet = 0; outlet < roster.outlets.size(); outlet++) {
      names.addAll(english.terms(roster.outlets.name(outlet)));
    }
    return names;
  }

  private record Candidate(String term, int questions, double weight) {}

  private List<TopicWord> words() throws IOException {
    int most = Math.max(FEWEST_WORKS, roster.works.size() / EVERYWHERE);
    boolean isSmall = roster.works.size() < 2 * EVERYWHERE;
    List<TopicWord> found = new ArrayList<>();
    for (Candidate candidate : candidates()) {
      int works = works(candidate.term());
      if (works >= FEWEST_WORKS && (works <= most || isSmall)) {
        double returns = (double) candidate.questions() / works - ONCE;
        found.add(
            new TopicWord(
                candidate.term(), works, candidate.questions(), candidate.weight() * returns));
      }
    }
    found.sort(Comparator.comparingDouble(TopicWord::weight).reversed());
    Spelling spelling = new Spelling(now, new EnglishWords());
    List<TopicWord> words = new ArrayList<>();
    for (TopicWord one : found.subList(0, Math.min(MOST, found.size()))) {
      Optional<String> word = spelling.written(one.word());
      if (word.isPresent()) {
        words.add(new TopicWord(word.get(), one.works(), one.questions(), one.weight()));
      }
    }
    return words;
  }

  /// The most telling first.
  private List<Candidate> candidates() throws IOException {
    Terms terms = MultiTerms.getTerms(now.reader(), Fields.TEXT);
    if (terms == null) {
      return List.of();
    }
    double questions = asked.cardinality();
    double others = said.cardinality() - questions;
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(Comparator.comparingDouble(Candidate::weight));
    TermsEnum all = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (all.docFreq() < FEWEST_WORKS || term.length < SHORTEST) {
        continue;
      }
      documents = all.postings(documents, PostingsEnum.NONE);
      int inQuestions = 0;
      int elsewhere = 0;
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (asked.get(document)) {
          inQuestions++;
        } else if (said.get(document)) {
          elsewhere++;
        }
      }
      double weight = likelihood(inQuestions, elsewhere, questions, others);
      if (inQuestions >= FEWEST_WORKS
          && (best.size() < CANDIDATES || weight > best.element().weight())) {
        String word = term.utf8ToString();
        if (isWord(word)) {
          best.add(new Candidate(word, inQuestions, weight));
          if (best.size() > CANDIDATES) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(Comparator.comparingDouble(Candidate::weight).reversed()).toList();
  }

  private boolean isWord(String word) {
    return !names.contains(word) && word.codePoints().allMatch(Character::isLetter);
  }

  /// More than 0 only where the word is more frequent in questions than elsewhere.
  static double likelihood(double in, double out, double questions, double others) {
    double rate = (in + out) / (questions + others);
    double expectedIn = questions * rate;
    double expectedOut = others * rate;
    if (in <= expectedIn) {
      return 0;
    }
    return 2
        * (in * Math.log(in / expectedIn) + (out == 0 ? 0 : out * Math.log(out / expectedOut)));
  }

  /// In how many works a term is asked.
  private int works(String term) throws IOException {
    BitSet works = new BitSet();
    PostingsEnum documents =
        MultiTerms.getTermPostingsEnum(
            now.reader(), Fields.TEXT, new BytesRef(term), PostingsEnum.NONE);
    if (documents == null) {
      return 0;
    }
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (asked.get(document)) {
        roster.workAt(document).ifPresent(work -> works.set(work.first()));
      }
    }
    return works.cardinality();
  }
}
