package lectern.exchange;

import java.util.List;
import lectern.exchange.Inquiry.Kind;
import lectern.source.Span;
import lectern.transcript.Block;

/// Reads what a turn of the press side does.
final class InquiryReader {
  /// The longest turn that is read as a whole even if question marks show that it asks, in units.
  private static final int WHOLE = 320;

  /// How much of a longer one is read.
  private static final int HEAD = 240;

  /// Most words of a fragment that is no question unless it asks in so many words.
  private static final int FRAGMENT = 3;

  /// Most words of a question that is no whole sentence.
  private static final int ELLIPSIS = 4;

  /// Most words of a request for the floor, and of one that says `I have …`.
  private static final int REQUEST = 12;

  private static final int ANNOUNCEMENT = 24;

  /// Most words of a remark that is made for laughs.
  private static final int JOKE = 20;

  /// How many of the first words are searched for a pronoun that points back.
  private static final int POINTING = 9;

  private final Speech speech;
  private final Opening opening;

  /// Where the matter starts, and how many words it has.
  private final int from;

  private final int count;
  private final List<Span> parts;

  /// @param asking the sentences of the turn that end in a question mark
  private InquiryReader(Speech speech, List<Span> asking) {
    this.speech = speech;
    this.opening = OpeningReader.read(speech);
    this.from = Math.min(opening.end(), speech.length());
    this.count = speech.count(from, speech.length());
    this.parts =
        from == 0 || asking.isEmpty() ? asking : after(asking, speech.span(from - 1, from).end());
  }

  /// The spans that end after `place` in the source.
  private static List<Span> after(List<Span> spans, int place) {
    int first = 0;
    while (first < spans.size() && spans.get(first).end() <= place) {
      first++;
    }
    return spans.subList(first, spans.size());
  }

  static Inquiry read(SpeechReader reader, Block.Turn turn) {
    int length = SpeechReader.length(turn);
    List<Span> asking = AskingSentences.of(reader.text(), turn);
    boolean whole = length <= WHOLE || asking.isEmpty();
    Speech speech = whole ? reader.whole(turn) : reader.head(turn, HEAD);
    InquiryReader inquiry = new InquiryReader(speech, asking);
    Kind kind = inquiry.kind();
    boolean asks = kind == Kind.ASKS;
    return new Inquiry(
        kind,
        inquiry.opening,
        whole ? speech.isCut() : reader.isCut(turn),
        asks && inquiry.isElliptical(),
        asks && inquiry.isPointing(),
        inquiry.parts,
        length / 5);
  }

  private Kind kind() {
    if (speech.isEmpty()) {
      return speech.noise() ? Kind.LAUGHS : Kind.SILENT;
    }
    if (count == 0) {
      return openingAlone();
    }
    if (isRequest()) {
      return Kind.REQUESTS;
    }
    if (!parts.isEmpty()) {
      return Kind.ASKS;
    }
    if (count < FRAGMENT && speech.isCut() && !opening.resumed()) {
      return Kind.BREAKS_OFF;
    }
    if (isInverted() || InquiryWords.INDIRECT.in(speech, from, speech.length()) >= 0) {
      return Kind.ASKS;
    }
    if (count <= FRAGMENT) {
      return speech.isCut() ? Kind.BREAKS_OFF : Kind.NODS;
    }
    boolean joke =
        speech.noise() && count <= JOKE && InquiryWords.YOU.in(speech, from, speech.length()) < 0;
    return joke ? Kind.JOKES : Kind.STATES;
  }

  private Kind openingAlone() {
    if (opening.addresses() && !opening.thanks() && !opening.greets()) {
      return speech.endsAsking() && !opening.titled() ? Kind.ECHOES : Kind.CALLS;
    }
    if (opening.linked()) {
      return Kind.BREAKS_OFF;
    }
    if (opening.thanks()) {
      return Kind.THANKS;
    }
    if (opening.greets()) {
      return Kind.GREETS;
    }
    return speech.isCut() && !opening.nods() ? Kind.BREAKS_OFF : Kind.NODS;
  }

  /// Whether a sentence starts like a question, question mark or not.
  private boolean isInverted() {
    if (count >= FRAGMENT && InquiryWords.INTERROGATIVE.at(speech, from) > 0) {
      return true;
    }
    for (int i = 0; i < speech.sentences(); i++) {
      int start = speech.start(i);
      if (start > from
          && InquiryWords.INVERTED.at(speech, start) > 0
          && speech.count(start, speech.end(i)) >= FRAGMENT) {
        return true;
      }
    }
    return false;
  }

  /// `Can I follow up?`, `I have a question about the harbour.`, but not `Can I ask about the harbour?`
  private boolean isRequest() {
    int end = InquiryWords.REQUEST.at(speech, from);
    boolean more = speech.sentenceAt(from) < speech.sentences() - 1;
    if (end < 0 || more || parts.size() > 1 || count > ANNOUNCEMENT) {
      return false;
    }
    boolean announces = speech.startsWith("i ", from) || speech.startsWith("i'", from);
    if (announces
        && parts.isEmpty()
        && InquiryWords.INDIRECT.in(speech, end, speech.length()) < 0) {
      return true;
    }
    return count <= REQUEST && !isAboutSomething(end);
  }

  /// Whether a request names its matter: `about the harbour`, but not `on that`.
  private boolean isAboutSomething(int from) {
    for (int about = InquiryWords.ABOUT.in(speech, from, speech.length());
        about >= 0;
        about = InquiryWords.ABOUT.in(speech, about + 1, speech.length())) {
      int matter = speech.skip(InquiryWords.ABOUT.at(speech, about), "");
      if (InquiryWords.POINTER.at(speech, matter) < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isElliptical() {
    if (speech.sentences() == 0 || from >= speech.length()) {
      return false;
    }
    int sentence = speech.sentenceAt(from);
    int words = speech.count(from, speech.end(sentence));
    boolean whole = words > ELLIPSIS / 2 && InquiryWords.INVERTED.at(speech, from) > 0;
    return speech.close(sentence) == '?' && words <= ELLIPSIS && !whole;
  }

  /// Whether a pronoun stands among the first words, before anything is named, or `though` at the end.
  private boolean isPointing() {
    int end = speech.length();
    while (end > from && !speech.isInWord(end - 1)) {
      end--;
    }
    if (speech.endsWith(" though", end)) {
      return true;
    }
    int seen = 0;
    boolean inside = false;
    for (int i = from; i < speech.length() && seen <= POINTING; i++) {
      boolean letter = speech.isInWord(i);
      if (letter && !inside) {
        seen++;
        if (InquiryWords.POINTER.at(speech, i) > 0) {
          return true;
        }
        if (seen > 1 && speech.isCapital(i) && NameWords.NO_NAME.at(speech, i) < 0) {
          return false;
        }
      }
      inside = letter;
    }
    return false;
  }
}
