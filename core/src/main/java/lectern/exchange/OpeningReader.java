package lectern.exchange;

import java.util.Optional;
import lectern.transcript.Printed;

/// Reads greetings, thanks, nods, vocatives, links and the asker's own name, up to what a turn is about.
final class OpeningReader {
  /// Most pieces of an opening.
  private static final int LONGEST = 24;

  /// Longest stretch that is broken off and said again, in units.
  private static final int LONGEST_STUTTER = 24;

  private static final String BETWEEN = ",.—!?:;\"-";

  private final Speech speech;
  private int at;
  private boolean resumed;
  private boolean greets;
  private boolean thanks;
  private boolean nods;
  private boolean noted;
  private boolean acknowledges;
  private boolean linked;
  private String address = "";
  private boolean titled;
  private Optional<Printed> name = Optional.empty();
  private Optional<Printed> outlet = Optional.empty();
  private Optional<Printed> bare = Optional.empty();

  private OpeningReader(Speech speech) {
    this.speech = speech;
  }

  static Opening read(Speech speech) {
    return new OpeningReader(speech).read();
  }

  private Opening read() {
    at = speech.skip(0, "\"'");
    resumed =
        !speech.opensWithDirection()
            && (speech.startsWith("—", at) || speech.startsWith("...", at));
    boolean moving = true;
    for (int i = 0; moving && i < LONGEST; i++) {
      at = speech.skip(at, BETWEEN);
      skipStutter();
      moving = at < speech.length() && step();
    }
    return new Opening(
        resumed,
        greets,
        thanks,
        acknowledges && address.isEmpty(),
        nods,
        linked,
        address,
        titled,
        name,
        outlet,
        bare,
        at);
  }

  /// Leaves out what is broken off and said again: `Can I — can I just ask`.
  private void skipStutter() {
    int dash = speech.indexOf('—', at, at + LONGEST_STUTTER);
    int again = dash + 2;
    int length = dash - 1 - at;
    if (length <= 0 || again + length > speech.length()) {
      return;
    }
    for (int i = 0; i < length; i++) {
      if (speech.charAt(at + i) != speech.charAt(again + i)) {
        return;
      }
    }
    at = again;
  }

  private boolean step() {
    int end = OpeningWords.THANKS.at(speech, at);
    if (end > 0) {
      thanks |= !linked;
      acknowledges |= noted;
      at = speech.startsWith(" for ", end) ? clauseEnd(end) : end;
      return true;
    }
    end = OpeningWords.GREETING.at(speech, at);
    if (end > 0) {
      greets |= !linked;
      at = end;
      return true;
    }
    if (introducesSelf() || addresses()) {
      return true;
    }
    end = OpeningWords.NOD.at(speech, at);
    if (end > 0 && endsNod(end)) {
      nods = true;
      noted |= !thanks && OpeningWords.ACKNOWLEDGEMENT.at(speech, at) > 0;
      at = end;
      return true;
    }
    return links();
  }

  private boolean links() {
    int end = OpeningWords.LINK.at(speech, at);
    if (end < 0 || linked) {
      return false;
    }
    linked = true;
    if (OpeningWords.CONJUNCTION.is(speech, at, end)) {
      at = end;
      return true;
    }
    return false;
  }

  private int clauseEnd(int from) {
    int end = from;
    while (!speech.isMarked(",.—!?\n", end)) {
      end++;
    }
    return end;
  }

  private boolean isParted(int end) {
    return speech.isMarked(",.—!?:;\n", end) || speech.startsWith(" —", end);
  }

  private boolean endsNod(int end) {
    return isParted(end)
        || speech.isMarked("-", end)
        || OpeningWords.LINK.at(speech, end + 1) > 0
        || OpeningWords.THANKS.at(speech, end + 1) > 0
        || OpeningWords.SELF.at(speech, end + 1) > 0;
  }

  /// `Mr. President,`, `Ms. Alder —`, `[senior administration official],`.
  private boolean addresses() {
    int title = OpeningWords.TITLE.at(speech, at);
    int end = addressEnd(title);
    if (end <= at) {
      return false;
    }
    boolean opens = thanks || greets || nods; // "Thanks Mr. Secretary" without a comma
    if (!isParted(end) && !(opens && title > 0)) {
      return false;
    }
    if (address.isEmpty() && !resumed && !linked) {
      if (title < 0 && startsSentence(at) && isFullName(end)) {
        bare = Optional.of(speech.printed(at, end));
      }
      address = speech.text(at, end);
      titled = title > 0;
    }
    at = end;
    return true;
  }

  /// Whether what stands from here to `end` is a given name and a surname, and all of its sentence.
  private boolean isFullName(int end) {
    return speech.charAt(at) != '['
        && !Names.isSingle(speech, at, end)
        && !Names.isOutlet(speech, at, end)
        && NameWords.HONORIFIC.at(speech, at) < 0
        && end < speech.length()
        && speech.charAt(end) == '.';
  }

  private int addressEnd(int title) {
    if (speech.charAt(at) == '[') {
      return speech.indexOf(']', at, speech.length()) + 1;
    }
    if (title > 0) {
      int surname = speech.isCapital(title + 1) ? Names.person(speech, title + 1) : -1;
      return surname > 0 ? surname : title;
    }
    return Names.person(speech, at);
  }

  /// `This is Ada Quist with Harbour News.`, `Ada Quist, Harbour News.`, `Harbour Radio from the islands.`
  private boolean introducesSelf() {
    if (name.isPresent() || resumed) {
      return false;
    }
    int said = OpeningWords.SELF.at(speech, at);
    int start = said > 0 ? speech.skip(said, "") : at;
    int again = said > 0 ? OpeningWords.OWN_NAME.at(speech, start) : -1; // "Hi, it's — my name is"
    start = again > 0 ? speech.skip(again, "") : start;
    if (start >= speech.length()) {
      return false;
    }
    int end = Names.person(speech, start);
    if (end > 0 && !Names.isOutlet(speech, start, end)) {
      return person(start, end, said > 0);
    }
    return outletAlone(Names.afterArticle(speech, start));
  }

  /// The editor's bracket after the asker's own name: `Ada [Ada Quist, Harbour News].`
  private boolean identified(int end) {
    int open = speech.skip(end, "");
    if (open >= speech.length() || speech.charAt(open) != '[' || !speech.isCapital(open + 1)) {
      return false;
    }
    int close = speech.indexOf(']', open, speech.length());
    int comma = speech.indexOf(',', open, close);
    int press = comma < 0 ? -1 : Names.afterArticle(speech, speech.skip(comma, ","));
    if (press < 0 || press >= close) {
      return false;
    }
    name = Optional.of(speech.printed(open + 1, comma));
    outlet = Optional.of(speech.printed(press, close));
    at = close + 1;
    return true;
  }

  private boolean person(int start, int end, boolean said) {
    if (identified(end)) {
      return true;
    }
    boolean comma = end < speech.length() && speech.charAt(end) == ',';
    int introduced = Names.introduced(speech, end);
    int outletEnd = introduced > 0 ? Names.outlet(speech, introduced) : -1;
    boolean full = !Names.isSingle(speech, start, end);
    if (outletEnd > 0 && closes(outletEnd)) {
      boolean known = Names.isOutlet(speech, introduced, outletEnd);
      boolean alone =
          full
              && startsSentence(start)
              && speech.isMarked(".\n", outletEnd)
              && !Names.isAddressed(speech, introduced, outletEnd); // "Better Harbours, Karin."
      if (known || alone || (!comma && (said || full))) {
        name = Optional.of(speech.printed(start, end));
        outlet = Optional.of(speech.printed(introduced, outletEnd));
        at = outletEnd;
        return true;
      }
    }
    boolean own = OpeningWords.OWN_NAME.at(speech, at) > 0;
    if (said && closes(end) && (own || (full && !speech.startsWith("this ", at)))) {
      name = Optional.of(speech.printed(start, end));
      at = end;
      return true;
    }
    return false;
  }

  private boolean startsSentence(int at) {
    return speech.start(speech.sentenceAt(at)) == at;
  }

  private boolean closes(int end) {
    return isParted(end) || speech.startsWith(" here", end);
  }

  private boolean outletAlone(int start) {
    if (outlet.isPresent()) {
      return false;
    }
    int end = Names.outlet(speech, start);
    if (end < 0 || !Names.isOutlet(speech, start, end)) {
      return false;
    }
    int place = Names.introduced(speech, end);
    int rest = place > 0 ? Math.max(end, Names.outlet(speech, place)) : end;
    if (!speech.isMarked(".\n", rest)) {
      return false;
    }
    outlet = Optional.of(speech.printed(start, end));
    at = rest;
    return true;
  }
}
