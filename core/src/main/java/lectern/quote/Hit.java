package lectern.quote;

import java.util.List;
import java.util.Optional;

/// Words of the record that are the same as those of a piece of a quotation.
///
/// @param stretch where they stand
/// @param from first of them in the stretch
/// @param to after the last
/// @param replaced what the piece's brackets stand for, in order
record Hit(Stretch stretch, int from, int to, List<Replacement> replaced) {

  /// A bracket and the words of the record in whose place it stands; none where it only explains.
  record Replacement(Bracket bracket, int from, int to) {}

  /// The passage of its first word.
  Passage passage() {
    return stretch.passage(from);
  }

  List<Place> places() {
    return stretch.places(from, to);
  }

  /// The words as printed.
  String text() {
    return stretch.text(from, to);
  }

  /// What kinds of words it has, see [PassageWords].
  int kinds() {
    int kinds = 0;
    for (int i = from; i < to; i++) {
      kinds |= stretch.mark(i);
    }
    return kinds;
  }

  /// The first word of a kind among those that it has; -1 if there is none.
  int firstOf(int kinds) {
    for (int i = from; i < to; i++) {
      if ((stretch.mark(i) & kinds) != 0) {
        return i;
      }
    }
    return -1;
  }

  /// The first printed word of a kind that this reading leaves out between two that it has.
  Optional<LeftOut> firstLeftOut(int kinds) {
    for (int i = from; i + 1 < to; i++) {
      PassageWords words = stretch.words(i + 1);
      for (int w = stretch.firstLeftOut(i); w < stretch.word(i + 1); w++) {
        if ((words.mark(w) & kinds) != 0) {
          return Optional.of(new LeftOut(words, w));
        }
      }
    }
    return Optional.empty();
  }

  /// A word that is printed and not read.
  ///
  /// @param word its index among those of the passage
  record LeftOut(PassageWords in, int word) {
    int position() {
      return in.words().start(word);
    }

    /// The word and those after it that are of the same kind.
    String text() {
      int last = word;
      while (last + 1 < in.size() && in.mark(last + 1) == in.mark(word)) {
        last++;
      }
      return in.passage().text().substring(in.words().start(word), in.words().end(last));
    }
  }
}
