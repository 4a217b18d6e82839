package lectern.exchange;

import lectern.exchange.Reply.Kind;
import lectern.transcript.Block;

/// Reads what a turn of the official side or of a moderator does: its beginning for the reply, its end for the hand-off.
final class ReplyReader {
  /// The longest turn that is read as a whole, in units. A longer one says something of weight.
  private static final int WHOLE = 300;

  /// How much of the end of a longer turn is read at first, and how much where that does not show the whole hand-off.
  private static final int TAIL = 120;

  private static final int LONG_TAIL = 400;

  /// Most words of a short reply, of one that may hand on the question, and of one that may take leave.
  private static final int SHORT = 12;

  private static final int MIDDLING = 30;

  private ReplyReader() {}

  static Reply read(SpeechReader reader, Block.Turn turn, boolean moderator) {
    int length = SpeechReader.length(turn);
    boolean whole = length <= WHOLE;
    Speech speech = whole ? reader.whole(turn) : reader.tail(turn, TAIL);
    HandOffs handOffs = HandOffs.in(speech, whole, moderator);
    if (!whole && handOffs.unfinished()) {
      speech = reader.tail(turn, LONG_TAIL);
      handOffs = HandOffs.in(speech, false, moderator);
    }
    Kind kind = whole ? kind(speech) : Kind.RESPONDS;
    return new Reply(kind, handOffs.cue(), handOffs.pure(), speech.endsAsking(), length / 5);
  }

  private static Kind kind(Speech speech) {
    if (speech.isEmpty()) {
      return speech.noise() ? Kind.LAUGHS : Kind.SILENT;
    }
    int count = speech.count(0, speech.length());
    if (count <= SHORT / 2 && nods(speech)) {
      return Kind.NODS;
    }
    if (clarifies(speech, count)) {
      return Kind.CLARIFIES;
    }
    if (closes(speech)) {
      return Kind.CLOSES;
    }
    if (count <= SHORT && isSmallTalk(speech)) {
      return Kind.SMALL_TALK;
    }
    return count <= MIDDLING && passes(speech, count) ? Kind.PASSES : Kind.RESPONDS;
  }

  private static boolean nods(Speech speech) {
    int at = speech.skip(0, ",.—!?-");
    while (at < speech.length()) {
      int end = ReplyWords.NOD.at(speech, at);
      if (end < 0) {
        return false;
      }
      at = speech.skip(end, ",.—!?-");
    }
    return true;
  }

  private static boolean clarifies(Speech speech, int count) {
    int at = 0;
    for (int end = ReplyWords.NOD.at(speech, at); end > 0; end = ReplyWords.NOD.at(speech, at)) {
      at = speech.skip(end, ",.—");
    }
    if (ReplyWords.CLARIFICATION.at(speech, at) < 0) {
      return false;
    }
    if (ReplyWords.REPEAT.at(speech, at) > 0) {
      return count <= SHORT;
    }
    if (!speech.endsAsking()) {
      return false;
    }
    boolean fragment = count <= SHORT / 2;
    boolean meaning =
        ReplyWords.MEANING.at(speech, at) > 0 && count <= 30 && speech.sentences() <= 2;
    boolean sorry = ReplyWords.SORRY.at(speech, at) > 0 && count <= SHORT && speech.sentences() > 1;
    return fragment || meaning || sorry;
  }

  /// Whether every sentence thanks or takes leave, and one of them so that it is meant for all.
  private static boolean closes(Speech speech) {
    boolean ends = false;
    for (int i = 0; i < speech.sentences(); i++) {
      int from = speech.skip(speech.start(i), "—");
      int end = speech.end(i);
      boolean thanks = ReplyWords.THANKS.at(speech, from) > 0 && speech.count(from, end) <= 20;
      boolean filler = ReplyWords.FILLER.at(speech, from) > 0 && speech.count(from, end) <= 3;
      boolean leaves = ReplyWords.LEAVE.in(speech, from, end) >= 0;
      if (speech.close(i) == '?' || (!thanks && !leaves && !filler)) {
        return false;
      }
      ends |= leaves || (thanks && ReplyWords.ALL.in(speech, from, end) >= 0);
    }
    return ends;
  }

  private static boolean isSmallTalk(Speech speech) {
    for (int i = 0; i < speech.sentences(); i++) {
      int from = speech.skip(speech.start(i), "—");
      if (ReplyWords.SMALL.at(speech, from) < 0 || speech.count(from, speech.end(i)) > 7) {
        return false;
      }
    }
    return true;
  }

  /// Whether another official is to answer, and nothing is answered before.
  private static boolean passes(Speech speech, int count) {
    if (speech.sentences() <= 2 && count <= 5 && speech.endsAsking()) {
      return true;
    }
    for (int i = 0; i < speech.sentences(); i++) {
      if (ReplyWords.PASSING.in(speech, speech.start(i), speech.end(i)) >= 0) {
        return true;
      }
      if (AddressWords.OPENER.at(speech, speech.start(i)) < 0) {
        return false;
      }
    }
    return false;
  }
}
