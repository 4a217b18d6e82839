package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.cite.Address;

/// Says in English what a judgement is.
final class PlainWords {
  private static final int LONGEST = 160;
  private static final int MOST_FLAGS = 3;

  private PlainWords() {}

  /// One or more whole sentences.
  ///
  /// @param matches the best first
  static String of(
      Verdict verdict,
      List<Match> matches,
      Optional<String> claimed,
      List<Flag> flags,
      boolean gapNear) {
    Optional<Match> best = matches.stream().findFirst();
    List<String> sentences = new ArrayList<>();
    sentences.add(verdict(verdict, best));
    if (verdict instanceof Verdict.Altered) {
      sentences.addAll(differences(flags));
    }
    if (!(verdict instanceof Verdict.Changed || verdict instanceof Verdict.Absent)) {
      best.stream()
          .flatMap(match -> match.corrections().stream())
          .map(PlainWords::changed)
          .forEach(sentences::add);
    }
    speaker(verdict, best, claimed).ifPresent(sentences::add);
    if (matches.size() > 1 && !(verdict instanceof Verdict.Absent)) {
      sentences.add(others(matches.size() - 1));
    }
    if (gapNear) {
      sentences.add("The record says that something may be missing near this place.");
    }
    return String.join(" ", sentences);
  }

  private static String verdict(Verdict verdict, Optional<Match> best) {
    String who = best.map(PlainWords::who).orElse("Somebody");
    return switch (verdict) {
      case Verdict.Verbatim _ -> who + " said exactly this.";
      case Verdict.Typographic _ ->
          who + " said exactly this; only the shape of marks, dashes or blanks differs.";
      case Verdict.Cosmetic _ ->
          who + " said these words in this order; capital letters or punctuation differ.";
      case Verdict.Elided(boolean bracketed) ->
          who
              + " said these words in this order in one turn; the marks of omission"
              + (bracketed ? " and the brackets" : "")
              + " show what was left out.";
      case Verdict.Bracketed _ ->
          who + " said these words; what stands in square brackets is not the speaker's.";
      case Verdict.Altered _ ->
          "The record has other words" + best.map(PlainWords::at).orElse("") + ".";
      case Verdict.Spliced _ ->
          "The words were said, but not together: the quotation joins "
              + best.map(PlainWords::joined).orElse("several places")
              + ".";
      case Verdict.Misattributed(String label, boolean isQuestion) ->
          isQuestion
              ? "These are words of a reporter's question, under the label "
                  + quoted(label)
                  + ", and not an official's."
              : "The words are right, but they were said by " + quoted(label) + ".";
      case Verdict.OutOfContext(Omission omission) ->
          who + " said these words, but not in this sense. " + omission.sentence();
      case Verdict.Changed changed -> changed(changed);
      case Verdict.Absent _ ->
          "Nothing in the record is like this."
              + (best.isPresent() ? " The closest passage says something else." : "");
      case Verdict.Unsure _ ->
          best.isPresent()
              ? "It cannot be told whether this was said; here is the closest passage."
              : "There are no words in it that could be looked up.";
    };
  }

  private static String who(Match match) {
    String label = match.passage().label();
    return label.isEmpty() ? "Somebody who is not named" : label;
  }

  private static String at(Match match) {
    return " at " + match.addresses().getFirst();
  }

  private static String joined(Match match) {
    List<Address> addresses = match.addresses();
    Passage first = match.places().getFirst().passage();
    Passage last = match.places().getLast().passage();
    String places = addresses.getFirst() + " and " + addresses.getLast();
    return first.work().equals(last.work())
        ? places
        : addresses.getFirst()
            + " of "
            + first.work()
            + " and "
            + match.places().getLast().addresses().getFirst()
            + " of "
            + last.work();
  }

  private static String changed(Verdict.Changed changed) {
    String was = quoted(changed.was());
    return switch (changed.cause()) {
      case STRUCK ->
          changed
              .now()
              .map(now -> "Spoken: " + was + "; corrected by the office to " + quoted(now) + ".")
              .orElse("Spoken: " + was + "; struck out by the office.");
      case INSERTED ->
          "The office put "
              + changed.now().map(PlainWords::quoted).orElse("words")
              + " in brackets among these words, which the quotation does not have.";
      case REWORDED ->
          "An earlier edition had these words; the newest reads "
              + changed.now().map(PlainWords::quoted).orElse("otherwise")
              + ".";
      case RELABELLED ->
          "An earlier edition gave these words to "
              + was
              + "; the newest gives them to "
              + changed.now().map(PlainWords::quoted).orElse("somebody else")
              + ".";
      case REMOVED -> "An earlier edition had these words; the newest has nothing like them.";
    };
  }

  private static List<String> differences(List<Flag> flags) {
    List<String> sentences = new ArrayList<>();
    List<Flag> loud = flags.stream().filter(Flag::isLoud).toList();
    for (Flag flag : loud.isEmpty() ? flags : loud) {
      if (flag.kind() != Flag.Kind.SPEAKER && sentences.size() < MOST_FLAGS) {
        sentences.add(difference(flag));
      }
    }
    return sentences;
  }

  private static String difference(Flag flag) {
    String kind =
        switch (flag.kind()) {
          case NEGATION -> "A negation differs: ";
          case NUMBER -> "A number differs: ";
          case NAME -> "A name differs: ";
          case APOSTROPHE -> "An apostrophe differs: ";
          case HYPHEN -> "A hyphen differs: ";
          case ORDER -> "The order differs: ";
          case QUESTION_MARK -> "A question or exclamation mark differs: ";
          case BRACKET -> "A bracket stands for too much: ";
          case SPEAKER, WORD -> "Words differ: ";
        };
    String printed = flag.printed().isEmpty() ? "nothing" : quoted(flag.printed());
    String is = flag.quoted().isEmpty() ? "nothing" : quoted(flag.quoted());
    return kind + "the record has " + printed + ", the quotation " + is + ".";
  }

  private static Optional<String> speaker(
      Verdict verdict, Optional<Match> best, Optional<String> claimed) {
    boolean told = verdict instanceof Verdict.Misattributed || verdict instanceof Verdict.Absent;
    if (told || best.isEmpty() || claimed.isEmpty()) {
      return Optional.empty();
    }
    return switch (best.get().speaker()) {
      case SAME -> Optional.empty();
      case OTHER ->
          Optional.of(
              "The label there is "
                  + quoted(best.get().passage().label())
                  + ", not "
                  + quoted(claimed.get())
                  + ".");
      case UNKNOWN ->
          Optional.of(
              "Whether "
                  + quoted(best.get().passage().label())
                  + " is "
                  + quoted(claimed.get())
                  + ", the record does not say.");
    };
  }

  private static String others(int count) {
    return count == 1
        ? "The words stand in 1 other place."
        : String.format(Locale.ROOT, "The words stand in %d other places.", count);
  }

  /// Between quotation marks, shortened.
  private static String quoted(String words) {
    if (words.length() <= LONGEST) {
      return "“" + words + "”";
    }
    int cut = words.lastIndexOf(' ', LONGEST);
    return "“" + words.substring(0, cut < LONGEST / 2 ? LONGEST : cut) + "…”";
  }
}
