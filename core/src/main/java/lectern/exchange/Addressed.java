package lectern.exchange;

import java.util.Optional;
import java.util.Set;
import lectern.source.Characters;
import lectern.transcript.Block;
import lectern.transcript.Printed;

/// Finds whom an answer addresses by name: `Thanks, Nadia.`, `Well, Peter, I think …`, `…, Mary.`
///
/// A name that is only mentioned (`I spoke with Nadia`) is parted from its sentence by no comma and is not taken.
final class Addressed {
  /// How many sentences of an answer are looked at.
  private static final int REACH = 4;

  private final Speech speech;
  private final Set<String> officials;

  private Addressed(Speech speech, Set<String> officials) {
    this.speech = speech;
    this.officials = officials;
  }

  /// @param speech the beginning of the answer
  /// @param officials folded names that the press addresses officials by, and those on officials' labels: never askers
  /// @param until where in the source the answer's own hand-off to somebody else starts
  static Optional<Printed> by(Speech speech, Set<String> officials, int until) {
    Addressed addressed = new Addressed(speech, officials);
    for (int i = 0; i < speech.sentences() && i < REACH; i++) {
      if (speech.sentence(i).end() > until) {
        break;
      }
      Optional<Printed> name = addressed.in(speech.start(i), speech.end(i));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /// Whether a comma in the first `limit` units of a turn stands before a name, or after one that starts a sentence. A
  /// quick look that spares most turns the reading.
  static boolean isPossible(String text, Block.Turn turn, int limit) {
    if (turn.paragraphs().isEmpty()) {
      return false;
    }
    int from = turn.paragraphs().getFirst().span().start();
    int to = Math.min(turn.span().end(), from + limit);
    for (int comma = text.indexOf(',', from, to);
        comma >= 0;
        comma = text.indexOf(',', comma + 1, to)) {
      if (isNameAfter(text, comma + 1, to) || isFirstWordBefore(text, from, comma)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one or two capitalised words follow, and then a mark.
  private static boolean isNameAfter(String text, int from, int to) {
    int at = Characters.skipBlank(text, from, to);
    for (int words = 0; words < 2 && at < to && Character.isUpperCase(text.charAt(at)); words++) {
      while (at < to && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      int next = Characters.skipBlank(text, at, to);
      if (next >= to || ",.?!—–-".indexOf(text.charAt(next)) >= 0) {
        return true;
      }
      at = next;
    }
    return false;
  }

  private static boolean isFirstWordBefore(String text, int from, int comma) {
    int start = comma;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int before = Characters.trimEnd(text, from, start);
    boolean first = before == from || ".?!—–-".indexOf(text.charAt(before - 1)) >= 0;
    return first && comma - start > 1 && Character.isUpperCase(text.charAt(start));
  }

  private Optional<Printed> in(int start, int end) {
    int first = speech.skip(start, "—\"");
    int at = first;
    boolean thanked = false;
    while (at < end) {
      int name = Names.person(speech, at);
      if (name > 0 && name <= end && isOpeningAddress(at, name, end, at == first, thanked)) {
        return accept(at, name);
      }
      int opener = AddressWords.OPENER.at(speech, at);
      if (opener < 0) {
        break;
      }
      thanked = AddressWords.GREETING.at(speech, at) > 0;
      at = speech.skip(opener, ",—-");
      if (thanked && speech.startsWith("for ", at)) {
        int comma = speech.indexOf(',', at, end);
        at = comma < 0 ? end : speech.skip(comma, ",");
      }
    }
    return afterComma(at, end);
  }

  /// Looks behind each comma.
  private Optional<Printed> afterComma(int from, int end) {
    for (int comma = speech.indexOf(',', from, end);
        comma > 0;
        comma = speech.indexOf(',', comma + 1, end)) {
      int at = speech.skip(comma, ",");
      int name = at < end ? Names.person(speech, at) : -1;
      if (name > 0 && name <= end && !isAfterName(comma) && isInnerAddress(at, name, end)) {
        return accept(at, name);
      }
    }
    return Optional.empty();
  }

  private Optional<Printed> accept(int from, int to) {
    String name = speech.text(from, to);
    boolean official =
        officials.contains(name) || officials.contains(name.substring(name.lastIndexOf(' ') + 1));
    return official ? Optional.empty() : Optional.of(speech.printed(from, to));
  }

  /// @param starts whether the sentence starts with the name: `Nadia, I …`, but not `Nadia.`
  /// @param thanked whether thanks or a greeting stand before it
  private boolean isOpeningAddress(int from, int name, int end, boolean starts, boolean thanked) {
    if (!isShort(from, name)) {
      return false;
    }
    int after = speech.skip(name, ",—.?!\"");
    if (after >= end) {
      return !starts
          && (thanked || Names.isSingle(speech, from, name))
          && isPerson(from, name, thanked);
    }
    boolean comma = speech.isMarked(",", name);
    if (!comma && !speech.startsWith(" —", name)) {
      return false;
    }
    if (thanked) {
      return !Names.isTopic(speech, from, name);
    }
    boolean goesOn =
        Names.isSingle(speech, from, name) && AddressWords.GOES_ON.at(speech, after) > 0;
    boolean direct = comma && (!starts || AddressWords.DIRECT.at(speech, after) > 0);
    return goesOn && isPerson(from, name, direct);
  }

  /// `…, Nadia.`, `…, Nadia, we …`, `…, Nadia — …`
  private boolean isInnerAddress(int from, int name, int end) {
    if (!isShort(from, name) || !Names.isSingle(speech, from, name)) {
      return false;
    }
    int after = speech.skip(name, ",—.?!\"");
    if (after >= end) {
      return isPerson(from, name, false);
    }
    boolean comma = speech.isMarked(",", name);
    boolean dash = speech.startsWith(" —", name);
    if (dash && Names.isGiven(speech, from)) {
      return true;
    }
    boolean goesOn = (comma || dash) && AddressWords.GOES_ON.at(speech, after) > 0;
    return goesOn && isPerson(from, name, comma && AddressWords.DIRECT.at(speech, after) > 0);
  }

  private boolean isShort(int from, int to) {
    return speech.count(from, to) <= 2 && !Names.isOutlet(speech, from, to);
  }

  /// @param address whether what stands around the name makes it an address already
  private boolean isPerson(int from, int to, boolean address) {
    return !Names.isTopic(speech, from, to) && (address || Names.isAddressed(speech, from, to));
  }

  /// Whether the word before a comma is a name or a kind of person, so that what follows explains it or goes on with a
  /// list.
  private boolean isAfterName(int comma) {
    int start = comma;
    while (speech.isInWord(start - 1)) {
      start--;
    }
    boolean first =
        start == 0 || speech.isMarked(".?!\n", start - 1) || speech.isMarked(".?!", start - 2);
    boolean name = speech.isCapital(start) && !first && !speech.startsWith("i", start);
    return name || AddressWords.KIN.is(speech, start, comma);
  }
}
