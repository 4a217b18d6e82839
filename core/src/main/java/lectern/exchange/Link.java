package lectern.exchange;

import org.jspecify.annotations.Nullable;

/// How a question is linked to the one before it.
enum Link {
  /// Another reporter's, or nobody can tell.
  NEW,
  /// The same reporter's, on some evidence.
  FOLLOWS,
  /// The same reporter's beyond doubt: broken off and resumed.
  RESUMES;

  /// What the print shows about a question and the one before it.
  ///
  /// @param now the question
  /// @param before the question before it
  /// @param twoVoices whether their labels name two different reporters
  /// @param cue the words that gave the floor in between; null where nobody did
  /// @param sameName whether those words call the same reporter again
  /// @param introduced whether somebody other than who had the floor has said who asks
  /// @param headed whether a heading stands before the question
  /// @param granted whether those words only grant what the press side had asked for
  /// @param open whether the question before still waits for its answer
  /// @param adjacent whether it is the turn right before
  /// @param brokeOff whether the press side's last words were broken off, and may be the same reporter's
  /// @param restates whether the question starts with the same words as the one before
  /// @param askedBack whether the official's last words were a question
  /// @param crossTalk whether other talk of the press side came in between
  /// @param onlyNodded whether all that the question before got was `Yeah.`, and it had not asked yet
  /// @param handed whether in this document the floor is usually given in words
  record Evidence(
      Inquiry now,
      Asked before,
      boolean twoVoices,
      @Nullable Cue cue,
      boolean sameName,
      boolean introduced,
      boolean headed,
      boolean granted,
      boolean open,
      boolean adjacent,
      boolean brokeOff,
      boolean restates,
      boolean askedBack,
      boolean crossTalk,
      boolean onlyNodded,
      boolean handed) {}

  /// Weighs the evidence, the strongest first.
  static Link of(Evidence evidence) {
    Inquiry now = evidence.now();
    Opening opening = now.opening();
    Cue cue = evidence.cue();
    if (evidence.twoVoices()) {
      return NEW;
    }
    if (opening.resumed() && evidence.brokeOff()) {
      return RESUMES;
    }
    if (cue != null && cue.isNamed()) {
      return evidence.sameName() ? FOLLOWS : NEW;
    }
    if (cue != null && cue.strength() == Cue.Strength.CLEAR) {
      return evidence.granted() ? FOLLOWS : NEW;
    }
    if (evidence.introduced()) {
      return NEW;
    }
    if (evidence.open() && evidence.restates()) {
      return RESUMES;
    }
    if (evidence.open() && evidence.adjacent()) {
      return opening.addresses() || opening.greets() ? NEW : FOLLOWS;
    }
    if (opening.greets() || (opening.thanks() && opening.addresses())) {
      return NEW;
    }
    if (evidence.askedBack() && !opening.addresses()) {
      return FOLLOWS;
    }
    if (evidence.headed() && !opening.linked() && !now.elliptical()) {
      return NEW;
    }
    // where the floor is taken by shouting, talk in between may have changed it
    boolean doubtful = evidence.crossTalk() && !evidence.handed();
    if (opening.linked() && !doubtful) {
      return FOLLOWS;
    }
    if (opening.addresses()) {
      return NEW;
    }
    if (cue != null && cue.strength() == Cue.Strength.NOD && !now.elliptical()) {
      return NEW;
    }
    if (now.elliptical() || evidence.onlyNodded()) {
      return FOLLOWS;
    }
    if (!doubtful && (now.pointing() || now.kind() == Inquiry.Kind.STATES)) {
      return FOLLOWS;
    }
    if (evidence.crossTalk()) {
      return NEW;
    }
    // where the floor is given in words, nobody has taken it without
    boolean kept =
        (evidence.handed() && (!opening.thanks() || opening.acknowledges()))
            || evidence.before().answers.isEmpty();
    return kept ? FOLLOWS : NEW;
  }
}
