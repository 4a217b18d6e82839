package lectern.cite;

import java.util.List;

/// A step on the way from an old edition to a later one, for showing what was changed.
///
/// Steps come in reading order. The `old` sentences of all but [MovedHere], one after the other, are the old edition;
/// the `current` ones of all but [MovedAway] are the later edition.
public sealed interface Step {

  /// A run of sentences that say the same in both editions, in the same order: the first became the first, and so on.
  ///
  /// @param current as many as `old`; their addresses may differ from the old ones
  record Same(List<Utterance> old, List<Utterance> current) implements Step {
    public Same {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// Other words, or the same under another label; several old sentences where they were joined, several current ones
  /// where one was split.
  ///
  /// @param words between the two, sentences joined by one space
  record Changed(List<Utterance> old, List<Utterance> current, WordDiff words) implements Step {
    public Changed {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// A run of sentences that is gone.
  record Removed(List<Utterance> old) implements Step {
    public Removed {
      old = List.copyOf(old);
    }
  }

  /// A run of sentences that is new.
  record Inserted(List<Utterance> current) implements Step {
    public Inserted {
      current = List.copyOf(current);
    }
  }

  /// Sentences that stood here and now stand elsewhere, where a [MovedHere] says so.
  record MovedAway(List<Utterance> old, List<Utterance> current) implements Step {
    public MovedAway {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// Sentences that stand here now and stood elsewhere before, where a [MovedAway] says so.
  ///
  /// @param words between the two: often nothing but equal words
  record MovedHere(List<Utterance> old, List<Utterance> current, WordDiff words) implements Step {
    public MovedHere {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// Sentences of which it cannot be told which became which, as where `Yes. Yes.` became `Yes.`
  ///
  /// @param old may be empty where the old ones stand elsewhere
  /// @param current may be empty where the current ones stand elsewhere
  record Unclear(List<Utterance> old, List<Utterance> current) implements Step {
    public Unclear {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }
}
