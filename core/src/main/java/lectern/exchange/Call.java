package lectern.exchange;

import java.util.Optional;
import lectern.exchange.Cue.Strength;
import lectern.transcript.Printed;
import org.jspecify.annotations.Nullable;

/// One sentence, read as a call to somebody.
final class Call {
  /// Most words of a sentence that is a call because it starts with a name and an outlet.
  private static final int CALL = 8;

  private final Speech speech;
  private final int sentence;
  private final boolean whole;
  private final boolean moderator;

  /// Where the sentence starts, and where its last word ends.
  private final int start;

  private final int end;

  /// Where it goes on after words like `Okay, and then`.
  private final int from;

  /// @param whole whether `speech` is all of the turn
  /// @param moderator whether the speaker hands out the floor by office
  Call(Speech speech, int sentence, boolean whole, boolean moderator) {
    this.speech = speech;
    this.sentence = sentence;
    this.whole = whole;
    this.moderator = moderator;
    this.start = speech.start(sentence);
    this.end = lastWordEnd();
    this.from = afterOpeners();
  }

  /// The call, or null where the sentence is none.
  @Nullable Cue cue() {
    if (end <= start) {
      return null;
    }
    if (from >= end) {
      return nod();
    }
    Cue cue = speech.startsWith("thank", start) ? null : name();
    if (cue != null) {
      return cue;
    }
    boolean any = CallWords.ANY.in(speech, start, end) >= 0;
    if (any) {
      cue = goAhead();
    }
    if (any && cue == null) {
      cue = programme();
    }
    if (cue == null && points()) {
      cue = call(null, null);
    }
    if (cue == null && moderator) {
      cue = onBehalf();
    }
    return cue == null && any && opens()
        ? Cue.unnamed(Strength.OPEN, speech.sentence(sentence))
        : cue;
  }

  private boolean isAlone() {
    return whole && speech.sentences() == 1;
  }

  private @Nullable Cue nod() {
    boolean nods = CallWords.NOD.at(speech, start) > 0 && !isAlone();
    return nods ? Cue.unnamed(Strength.NOD, speech.sentence(sentence)) : null;
  }

  /// A name first: `Nadia.`, `Mr. Arkwright?`, `Ada Quist, Harbour News.`, `Ada, you want to kick us off?`
  private @Nullable Cue name() {
    int name = Names.person(speech, from);
    if (name < 0 || name > end) {
      return null;
    }
    if (Names.isOutlet(speech, from, name)) {
      boolean called = name >= end || speech.isMarked(",", name);
      return called ? call(null, speech.printed(from, name)) : null;
    }
    int identity = identityEnd(name);
    if (identity > 0) {
      return identity >= end ? identified(name) : null;
    }
    int after = speech.skip(name, ",—");
    if (after >= end) {
      return bareName(name);
    }
    boolean parted = after > name && speech.charAt(name) != ' ';
    if (CallWords.GO_AHEAD.in(speech, name, end) >= 0 || (parted && isSaidToSomebody(after))) {
      return withOutlet(from, name);
    }
    int introduced = Names.introduced(speech, name);
    if (introduced > 0 && introduced < end) {
      int outlet = Names.outlet(speech, introduced);
      int rest = speech.skip(outlet, ",—");
      boolean press =
          !Names.isSingle(speech, from, name) || Names.isOutlet(speech, introduced, outlet);
      boolean known = Names.isOutlet(speech, introduced, outlet);
      boolean closes =
          rest >= end
              || CallWords.GO_AHEAD.in(speech, rest, end) >= 0
              || isPointing(rest)
              || (known && speech.count(from, end) <= CALL);
      return press && closes
          ? call(speech.printed(from, name), speech.printed(introduced, outlet))
          : null;
    }
    return null;
  }

  /// `For the visiting press, Ada Quist of Harbour News.`
  private @Nullable Cue onBehalf() {
    int comma = speech.startsWith("for ", from) ? speech.indexOf(',', from, end) : -1;
    if (comma < 0) {
      return null;
    }
    int style = CallWords.STYLE.at(speech, speech.skip(comma, ","));
    int name = speech.skip(Math.max(comma, style), ",");
    int nameEnd = Names.person(speech, name);
    if (nameEnd < 0 || nameEnd >= end || Names.isSingle(speech, name, nameEnd)) {
      return null;
    }
    int outlet = Names.introduced(speech, nameEnd);
    return outlet > 0 && Names.outlet(speech, outlet) >= end
        ? call(speech.printed(name, nameEnd), speech.printed(outlet, end))
        : null;
  }

  private boolean isSaidToSomebody(int at) {
    return CallWords.NEXT.at(speech, at) > 0
        || isPointing(at)
        || CallWords.AFTER_NAME.at(speech, at) > 0;
  }

  private boolean isPointing(int at) {
    return CallWords.POINTING.at(speech, at) > 0;
  }

  private @Nullable Cue bareName(int name) {
    if (Names.isTopic(speech, from, name)) {
      return null;
    }
    boolean asks = speech.close(sentence) == '?';
    boolean alone = isAlone() && !asks && !moderator;
    boolean sure = moderator || (asks && !isAlone()) || Names.isAddressed(speech, from, name);
    return new Cue(
        Strength.CLEAR,
        speech.sentence(sentence),
        Optional.of(speech.printed(from, name)),
        Optional.empty(),
        sure,
        alone);
  }

  /// `Go ahead, Nadia.`, `Go ahead.`, `Please unmute yourself.`
  private @Nullable Cue goAhead() {
    int hit = CallWords.GO_AHEAD.in(speech, from, end);
    if (hit < 0) {
      return null;
    }
    boolean leads =
        hit == from
            || speech.endsWith(", ", hit)
            || speech.endsWith("— ", hit)
            || speech.endsWith("please ", hit)
            || speech.endsWith("so ", hit)
            || speech.endsWith("you ", hit)
            || CallWords.DIRECT.at(speech, hit) > 0;
    int after = CallWords.GO_AHEAD.at(speech, hit);
    boolean goesOn =
        speech.startsWith(" and ", after)
            || (speech.startsWith(" with ", after) && speech.startsWith("go", hit));
    if (!leads || goesOn) {
      return null;
    }
    int name = speech.skip(after, ",—");
    if (speech.startsWith("please", name)) {
      name = speech.skip(name + "please".length(), ",—");
    }
    int nameEnd = name < end ? Names.person(speech, name) : -1;
    return nameEnd > 0 && nameEnd <= end ? withOutlet(name, nameEnd) : call(null, null);
  }

  /// `We'll start with Ada Quist from Harbour News.`, `Next question, please.`
  private @Nullable Cue programme() {
    boolean next = announcesNext();
    boolean house = CallWords.FIRST_PERSON.in(speech, start, end) >= 0;
    for (int hit = CallWords.GO_TO.in(speech, start, end);
        hit >= 0;
        hit = CallWords.GO_TO.in(speech, hit + 1, end)) {
      int whom = speech.skip(CallWords.GO_TO.at(speech, hit), ",—:");
      boolean ours = house && CallWords.FIRST_PERSON.in(speech, start, hit) >= 0;
      int described = CallWords.SOMEBODY_FROM.at(speech, whom);
      if (described > 0 && ours) {
        return somebodyFrom(speech.skip(described, ""));
      }
      if (isPointing(whom) && ours) {
        return call(null, null);
      }
      if (next || moderator || ours || hit <= from || speech.startsWith("from the line", hit)) {
        Cue cue = whom(whom, next || moderator);
        if (cue != null) {
          return cue;
        }
      }
    }
    return next && speech.count(start, end) <= 25 ? call(null, null) : null;
  }

  /// Who comes after `go to`, `the line of`, …
  private @Nullable Cue whom(int at, boolean announced) {
    int name = speech.startsWith("the line of ", at) ? at + "the line of ".length() : at;
    name = afterFriend(name);
    int outletStart = Names.afterArticle(speech, name);
    int nameEnd = outletStart > name ? -1 : Names.person(speech, name);
    if (nameEnd < 0 || nameEnd > end || Names.isOutlet(speech, name, nameEnd)) {
      int outlet = Names.outlet(speech, outletStart);
      boolean known = outlet > 0 && outlet <= end && Names.isOutlet(speech, outletStart, outlet);
      return known ? call(null, speech.printed(outletStart, outlet)) : null;
    }
    if (goesOnElsewhere(nameEnd)) {
      return null;
    }
    boolean sure = announced || Names.introduced(speech, nameEnd) > 0;
    if (!sure && Names.isTopic(speech, name, nameEnd)) {
      return null;
    }
    Cue cue = withOutlet(name, nameEnd);
    return sure || Names.isAddressed(speech, name, nameEnd) ? cue : cue.unsure();
  }

  /// `the young man from The Evening Post`: an outlet, unless it may be a place.
  private Cue somebodyFrom(int at) {
    int start = Names.afterArticle(speech, at);
    int outlet = Names.outlet(speech, start);
    boolean titled = speech.startsWith("the ", at) && speech.isCapital(at) && outlet > at + 4;
    boolean known =
        outlet > 0 && outlet <= end && (titled || Names.isOutlet(speech, start, outlet));
    return call(null, known ? speech.printed(start, outlet) : null);
  }

  /// `our friend Ada`, `our first caller, Ada`: where the name starts.
  private int afterFriend(int at) {
    if (!speech.startsWith("our ", at) && !speech.startsWith("my ", at)) {
      return at;
    }
    int name = at;
    for (int words = 0; words < 3 && !speech.isCapital(name); words++) {
      int blank = speech.indexOf(' ', name, end);
      if (blank < 0) {
        return at;
      }
      name = blank + 1;
    }
    return name;
  }

  private boolean announcesNext() {
    int hit = CallWords.NEXT.in(speech, start, end);
    return hit >= 0
        && !speech.startsWith(" time", CallWords.NEXT.at(speech, hit))
        && !speech.endsWith("was ", hit)
        && !speech.endsWith("was our ", hit)
        && !speech.endsWith("was the ", hit)
        && !speech.endsWith("your ", hit)
        && !speech.endsWith("his ", hit)
        && !speech.endsWith("on the ", hit)
        && !speech.endsWith("as to the ", hit);
  }

  /// `call on Northland to reopen talks`: no reporter is called.
  private boolean goesOnElsewhere(int nameEnd) {
    return speech.startsWith(" to ", nameEnd)
        || speech.startsWith(" that ", nameEnd)
        || speech.startsWith(" is ", nameEnd)
        || speech.startsWith(" was ", nameEnd)
        || speech.startsWith(" has ", nameEnd)
        || speech.startsWith(" and to ", nameEnd)
        || speech.startsWith("'s", nameEnd);
  }

  /// `In the back.`, `Yes, sir.`
  private boolean points() {
    int pointing = CallWords.POINTING.at(speech, from);
    return pointing > 0
        && speech.count(from, end) <= 9
        && (!isAlone() || pointing < end || moderator);
  }

  /// `Happy to take your questions.`
  private boolean opens() {
    return CallWords.OPEN.in(speech, start, end) >= 0
        && speech.close(sentence) != '?'
        && CallWords.FIRST_PERSON.in(speech, start, end) >= 0;
  }

  private Cue withOutlet(int name, int nameEnd) {
    if (identityEnd(nameEnd) > 0) {
      return identified(nameEnd);
    }
    Printed outlet = null;
    int introduced = Names.introduced(speech, nameEnd);
    if (introduced > 0 && introduced < end) {
      int outletEnd = Names.outlet(speech, introduced);
      boolean comma = speech.charAt(nameEnd) == ',';
      if (outletEnd > 0 && (!comma || Names.isOutlet(speech, introduced, outletEnd))) {
        outlet = speech.printed(introduced, outletEnd);
      }
    }
    return call(speech.printed(name, nameEnd), outlet);
  }

  /// Where the editor's bracket after a name ends (`Ada [Ada Quist, Harbour News]`), or -1.
  private int identityEnd(int nameEnd) {
    int open = speech.skip(nameEnd, "");
    boolean bracket =
        open < speech.length() && speech.charAt(open) == '[' && speech.isCapital(open + 1);
    return bracket ? speech.indexOf(']', open, speech.length()) + 1 : -1;
  }

  private Cue identified(int nameEnd) {
    int name = speech.skip(nameEnd, "[");
    int close = identityEnd(nameEnd) - 1;
    int comma = speech.indexOf(',', name, close);
    int outlet = comma < 0 ? close : Names.afterArticle(speech, speech.skip(comma, ","));
    return call(
        speech.printed(name, comma < 0 ? close : comma),
        outlet < close ? speech.printed(outlet, close) : null);
  }

  private Cue call(@Nullable Printed name, @Nullable Printed outlet) {
    return new Cue(
        Strength.CLEAR,
        speech.sentence(sentence),
        Optional.ofNullable(name),
        Optional.ofNullable(outlet),
        true,
        false);
  }

  private int lastWordEnd() {
    int last = speech.end(sentence);
    while (last > start && !speech.isInWord(last - 1) && speech.charAt(last - 1) != ']') {
      last--;
    }
    return last;
  }

  private int afterOpeners() {
    int at = start;
    while (at < end) {
      int next = CallWords.OPENER.at(speech, at);
      if (next < 0 || next > end) {
        return at;
      }
      at = speech.skip(next, ",—-");
    }
    return end;
  }
}
