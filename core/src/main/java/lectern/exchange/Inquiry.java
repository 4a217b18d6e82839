package lectern.exchange;

import java.util.List;
import lectern.source.Span;

/// What a turn of the press side does, as far as its own words tell. Read by [InquiryReader].
///
/// @param kind whether it asks, and if not, what else
/// @param opening how it begins
/// @param cut whether it is broken off at its end
/// @param elliptical asks in a fragment that only makes sense after what was said before (`Why not?`)
/// @param pointing asks about `he`, `it`, `that`, … without having named anything
/// @param parts the sentences that ask
/// @param words how many words it has, roughly
record Inquiry(
    Kind kind,
    Opening opening,
    boolean cut,
    boolean elliptical,
    boolean pointing,
    List<Span> parts,
    int words)
    implements Part {

  /// What the turn does.
  enum Kind {
    /// Asks, also without a question mark.
    ASKS,
    /// Says something of weight that may press for an answer.
    STATES,
    /// A remark for laughs.
    JOKES,
    /// Asks for the floor or announces a question: `Can I follow up?`, `I have two questions.`
    REQUESTS,
    /// A few words broken off: `On the harbour —`.
    BREAKS_OFF,
    /// Only calls somebody: `Ms. Alder —`.
    CALLS,
    /// A capitalised word with a question mark: calls somebody, or asks for confirmation (`Northland?`).
    ECHOES,
    /// `Thank you.`
    THANKS,
    /// `Good morning.`
    GREETS,
    /// `Okay.`, `Right.`, a few words that seek nothing.
    NODS,
    /// No words: `(Inaudible.)`.
    SILENT,
    /// No words but laughter or cross-talk.
    LAUGHS
  }

  /// Whether it wants to go on with what the reporter asked before, and no more.
  boolean wantsToGoOn() {
    return switch (kind) {
      case REQUESTS -> true;
      case NODS, THANKS -> false;
      case ASKS, STATES, JOKES, BREAKS_OFF, CALLS, ECHOES, GREETS, SILENT, LAUGHS ->
          opening.linked();
    };
  }

  /// Whether it is talk of somebody else's in between, as likely as not.
  boolean isCrossTalk() {
    return switch (kind) {
      case CALLS, ECHOES, JOKES, STATES, THANKS -> true;
      case ASKS, REQUESTS, BREAKS_OFF, GREETS, NODS, SILENT, LAUGHS -> false;
    };
  }

  /// Whether it is noise that may stand between the halves of what is broken off and resumed.
  boolean isPassing() {
    return switch (kind) {
      case THANKS, GREETS, NODS, SILENT, LAUGHS -> true;
      case ASKS, STATES, JOKES, REQUESTS, BREAKS_OFF, CALLS, ECHOES -> false;
    };
  }
}
