package lectern.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.json.CanonicalJson;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.quote.HeldPassages;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Passage;
import lectern.quote.Passages;
import lectern.quote.Place;
import lectern.quote.Quotation;
import lectern.quote.QuoteChecker;
import lectern.quote.Verdict;

/// Checks the quotations of a benchmark one at a time, and writes the answers and what each took.
///
/// Usage: `QuoteMeasure CORPUS.jsonl CASES.jsonl ANSWERS.jsonl [CASES.jsonl ANSWERS.jsonl …]`. A line of the corpus is
/// `{"document", "text", "turns": [[label, kind, start, end]…], "struck": [[start, end]…]}`, one of the cases has `id`,
/// `quote` and `claimed_speaker`, one of the answers `id`, `verdict`, `document`, `start`, `end`, `score` and `ms`;
/// positions count code points.
public final class QuoteMeasure {
  private static final int WARM_UP_ROUNDS = 3;

  private final QuoteCorpus corpus;
  private final QuoteChecker checker;

  private QuoteMeasure(QuoteCorpus corpus, Passages passages) {
    this.corpus = corpus;
    this.checker = new QuoteChecker(passages);
  }

  private record Case(String id, String quote, Optional<String> speaker) {}

  public static void main(String[] args) throws IOException, JsonException {
    if (args.length < 3 || args.length % 2 == 0) {
      System.err.println(
          "Usage: QuoteMeasure CORPUS.jsonl CASES.jsonl ANSWERS.jsonl [CASES.jsonl ANSWERS.jsonl …]");
      System.exit(2);
    }
    long start = System.nanoTime();
    QuoteCorpus corpus = QuoteCorpus.read(Path.of(args[0]));
    Passages passages = HeldPassages.of(corpus.passages());
    say("passages", corpus.passages().size());
    say("seconds to read and index", (System.nanoTime() - start) / 1e9);
    QuoteMeasure measure = new QuoteMeasure(corpus, passages);
    for (int i = 1; i < args.length; i += 2) {
      measure.run(cases(Path.of(args[i])), Path.of(args[i + 1]));
    }
  }

  private static void say(String what, double value) {
    System.out.printf(Locale.ROOT, "%-28s %,.3f%n", what, value);
  }

  private static List<Case> cases(Path file) throws IOException, JsonException {
    List<Case> cases = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonObject read = (JsonObject) JsonReader.read(line);
        cases.add(
            new Case(
                read.string("id"), read.string("quote"), read.optionalString("claimed_speaker")));
      }
    }
    return cases;
  }

  private void run(List<Case> cases, Path answers) throws IOException {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      cases.forEach(this::check);
    }
    double[] took = new double[cases.size()];
    try (BufferedWriter writer = Files.newBufferedWriter(answers)) {
      for (int i = 0; i < took.length; i++) {
        long start = System.nanoTime();
        Judgement judgement = check(cases.get(i));
        took[i] = (System.nanoTime() - start) / 1e6;
        writer.write(CanonicalJson.write(answer(cases.get(i).id(), judgement, took[i])));
        writer.newLine();
      }
    }
    Arrays.sort(took);
    say("cases", took.length);
    say("ms p50", took[took.length / 2]);
    say("ms p99", took[took.length * 99 / 100]);
    say("ms max", took[took.length - 1]);
  }

  private Judgement check(Case each) {
    return checker.check(Quotation.read(each.quote()), each.speaker());
  }

  /// A closest passage is no verdict; for the score it stands for the cautious one of the two that it lies between.
  private JsonObject answer(String id, Judgement judgement, double ms) {
    boolean unsure = judgement.verdict() instanceof Verdict.Unsure;
    JsonObject.Builder answer =
        JsonObject.builder()
            .put("id", id)
            .put("verdict", unsure ? "absent" : judgement.verdict().id())
            .put("score", new JsonNumber(judgement.confidence()))
            .put("ms", new JsonNumber(ms));
    judgement.best().ifPresent(match -> place(match, answer));
    judgement.best().ifPresent(match -> answer.put("speaker", match.speaker().toString()));
    return answer.build();
  }

  private void place(Match match, JsonObject.Builder answer) {
    Place place = match.places().getFirst();
    Passage passage = place.passage();
    String text = corpus.text(passage.work());
    answer
        .put("document", passage.work())
        .put("start", text.codePointCount(0, passage.offset() + place.span().start()))
        .put("end", text.codePointCount(0, passage.offset() + place.span().end()));
  }
}
