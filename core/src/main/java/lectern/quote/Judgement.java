package lectern.quote;

import java.util.List;
import java.util.Optional;
import lectern.cite.WordDiff;

/// What a [QuoteChecker] says about a quotation.
///
/// @param quotation what was checked, with what was stripped from it
/// @param claimedSpeaker who is said to have said it, as given
/// @param verdict what became of the words
/// @param matches all places that bear the verdict out, the best first: those of the claimed speaker, of current editions,
///     and with the exact marks before others. For [Verdict.Unsure] the closest passage; empty for [Verdict.Absent], and
///     where the quotation has no words
/// @param words from the words of the best match to those of the quotation: what went is the record's, what came is the
///     quotation's. Empty where no words differ, or where there is no match
/// @param confidence 0 to 1: how sure the verdict is, for ranking. A verbatim quotation of many words has 1
/// @param flags the differences that matter, in the order of the quotation
/// @param gapNear whether something may be missing near the best match: the record says so itself
/// @param sentence the verdict in plain English, one or more whole sentences
public record Judgement(
    Quotation quotation,
    Optional<String> claimedSpeaker,
    Verdict verdict,
    List<Match> matches,
    Optional<WordDiff> words,
    double confidence,
    List<Flag> flags,
    boolean gapNear,
    String sentence) {

  public Judgement {
    matches = List.copyOf(matches);
    flags = List.copyOf(flags);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence is 0 to 1, not " + confidence + ".");
    }
  }

  /// The best match.
  public Optional<Match> best() {
    return matches.stream().findFirst();
  }

  /// What was taken out of the pasted text before it was checked.
  public List<Stripped> stripped() {
    return quotation.stripped();
  }
}
