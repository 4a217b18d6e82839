package lectern.search;

/// The fields of the index. There are two kinds of Lucene documents in it: passages, and after the passages of an
/// edition, in one block with them, the edition itself.
///
/// | field | of | in the index as |
/// |---|---|---|
/// | `edition` | both | term: [#key]; all documents of a block have the same |
/// | `work` | both | term and sorted doc values: id of the work or document |
/// | `event` | both | term and sorted doc values: the kind of event; absent where unknown |
/// | `visit` | both | term and sorted doc values: id of the visit that the event was part of; absent where none
/// | `day` | both | point and numeric doc values: day of the event, counted from 1970-01-01; absent where unknown |
/// | `from`, `until` | both | numeric doc values: when the edition stood, seconds from 1970-01-01, `until` excluded |
/// | `state` | both | numeric doc values: [#SUPERSEDED], [#CURRENT], [#WITHDRAWN] |
/// | `text` | what is searched | English words with positions, see [EnglishText] |
/// | `title` | editions | English words with positions, and binary doc values as printed |
/// | `about` | editions | stored: [StoredEdition] |
/// | `runs` | passages | hashed runs of words, see [WordRuns] |
/// | `words` | passages, what is searched | words as [lectern.cite.MatchingWords] gives them, for what is spelt alike, and for quotations with hardly a run left |
/// | `passage` | passages | stored: [StoredPassage] |
/// | `place` | passages | numeric doc values: turn × 2^20 + number of the passage in its turn; grows within a block |
/// | `speaker`, `asker`, `outlet` | passages | lower-case words, and sorted doc values as printed |
/// | `side`, `role` | passages | term and sorted doc values in lower case, e.g. `official`, `answer` |
/// | `length` | passages | numeric doc values: number of words, blanks as separators |
/// | `gap` | the first passage of a turn | numeric doc values: 1 where a gap is printed right before or after the turn; else absent |
/// | `exchange` | the first passage of a turn that asks | numeric doc values: number of the exchange in its event, from 1 |
/// | `incomplete` | the same | numeric doc values: 1 where a gap follows, so that an answer may be missing; else absent |
/// | `answers` | the same | sorted numeric doc values: the turns that respond |
/// | `question` | passages | numeric doc values: the turn of the question that the turn answers; its own in a question |
final class Fields {
  static final String EDITION = "edition";
  static final String WORK = "work";
  static final String EVENT = "event";
  static final String VISIT = "visit";
  static final String DAY = "day";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String STATE = "state";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String ABOUT = "about";
  static final String RUNS = "runs";
  static final String WORDS = "words";
  static final String PASSAGE = "passage";
  static final String PLACE = "place";
  static final String SPEAKER = "speaker";
  static final String ASKER = "asker";
  static final String OUTLET = "outlet";
  static final String SIDE = "side";
  static final String ROLE = "role";
  static final String QUESTION = "question";
  static final String LENGTH = "length";
  static final String GAP = "gap";
  static final String EXCHANGE = "exchange";
  static final String INCOMPLETE = "incomplete";
  static final String ANSWERS = "answers";

  static final long SUPERSEDED = 0;
  static final long CURRENT = 1;
  static final long WITHDRAWN = 2;

  /// Bits of the number of the passage in [#PLACE].
  static final int PASSAGE_BITS = 20;

  private Fields() {}

  /// The term of an edition in [#EDITION].
  static String key(String work, int edition) {
    return work + "\u001f" + edition;
  }

  /// The value of a passage in [#PLACE]. No edition has as many lines as would fill 2^20 passages.
  static long place(int turn, int number) {
    return ((long) turn << PASSAGE_BITS) + number;
  }
}
