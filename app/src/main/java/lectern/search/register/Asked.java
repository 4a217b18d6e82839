package lectern.search.register;

import java.util.List;

/// A turn that asks, and what followed.
///
/// @param isFollowUp whether the same reporter goes on with the floor
/// @param isPossiblyIncomplete whether a gap is printed beside it: an answer may have been dropped, so that where
///     `answers` is empty, that is not "unanswered"
/// @param answers in order; empty where nobody responds
public record Asked(
    Extract words, boolean isFollowUp, boolean isPossiblyIncomplete, List<Answered> answers) {
  public Asked {
    answers = List.copyOf(answers);
  }
}
