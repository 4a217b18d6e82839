package lectern.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lectern.cite.WordDiff;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Passage;
import lectern.quote.Stripped;
import lectern.quote.Verdict;
import lectern.quote.article.ArticleQuotation;
import lectern.quote.article.Attribution;
import lectern.quote.article.LeftOut;
import lectern.source.Span;
import lectern.web.page.CheckedArticle;
import lectern.web.page.Finding;
import lectern.web.page.Paths;
import lectern.web.page.Spot;

/// What the record says about a quotation, as JSON. Positions are 0-based, half-open, in UTF-16 units.
///
/// @param site where the site answers, without a slash at the end
/// @param notices what a reader should know of every answer: whole sentences
record QuoteJson(String site, List<String> notices) {

  /// More matches are counted and left out.
  static final int MOST_MATCHES = 20;

  QuoteJson {
    notices = List.copyOf(notices);
  }

  JsonObject of(Finding finding) {
    Judgement judgement = finding.judgement();
    List<List<Spot>> spots =
        finding.spots().subList(0, Math.min(finding.spots().size(), MOST_MATCHES));
    return JsonObject.builder()
        .put("quote", judgement.quotation().text())
        .putOrNull("speaker", judgement.claimedSpeaker())
        .putOrNull("asOf", finding.asOf().map(LocalDate::toString))
        .put("verdict", judgement.verdict().id())
        .put("isTrue", judgement.verdict().isTrue())
        .put("sentence", judgement.sentence())
        .put("confidence", new JsonNumber(judgement.confidence()))
        .put("because", because(judgement.verdict()))
        .put("flags", array(judgement.flags(), QuoteJson::flag))
        .put(
            "diff",
            judgement
                .words()
                .<JsonValue>map(words -> array(words.runs(), QuoteJson::run))
                .orElse(JsonNull.NULL))
        .put("stripped", array(judgement.stripped(), QuoteJson::stripped))
        .put("notices", JsonArray.ofStrings(notices))
        .put("gapNear", judgement.gapNear())
        .put("matches", matches(judgement.matches(), spots))
        .put("moreMatches", (long) finding.spots().size() - spots.size())
        .build();
  }

  /// An article: its text, each of its quotations with its answer, and what was not checked.
  JsonObject of(CheckedArticle checked) {
    List<JsonValue> quotations = new ArrayList<>();
    for (ArticleQuotation quotation : checked.quotations()) {
      quotations.add(
          JsonObject.builder()
              .put("spans", array(quotation.parts(), QuoteJson::span))
              .put("isBlock", quotation.isBlock())
              .put(
                  "attribution",
                  quotation
                      .attribution()
                      .<JsonValue>map(QuoteJson::attribution)
                      .orElse(JsonNull.NULL))
              .put("answer", of(checked.findings().get(quotations.size())))
              .build());
    }
    return JsonObject.builder()
        .put("text", checked.article().text())
        .put("quotations", new JsonArray(quotations))
        .put("leftOut", array(checked.leftOut(), QuoteJson::leftOut))
        .build();
  }

  private static JsonObject attribution(Attribution attribution) {
    return JsonObject.builder()
        .put("name", attribution.name())
        .put("evidence", span(attribution.evidence()))
        .build();
  }

  private static JsonObject leftOut(LeftOut left) {
    return JsonObject.builder()
        .put("span", span(left.span()))
        .put("reason", name(left.reason()))
        .build();
  }

  private static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> json) {
    return new JsonArray(values.stream().<JsonValue>map(json).toList());
  }

  /// What a verdict says beyond its name; `null` where that is nothing.
  private static JsonValue because(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Misattributed said ->
          JsonObject.builder()
              .put("label", said.label())
              .put("isQuestion", said.isQuestion())
              .build();
      case Verdict.OutOfContext cut ->
          JsonObject.builder()
              .put("omission", name(cut.omission().kind()))
              .put("words", cut.omission().words())
              .build();
      case Verdict.Changed changed ->
          JsonObject.builder()
              .put("cause", name(changed.cause()))
              .put("was", changed.was())
              .putOrNull("now", changed.now())
              .build();
      case Verdict.Elided elided ->
          JsonObject.builder().put("isBracketed", elided.isBracketed()).build();
      case Verdict.Verbatim _,
          Verdict.Typographic _,
          Verdict.Cosmetic _,
          Verdict.Bracketed _,
          Verdict.Altered _,
          Verdict.Spliced _,
          Verdict.Absent _,
          Verdict.Unsure _ ->
          JsonNull.NULL;
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject flag(Flag flag) {
    return JsonObject.builder()
        .put("kind", name(flag.kind()))
        .put("isLoud", flag.isLoud())
        .put("record", flag.printed())
        .put("quote", flag.quoted())
        .build();
  }

  private static JsonObject run(WordDiff.Run run) {
    String fate =
        switch (run) {
          case WordDiff.Equal _ -> "equal";
          case WordDiff.Deleted _ -> "record";
          case WordDiff.Inserted _ -> "quote";
        };
    return JsonObject.builder().put("in", fate).put("text", run.text()).build();
  }

  private static JsonObject stripped(Stripped stripped) {
    return JsonObject.builder().put("what", stripped.what()).put("count", stripped.count()).build();
  }

  private JsonArray matches(List<Match> matches, List<List<Spot>> spots) {
    List<JsonValue> all = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      all.add(
          JsonObject.builder()
              .put("speaker", name(matches.get(i).speaker()))
              .put("places", array(spots.get(i), this::place))
              .build());
    }
    return new JsonArray(all);
  }

  private JsonObject place(Spot spot) {
    Passage passage = spot.passage();
    return JsonObject.builder()
        .put("work", spot.work().toString())
        .put("title", spot.title())
        .put("date", spot.work().date().toString())
        .put("edition", passage.edition())
        .put("isCurrent", passage.isCurrent())
        .put("isWithdrawn", spot.isWithdrawn())
        .put("label", passage.label())
        .put("side", name(passage.side()))
        .put("words", spot.place().words())
        .put("text", passage.text())
        .put("span", span(spot.place().span()))
        .put("struck", array(passage.struck(), QuoteJson::span))
        .put("sentences", array(spot.sentences(), this::sentence))
        .build();
  }

  private static JsonObject span(Span span) {
    return JsonObject.builder().put("start", span.start()).put("end", span.end()).build();
  }

  private JsonObject sentence(Spot.Sentence sentence) {
    String citation = sentence.citation().toString();
    return JsonObject.builder()
        .put("at", sentence.at().toString())
        .put("citation", citation)
        .put("url", site + citation)
        .put("proof", site + Paths.proof(sentence.citation()))
        .put("span", span(sentence.span()))
        .build();
  }
}
