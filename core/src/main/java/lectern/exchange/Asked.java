package lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.transcript.Printed;
import org.jspecify.annotations.Nullable;

/// A question on its way to becoming a [Question].
final class Asked {
  final int turn;
  final Inquiry inquiry;
  final Link link;
  final List<Integer> answers = new ArrayList<>();

  /// The words that gave the floor, and the turn that holds them; null and -1 where there are none.
  final @Nullable Cue cue;

  final int cueTurn;

  /// Who asks by their own words, here or when they took the floor.
  final Optional<Printed> own;

  /// For whom, by the same words.
  final Optional<Printed> outlet;

  /// Whom the answers address.
  Optional<Printed> addressed = Optional.empty();

  Asked(
      int turn,
      Inquiry inquiry,
      Link link,
      @Nullable Cue cue,
      int cueTurn,
      Optional<Printed> own,
      Optional<Printed> outlet) {
    this.turn = turn;
    this.inquiry = inquiry;
    this.link = link;
    this.cue = cue;
    this.cueTurn = cueTurn;
    this.own = own;
    this.outlet = outlet;
  }

  /// Who asks, on the evidence of this question alone: called by name, introduced, or named in the answer.
  Optional<Printed> asker() {
    if (cue != null && cue.name().isPresent()) {
      return cue.name();
    }
    return own.isPresent() ? own : addressed;
  }

  /// Whether somebody was called, but not by name: the answer may show that it was who had the floor already.
  boolean isCalledUnnamed() {
    return cue != null && !cue.isNamed();
  }

  /// The turn that last answered it.
  int lastAnswer() {
    return answers.getLast();
  }

  /// Whether an answer may still tell more about who asks: there is no name, or only a surname.
  boolean wantsName() {
    Optional<Printed> asker = asker();
    return asker.isEmpty()
        || (asker.get().value().startsWith("M") && asker.get().value().contains(". "));
  }
}
