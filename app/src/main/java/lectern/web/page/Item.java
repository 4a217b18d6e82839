package lectern.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.exchange.Role;
import lectern.transcript.Speaker.Side;

/// A piece of the transcript as it stands on the page, in the order of the source.
public sealed interface Item {

  /// What stands between turns or between the paragraphs of one.
  ///
  /// @param start where it starts in the source
  /// @param lines its words, a line or paragraph each; never empty
  record Aside(Kind kind, int start, List<String> lines) implements Item, Part {
    public Aside {
      lines = List.copyOf(lines);
    }

    public String id() {
      return "b" + start;
    }

    public enum Kind {
      FURNITURE,
      HEADING,
      DIRECTION,
      NOTE
    }
  }

  /// A remark of the office, set after the paragraph that it is about.
  ///
  /// @param number among those of its kind on the page, from 1
  /// @param at the sentence that it is about
  /// @param time when it was made
  /// @param who in whose name
  record Remark(int number, Address at, Instant time, String who, String note)
      implements Item, Part {
    public String id() {
      return "r" + number;
    }
  }

  /// Blanks where words may have been dropped.
  ///
  /// @param answerDue whether the turn before it asks
  record Gap(boolean answerDue) implements Item, Part {}

  /// The start of an exchange: words of ours, each name with the place that prints it.
  ///
  /// @param number from 1
  /// @param giver the printed label of who gives the floor
  record Opening(int number, Optional<String> giver, Optional<Named> name, Optional<Named> outlet)
      implements Item {
    public String id() {
      return "e" + number;
    }
  }

  /// A name as printed.
  ///
  /// @param anchor the sentence or turn that prints it; `""` where it stands outside of all turns
  record Named(String text, String anchor) {}

  /// A turn.
  ///
  /// @param number from 1
  /// @param label as printed; `""` where nothing is printed
  /// @param role what the turn does; empty in an event without questions, where it would only repeat
  /// @param followUp whether it goes on asking with the floor of the question before
  /// @param asker who asks, where the print says so and this is the first question of an exchange
  record Turn(
      int number,
      String label,
      Side side,
      Optional<Role> role,
      boolean followUp,
      String asker,
      List<Part> parts)
      implements Item {
    public Turn {
      parts = List.copyOf(parts);
    }

    public String id() {
      return "t" + number;
    }

    /// The same turn with other parts.
    Turn with(List<Part> others) {
      return new Turn(number, label, side, role, followUp, asker, others);
    }

    /// What the margin says that it does: the name of the role, `follow-up`, or `""` where the name of
    /// the asker says enough.
    public String does() {
      return followUp ? "follow-up" : asker.isEmpty() ? role.map(Css::of).orElse("") : "";
    }
  }

  /// A piece of a turn.
  sealed interface Part permits Paragraph, Aside, Gap, Remark {}

  /// A paragraph of speech.
  ///
  /// @param words in order; blanks stand between them
  /// @param language a BCP 47 tag: that of the document, or another that the paragraph is certainly in; `""` where it is
  ///     not known
  record Paragraph(List<Words> words, String language) implements Part {
    public Paragraph {
      words = List.copyOf(words);
    }

    Paragraph(List<Words> words) {
      this(words, "");
    }

    /// The same paragraph with other words.
    Paragraph with(List<Words> others) {
      return new Paragraph(others, language);
    }
  }

  /// A sentence, or words that belong to none.
  ///
  /// @param id its anchor; `""` for words that belong to no sentence, and where a sentence goes on
  ///     that started in the paragraph before
  /// @param number from 1 within its turn, shown at the sentence's end; 0 where none is to be shown
  /// @param link where that number leads; `""` where none is to be shown
  record Words(String id, int number, String link, List<Run> runs) {
    public Words {
      runs = List.copyOf(runs);
    }
  }
}
