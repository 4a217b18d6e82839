package lectern.cli;

import java.util.List;
import java.util.Locale;
import lectern.cite.Citation;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Passage;
import lectern.quote.Place;
import lectern.quote.Verdict;
import lectern.store.RecordException;
import lectern.transcript.Speaker;

/// What came of a quotation, for people: the verdict, what differs, and where the words stand.
final class JudgementView {
  private static final int MARGIN = 14;

  /// More places are counted and not shown.
  private static final int SHOWN = 3;

  private final Sheet sheet;
  private final Spots spots;

  JudgementView(Terminal terminal, Spots spots) {
    this.sheet = new Sheet(terminal, MARGIN);
    this.spots = spots;
  }

  String of(Judgement judgement) throws RecordException {
    sheet.rule('━', title(judgement.verdict()), Ink.STRONG);
    sheet.flush(judgement.sentence(), Ink.STRONG);
    sheet.blank();
    differences(judgement);
    List<Match> matches = judgement.matches();
    for (int i = 0; i < matches.size() && i < SHOWN; i++) {
      match(matches.get(i), i == 0 ? "record" : "also");
    }
    if (matches.size() > SHOWN) {
      sheet.field("and", Numbers.of(matches.size() - SHOWN, "more place"));
      sheet.blank();
    }
    remarks(judgement);
    return sheet.take();
  }

  private static String title(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim _ -> "verbatim";
      case Verdict.Typographic _ -> "the same words; marks are typeset otherwise";
      case Verdict.Cosmetic _ -> "the same words; capitals or punctuation differ";
      case Verdict.Elided _ -> "shortened, and marked so";
      case Verdict.Bracketed _ -> "with honest brackets";
      case Verdict.Altered _ -> "ALTERED";
      case Verdict.Spliced _ -> "STITCHED TOGETHER";
      case Verdict.Misattributed _ -> "SAID BY SOMEBODY ELSE";
      case Verdict.OutOfContext _ -> "OUT OF CONTEXT";
      case Verdict.Changed _ -> "CHANGED SINCE";
      case Verdict.Absent _ -> "NOT FOUND";
      case Verdict.Unsure _ -> "no verdict; the closest passage";
    };
  }

  private void differences(Judgement judgement) {
    for (Flag flag : judgement.flags()) {
      if (flag.isLoud()) {
        sheet.note(flag.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), Ink.STRONG);
        sheet.line(
            side("the record has ", flag.printed()) + side(", the quotation ", flag.quoted()) + ".",
            Ink.PLAIN);
      }
    }
    judgement
        .words()
        .ifPresent(words -> {
          sheet.note("words", Ink.QUIET);
          WordChanges.set(sheet, words);
        });
    sheet.blank();
  }

  private static String side(String beginning, String words) {
    return beginning + (words.isEmpty() ? "nothing" : "“" + words + "”");
  }

  private void match(Match match, String note) throws RecordException {
    String next = note;
    for (Place place : match.places()) {
      place(place, next);
      next = "and";
    }
  }

  private void place(Place place, String note) throws RecordException {
    Passage passage = place.passage();
    sheet.note(note, Ink.QUIET);
    sheet.words(
        (passage.label().isEmpty() ? "(no label)" : passage.label()) + ": ",
        passage.side() == Speaker.Side.PRESS ? Ink.PRESS : Ink.OFFICIAL);
    sheet.words(passage.text().substring(0, place.span().start()), Ink.PLAIN);
    sheet.words(place.words(), Ink.STRONG);
    sheet.words(passage.text().substring(place.span().end()), Ink.PLAIN);
    sheet.endLine();
    String title = spots.title(passage);
    sheet.field("in", passage.work() + (title.isEmpty() ? "" : ", “" + title + "”"));
    if (!passage.isCurrent()) {
      sheet.field("edition", passage.edition() + ", which a later one has replaced");
    }
    if (spots.isWithdrawn(passage)) {
      sheet.field("withdrawn", "The office no longer stands by this text.");
    }
    List<Citation> citations = spots.citations(place);
    String name = "cite it as";
    for (Citation citation : citations) {
      sheet.note(name, Ink.QUIET);
      sheet.command(citation.toString());
      name = "";
    }
    if (!citations.isEmpty()) {
      sheet.note("prove it by", Ink.QUIET);
      sheet.command("lectern prove " + citations.getFirst());
    }
    sheet.blank();
  }

  private void remarks(Judgement judgement) {
    if (judgement.gapNear()) {
      sheet.flush("A gap is printed near these words: something may be missing there.", Ink.PLAIN);
    }
    if (!judgement.stripped().isEmpty()) {
      judgement
          .stripped()
          .forEach(stripped -> sheet.field("stripped", stripped.count() + " × " + stripped.what()));
    }
  }
}
