package lectern.cite;

import java.util.List;
import java.util.Optional;

/// What became of a sentence in a later edition of the same work.
public sealed interface Resolution {

  /// The sentence as it was cited.
  Utterance old();

  /// Where its words, or what became of them, may be read in the later edition, in reading order; empty if nowhere.
  List<Utterance> places();

  /// `exact`, `moved`, `changed`, `split`, `removed` or `ambiguous`.
  String name();

  /// The same in a sentence or two for the reader.
  default String explanation() {
    return Explanation.of(this);
  }

  /// The same words, under the same label, at the same address.
  record Exact(Utterance old) implements Resolution {
    @Override
    public List<Utterance> places() {
      return List.of(old);
    }

    @Override
    public String name() {
      return "exact";
    }
  }

  /// The same words under the same label, at another address.
  record Moved(Utterance old, Utterance current) implements Resolution {
    @Override
    public List<Utterance> places() {
      return List.of(current);
    }

    @Override
    public String name() {
      return "moved";
    }
  }

  /// Other words, or another label, or both: who said it is part of the sentence. Its address may be another one, too.
  ///
  /// @param current the sentence that took its place; longer where the office joined it with others
  /// @param words from the old sentence to the current one; nothing but equal words if only the label changed
  record Changed(Utterance old, Utterance current, WordDiff words) implements Resolution {
    @Override
    public List<Utterance> places() {
      return List.of(current);
    }

    @Override
    public String name() {
      return "changed";
    }

    /// Whether the words are now somebody else's, or the same person's under another label.
    public boolean isRelabelled() {
      return !old.label().equals(current.label());
    }
  }

  /// Its words now stand in several sentences.
  ///
  /// @param current two or more in a row
  /// @param words from the old sentence to the current ones, read with one space between
  record Split(Utterance old, List<Utterance> current, WordDiff words) implements Resolution {
    public Split {
      current = List.copyOf(current);
    }

    @Override
    public List<Utterance> places() {
      return current;
    }

    @Override
    public String name() {
      return "split";
    }
  }

  /// Nothing in the later edition is close enough.
  ///
  /// @param before the last sentence of the later edition that stands before where it stood
  /// @param after the first sentence of the later edition that stands after where it stood
  record Removed(Utterance old, Optional<Utterance> before, Optional<Utterance> after)
      implements Resolution {
    @Override
    public List<Utterance> places() {
      return List.of();
    }

    @Override
    public String name() {
      return "removed";
    }
  }

  /// It cannot be told: several sentences are equally good, or the one that there is may be another that says the same.
  ///
  /// @param candidates all that it may be, in reading order; at least one, at most the first [#MOST]
  record Ambiguous(Utterance old, List<Utterance> candidates) implements Resolution {
    public static final int MOST = 100;

    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("Where nothing is close enough, a sentence is removed.");
      }
    }

    @Override
    public List<Utterance> places() {
      return candidates;
    }

    @Override
    public String name() {
      return "ambiguous";
    }
  }
}
