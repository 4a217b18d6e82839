package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Omission;
import lectern.quote.Passage;
import lectern.quote.Verdict;

/// Says in the language of a page what a judgement is. In English it is, word for word, the judgement's own sentence.
public final class VerdictWords {
  private static final int LONGEST = 160;
  private static final int MOST_FLAGS = 3;

  private final Wording say;
  private final Judgement judgement;
  private final List<Phrase> sentences = new ArrayList<>();

  private VerdictWords(Wording say, Judgement judgement) {
    this.say = say;
    this.judgement = judgement;
  }

  /// One or more whole sentences.
  public static List<Phrase> of(Wording say, Judgement judgement) {
    VerdictWords words = new VerdictWords(say, judgement);
    words.tell();
    return List.copyOf(words.sentences);
  }

  private void add(String key, Object... values) {
    sentences.add(say.phrase(key, values));
  }

  private void tell() {
    Verdict verdict = judgement.verdict();
    Optional<Match> best = judgement.best();
    verdict(verdict, best);
    if (verdict instanceof Verdict.Altered) {
      differences();
    }
    if (!(verdict instanceof Verdict.Changed || verdict instanceof Verdict.Absent)) {
      best.ifPresent(match -> match.corrections().forEach(this::changed));
    }
    if (!(verdict instanceof Verdict.Misattributed || verdict instanceof Verdict.Absent)) {
      best.ifPresent(this::speaker);
    }
    int others = judgement.matches().size() - 1;
    if (others > 0 && !(verdict instanceof Verdict.Absent)) {
      add("verdict.others", others);
    }
    if (judgement.gapNear()) {
      add("verdict.gap");
    }
  }

  private void verdict(Verdict verdict, Optional<Match> best) {
    Object who = best.map(this::who).orElseGet(() -> say.say("verdict.somebody"));
    switch (verdict) {
      case Verdict.Verbatim _, Verdict.Typographic _, Verdict.Cosmetic _, Verdict.Bracketed _ ->
          add("verdict." + verdict.id(), who);
      case Verdict.Elided(boolean bracketed) ->
          add(bracketed ? "verdict.elided.bracketed" : "verdict.elided", who);
      case Verdict.Altered _ ->
          best.ifPresentOrElse(
              match -> add("verdict.altered", match.addresses().getFirst().toString()),
              () -> add("verdict.altered.somewhere"));
      case Verdict.Spliced _ ->
          best.ifPresentOrElse(this::spliced, () -> add("verdict.spliced.several"));
      case Verdict.Misattributed(String label, boolean isQuestion) ->
          add(
              isQuestion ? "verdict.misattributed.question" : "verdict.misattributed",
              quoted(label));
      case Verdict.OutOfContext(Omission omission) -> {
        add("verdict.out_of_context", who);
        add("omission." + Css.of(omission.kind()), theirs(omission.shortened()));
      }
      case Verdict.Changed changed -> changed(changed);
      case Verdict.Absent _ -> {
        add("verdict.absent");
        best.ifPresent(_ -> add("verdict.absent.closest"));
      }
      case Verdict.Unsure _ -> add(best.isPresent() ? "verdict.closest" : "verdict.closest.none");
    }
  }

  private Object who(Match match) {
    String label = match.passage().label();
    return label.isEmpty() ? say.say("verdict.unnamed") : theirs(label);
  }

  private void spliced(Match match) {
    List<Address> addresses = match.addresses();
    Passage first = match.places().getFirst().passage();
    Passage last = match.places().getLast().passage();
    if (first.work().equals(last.work())) {
      add("verdict.spliced", addresses.getFirst().toString(), addresses.getLast().toString());
    } else {
      add(
          "verdict.spliced.works",
          addresses.getFirst().toString(),
          first.work(),
          match.places().getLast().addresses().getFirst().toString(),
          last.work());
    }
  }

  private void changed(Verdict.Changed changed) {
    String key = "verdict.changed." + Css.of(changed.cause());
    Object was = quoted(changed.was());
    Optional<Object> now = changed.now().map(this::quoted);
    switch (changed.cause()) {
      case STRUCK, RELABELLED ->
          now.ifPresentOrElse(words -> add(key, was, words), () -> add(key + ".only", was));
      case INSERTED, REWORDED ->
          now.ifPresentOrElse(words -> add(key, words), () -> add(key + ".only"));
      case REMOVED -> add(key);
    }
  }

  private void differences() {
    List<Flag> flags = judgement.flags();
    List<Flag> loud = flags.stream().filter(Flag::isLoud).toList();
    (loud.isEmpty() ? flags : loud)
        .stream()
            .filter(flag -> flag.kind() != Flag.Kind.SPEAKER)
            .limit(MOST_FLAGS)
            .forEach(this::difference);
  }

  private void difference(Flag flag) {
    String kind = say.say("difference." + Css.of(flag.kind()));
    if (flag.printed().isEmpty()) {
      add("difference.added", kind, quoted(flag.quoted()));
    } else if (flag.quoted().isEmpty()) {
      add("difference.left", kind, quoted(flag.printed()));
    } else {
      add("difference", kind, quoted(flag.printed()), quoted(flag.quoted()));
    }
  }

  private void speaker(Match best) {
    judgement
        .claimedSpeaker()
        .ifPresent(claimed -> {
          Object label = quoted(best.passage().label());
          switch (best.speaker()) {
            case SAME -> {}
            case OTHER -> add("verdict.speaker.other", label, quoted(claimed));
            case UNKNOWN -> add("verdict.speaker.unknown", label, quoted(claimed));
          }
        });
  }

  /// Words of the record, or of the quotation, shortened.
  private Object quoted(String words) {
    if (words.length() <= LONGEST) {
      return theirs(words);
    }
    int cut = words.lastIndexOf(' ', LONGEST);
    return theirs(words.substring(0, cut < LONGEST / 2 ? LONGEST : cut) + "…");
  }

  private Object theirs(String words) {
    return new Phrase.Quoted(words, say.document());
  }
}
