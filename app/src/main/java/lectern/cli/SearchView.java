package lectern.cli;

import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Citation;
import lectern.quote.Passage;
import lectern.search.Facet;
import lectern.search.Hit;
import lectern.search.Results;
import lectern.search.Snippet;
import lectern.source.Span;
import lectern.transcript.Speaker;

/// What a search found, for people at a terminal.
final class SearchView {
  private static final int MARGIN = 12;
  private static final int FACET_VALUES = 5;

  private final Results results;
  private final Sheet sheet;

  private SearchView(Results results, Terminal terminal) {
    this.results = results;
    this.sheet = new Sheet(terminal, MARGIN);
  }

  static String of(Results results, Terminal terminal) {
    return new SearchView(results, terminal).set();
  }

  private String set() {
    sheet.rule('━', found(), Ink.STRONG);
    results.notices().forEach(notice -> sheet.flush(notice, Ink.QUIET));
    results.didYouMean().ifPresent(query -> sheet.flush("Did you mean: " + query, Ink.STRONG));
    results.hits().forEach(this::hit);
    if (!results.hits().isEmpty()) {
      sheet.blank();
      results.facets().forEach(this::facet);
    }
    return sheet.take();
  }

  private String found() {
    if (results.total() == 0) {
      return results.hits().isEmpty()
          ? "nothing found"
          : "nothing has these words; nearest in meaning";
    }
    String count = Numbers.of(results.total(), "passage");
    return results.isLowerBound() ? "more than " + count : count;
  }

  private void hit(Hit hit) {
    Passage passage = hit.passage();
    sheet.blank();
    String day = hit.day().map(date -> date + "  ").orElse("");
    sheet.name(day + (hit.title().isEmpty() ? passage.work() : hit.title()), Ink.QUIET);
    switch (hit.state()) {
      case CURRENT -> {}
      case SUPERSEDED -> sheet.flush("This edition was superseded since.", Ink.STRONG);
      case WITHDRAWN -> sheet.flush("This was withdrawn since.", Ink.STRONG);
    }
    hit.question().ifPresent(this::question);
    sheet.note(passage.label(), ink(passage.side()));
    snippet(hit.snippet());
    sheet.endLine();
    sheet.command(
        hit.citation()
            .map(Citation::toString)
            .orElseGet(() -> passage.work() + "  " + hit.address()));
  }

  private void question(Passage question) {
    sheet.note(question.label(), Ink.PRESS);
    sheet.line(question.text(), Ink.QUIET);
  }

  private void snippet(Snippet snippet) {
    int at = 0;
    for (Span highlight : snippet.highlights()) {
      sheet.words(snippet.text().substring(at, highlight.start()), Ink.PLAIN);
      sheet.words(highlight.of(snippet.text()), Ink.STRONG);
      at = highlight.end();
    }
    sheet.words(snippet.text().substring(at), Ink.PLAIN);
  }

  private static Ink ink(Speaker.Side side) {
    return switch (side) {
      case OFFICIAL -> Ink.OFFICIAL;
      case PRESS -> Ink.PRESS;
      case MODERATOR, OTHER -> Ink.QUIET;
    };
  }

  private void facet(Facet facet) {
    List<Facet.Value> values = facet.values();
    sheet.field(
        facet.field().typed(),
        values.stream()
                .limit(FACET_VALUES)
                .map(value -> value.shown() + " " + Numbers.grouped(value.count()))
                .collect(Collectors.joining(" · "))
            + (values.size() > FACET_VALUES ? " · …" : ""));
  }
}
