package lectern.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Decides which candidates of a document are labels, from all of them together.
///
/// A label is never accepted for its spelling: a form of address, an office or a part in label typography is enough;
/// any other name must be set like the document's other labels and return, or take turns with one that returns.
final class LabelInventory {
  private final LabelCensus census;
  private final Set<String> alternating;
  private final Set<String> accepted = new HashSet<>();
  private final Set<String> lastWords = new HashSet<>();

  private LabelInventory(LabelCensus census, Set<String> alternating) {
    this.census = census;
    this.alternating = alternating;
  }

  /// @param candidates one for each paragraph, null where there is none
  /// @param bold whether the paragraph's label is set in bold, by the same index
  static LabelInventory of(List<@Nullable LabelCandidate> candidates, boolean[] bold) {
    LabelCensus census = LabelCensus.of(candidates, bold);
    LabelInventory inventory = new LabelInventory(census, Alternation.keys(candidates, census));
    for (int i = 0; i < bold.length; i++) {
      LabelCandidate candidate = candidates.get(i);
      if (candidate != null && inventory.decide(candidate, bold[i])) {
        inventory.accepted.add(candidate.key());
        inventory.lastWords.add(candidate.lastWord());
      }
    }
    return inventory;
  }

  /// Whether a label with this key has been accepted at the start of some paragraph.
  boolean knows(String key) {
    return accepted.contains(key);
  }

  /// Whether some accepted label ends in this word, as printed.
  boolean knowsLastWord(String word) {
    return lastWords.contains(word);
  }

  /// See [LabelCensus#endsInStops].
  boolean endsLabelsInStops() {
    return census.endsInStops();
  }

  /// See [LabelCensus#isParliament].
  boolean isParliament() {
    return census.isParliament();
  }

  /// See [LabelCensus#endsInDashes].
  boolean endsLabelsInDashes() {
    return census.endsInDashes();
  }

  boolean accepts(LabelCandidate candidate, boolean bold) {
    boolean otherForm = candidate.form() != Form.COLON && candidate.form() != Form.SEMICOLON;
    return accepted.contains(candidate.key()) && !otherForm || decide(candidate, bold);
  }

  private boolean decide(LabelCandidate candidate, boolean bold) {
    return switch (candidate.form()) {
      case BARE_Q -> candidate.strong() || census.bareQs >= 2 || census.strongColons > 0;
      case SEMICOLON -> census.colons(candidate.key()) > census.semicolons(candidate.key());
      case COLON -> !candidate.isListing() && decideColon(candidate, bold);
      case STOP -> decideStop(candidate);
      case DASH -> census.endsInDashes() && (candidate.strong() || candidate.capitals());
      case LINE ->
          census.standsInLines() && !candidate.isListing() && census.lines(candidate.key()) >= 2;
    };
  }

  private boolean decideColon(LabelCandidate candidate, boolean bold) {
    String key = candidate.key();
    int times = census.colons(key);
    if (census.endsInStops() && times < 3) {
      return false;
    }
    boolean bracketed = candidate.name().startsWith("[") && !candidate.name().startsWith("[[");
    if (bracketed || alternating.contains(key)) {
      return true;
    }
    if (candidate.strong()) {
      return candidate.capitals() || bold || decideMixed(candidate, times);
    }
    if (candidate.isExplainedName() && census.explainedNames >= 2) {
      return true;
    }
    if (bold && census.boldColons >= 2 || candidate.ownLine() && census.ownLines >= 3) {
      return true;
    }
    return candidate.capitals() ? decideCapitals(candidate, times) : decideName(candidate, times);
  }

  /// `SAND:` and `ANA SAND:`, without address or office.
  private boolean decideCapitals(LabelCandidate candidate, int times) {
    boolean asOthers = census.returningCapitals >= 2;
    boolean fullName = candidate.hasBlank() && census.strongColons > 0;
    boolean returns = times >= 2 && census.strongColons + census.bareQs > 0;
    return asOthers || fullName || returns || census.isSurname(candidate.key());
  }

  /// `Ana Sand:`
  private boolean decideName(LabelCandidate candidate, int times) {
    if (candidate.quotes() && times < 2) {
      return false;
    }
    return census.isBracketed(candidate.key())
        || census.returningNames >= 2 && (times >= 2 || candidate.hasBlank())
        || times >= 2 && census.strongColons + census.bareQs >= 2
        || times >= 4 && candidate.hasBlank();
  }

  /// `Ms. Sand:` is a label where labels are set like that; among capitals it is so only for a part played
  /// (`Moderator:`) or for somebody who speaks in capitals elsewhere. A quotation is introduced, not spoken, by a name.
  private boolean decideMixed(LabelCandidate candidate, int times) {
    String name = candidate.name();
    if (candidate.isExplainedName() && census.explainedNames >= 2) {
      return true;
    }
    boolean letter = LabelWords.isLetter(candidate.key());
    boolean endsInOffice = name.indexOf(',') > 0 && LabelWords.isOffice(candidate.lastWord());
    if (candidate.quotes()
        || !letter && !endsInOffice && !startsWithOffice(candidate) && times < 2) {
      return false;
    }
    if (census.capitalColons + census.bareQs > 4 * census.mixedColons) {
      return census.speaksInCapitals(candidate.key()) || LabelWords.isPart(name);
    }
    boolean addressed = LabelWords.isAddress(candidate.firstWord()) && candidate.hasBlank();
    return candidate.ownLine() && census.ownLines >= 3
        || addressed
        || times >= 2
        || census.strongColons >= 2
        || census.bareQs > 0;
  }

  private static boolean startsWithOffice(LabelCandidate candidate) {
    String name =
        candidate.name().startsWith("The ") ? candidate.name().substring(4) : candidate.name();
    int blank = name.indexOf(' ');
    String first = blank < 0 ? name : name.substring(0, blank);
    return LabelWords.isAddress(first) || LabelWords.isOffice(first);
  }

  private boolean decideStop(LabelCandidate candidate) {
    String key = candidate.key();
    if (!census.endsInStops()) {
      return candidate.capitals() && candidate.strong() && census.colons(key) > 0;
    }
    if (key.equals("Q")) {
      return census.stopQs > 0;
    }
    if (candidate.ownLine()) {
      return false; // Somebody is called: "Ms. Lind."
    }
    if (census.isParliament()) {
      return candidate.strong() && candidate.isParliamentary();
    }
    boolean asOthers = candidate.capitals() && census.capitalStops * 2 > census.strongStops;
    return candidate.strong() || candidate.hasBlank() && (asOthers || census.stops(key) >= 3);
  }
}
