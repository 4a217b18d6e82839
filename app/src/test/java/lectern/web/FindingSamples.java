package lectern.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.cite.MatchingWords;
import lectern.cite.WordDiff;
import lectern.cite.WorkId;
import lectern.quote.Agreement;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Omission;
import lectern.quote.Passage;
import lectern.quote.Passages;
import lectern.quote.Place;
import lectern.quote.Quotation;
import lectern.quote.Verdict;
import lectern.source.Span;
import lectern.web.page.CheckForm;
import lectern.web.page.CheckPage;
import lectern.web.page.Finding;
import lectern.web.page.Spot;

/// A judgement of every kind about words of [RecordSamples], made by hand: what a page does with a verdict does not depend
/// on how it was reached.
final class FindingSamples {
  private static final WorkId TALK = RecordSamples.AVAILABILITY;

  private final Archive archive;
  private final Passages passages;

  FindingSamples(Archive archive, Passages passages) {
    this.archive = archive;
    this.passages = passages;
  }

  /// Pages by the verdict that they show.
  Map<String, CheckPage> pages() {
    Map<String, CheckPage> pages = new LinkedHashMap<>();
    Place ferry = place(TALK, 2, "an inspector of either service may hold a ferry of either flag");
    pages.put("verbatim", page(ferry.words(), "Aldana", new Verdict.Verbatim(), ferry));
    Place list = place(TALK, 2, "we will refuse entry to 40 persons and one company who");
    pages.put(
        "altered",
        page(
            "<b>we\u00ad will</b> refuse\u200b entry to 400 persons and one company who",
            "Minister Aldana",
            new Verdict.Altered(),
            new Flag(Flag.Kind.NUMBER, "40", "400"),
            list));
    pages.put(
        "spliced",
        page(
            "They are pilots. I’ve asked for more tables.",
            "",
            new Verdict.Spliced(),
            place(TALK, 2, "They are pilots."),
            place(TALK, 2, "I’ve asked for more tables.")));
    pages.put(
        "misattributed",
        page(
            "that was not what I asked",
            "Minister Aldana",
            new Verdict.Misattributed("QUESTION", true),
            new Flag(Flag.Kind.SPEAKER, "QUESTION", "Minister Aldana"),
            place(TALK, 2, "that was not what I asked")));
    Place denial = place(TALK, 2, "There is no law of the sea");
    pages.put(
        "out_of_context",
        page(
            "knowing where the sand lies is espionage",
            "Aldana",
            new Verdict.OutOfContext(
                new Omission(
                    Omission.Kind.NEGATION_BEFORE, denial.span(), "There is no law of the sea")),
            place(TALK, 2, "knowing where the sand lies is espionage")));
    pages.put(
        "changed",
        page(
            "we will refuse entry to 41 persons who",
            "Aldana",
            new Verdict.Changed(
                Verdict.Cause.REWORDED, "41 persons", Optional.of("40 persons and one company")),
            place(TALK, 1, "we will refuse entry to 41 persons who")));
    pages.put("absent", page("The ferry has been sold.", "Aldana", new Verdict.Absent()));
    pages.put(
        "closest",
        page(
            "the bridge went down",
            "",
            new Verdict.Unsure(),
            place(TALK, 2, "The third went down the river")));
    pages.put(
        "withdrawn",
        page(
            "Say that again?",
            "",
            new Verdict.Verbatim(),
            place(RecordSamples.GAGGLE, 1, "Say that again?")));
    pages.put("hostile", hostile());
    return pages;
  }

  private CheckPage hostile() {
    return page(
        "<script>alert(1)</script> is what the \"slide\" said & \u202edesrever",
        "<img src=x onerror=alert(1)>",
        new Verdict.Altered(),
        new Flag(Flag.Kind.WORD, "<b>", "</q>"),
        place(RecordSamples.HOSTILE, 1, "is what the slide said"));
  }

  private Place place(WorkId work, int edition, String words) {
    return passages.holding(MatchingWords.of(words), 20).stream()
        .filter(p -> p.work().equals(work.toString()) && p.edition() == edition)
        .filter(p -> p.text().contains(words))
        .map(passage -> place(passage, words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No passage has: " + words));
  }

  private static Place place(Passage passage, String words) {
    int start = passage.text().indexOf(words);
    return new Place(passage, new Span(start, start + words.length()));
  }

  private CheckPage page(String quote, String speaker, Verdict verdict, Place... places) {
    return page(quote, speaker, verdict, List.of(), places);
  }

  private CheckPage page(
      String quote, String speaker, Verdict verdict, Flag flag, Place... places) {
    return page(quote, speaker, verdict, List.of(flag), places);
  }

  private CheckPage page(
      String quote, String speaker, Verdict verdict, List<Flag> flags, Place... places) {
    Quotation quotation = Quotation.read(quote);
    List<Match> matches =
        places.length == 0
            ? List.of()
            : List.of(
                new Match(List.of(places), Agreement.SAME),
                new Match(List.of(places[0]), Agreement.UNKNOWN));
    Optional<WordDiff> words =
        Stream.of(new Verdict.Altered(), new Verdict.Unsure()).anyMatch(verdict::equals)
            ? Optional.of(WordDiff.of(matches.getFirst().words(), quotation.text()))
            : Optional.empty();
    Judgement judgement =
        new Judgement(
            quotation,
            Optional.of(speaker).filter(name -> !name.isEmpty()),
            verdict,
            matches,
            words,
            0.9,
            flags,
            !flags.isEmpty(),
            "This is the sentence in which the judge says what he found, and where.");
    Finding finding =
        new Finding(
            judgement,
            Optional.empty(),
            matches.stream().map(match -> spots(match.places())).toList());
    return CheckPage.of(
        new CheckForm(quote, speaker, "", Optional.empty()),
        finding,
        List.of("This answer covers 3 of the 4 entries of the log."),
        "https://record.example",
        false,
        (work, edition) ->
            archive.text(archive.history(work).orElseThrow().digest(edition).orElseThrow()));
  }

  private List<Spot> spots(List<Place> places) {
    return places.stream()
        .map(place ->
            Spot.of(place, archive.work(WorkId.parse(place.passage().work())).orElseThrow()))
        .toList();
  }
}
