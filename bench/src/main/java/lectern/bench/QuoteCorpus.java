package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.quote.Passage;
import lectern.source.Span;
import lectern.transcript.Speaker;

/// The documents that quotations are checked against, a paragraph a passage.
///
/// @param texts by the name of the document
record QuoteCorpus(Map<String, String> texts, List<Passage> passages) {

  /// @throws IllegalArgumentException if there is no such document
  String text(String document) {
    String text = texts.get(document);
    if (text == null) {
      throw new IllegalArgumentException("The corpus has no document " + document + ".");
    }
    return text;
  }

  static QuoteCorpus read(Path file) throws IOException, JsonException {
    QuoteCorpus corpus = new QuoteCorpus(new HashMap<>(), new ArrayList<>());
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        corpus.add((JsonObject) JsonReader.read(line));
      }
    }
    return corpus;
  }

  private void add(JsonObject document) throws JsonException {
    String name = document.string("document");
    String text = document.string("text");
    texts.put(name, text);
    List<Span> struck = new ArrayList<>();
    for (JsonValue each : document.array("struck").values()) {
      List<JsonValue> span = ((JsonArray) each).values();
      struck.add(span(text, span.get(0), span.get(1)));
    }
    int number = 0;
    for (JsonValue each : document.array("turns").values()) {
      List<JsonValue> turn = ((JsonArray) each).values();
      add(
          name,
          text,
          ++number,
          ((JsonString) turn.get(0)).value(),
          ((JsonString) turn.get(1)).value(),
          span(text, turn.get(2), turn.get(3)),
          struck);
    }
  }

  private static Span span(String text, JsonValue start, JsonValue end) {
    int from = text.offsetByCodePoints(0, (int) ((JsonNumber) start).value());
    int to = text.offsetByCodePoints(0, (int) ((JsonNumber) end).value());
    return new Span(from, to);
  }

  private void add(
      String document,
      String text,
      int turn,
      String label,
      String kind,
      Span words,
      List<Span> struck) {
    Speaker.Side side =
        switch (kind) {
          case "official" -> Speaker.Side.OFFICIAL;
          case "question" -> Speaker.Side.PRESS;
          default -> Speaker.Side.OTHER;
        };
    int from = words.start();
    int number = 0;
    int sentence = 1;
    while (from < words.end()) {
      int line = text.indexOf('\n', from);
      int to = line < 0 ? words.end() : Math.min(line, words.end());
      if (to > from) {
        Span whole = new Span(from, to);
        String paragraph = whole.of(text);
        List<Span> sentences = sentences(paragraph);
        passages.add(
            new Passage(
                document,
                1,
                true,
                turn,
                ++number,
                to >= words.end(),
                label,
                side,
                sentence,
                from,
                paragraph,
                sentences,
                struck.stream()
                    .filter(whole::contains)
                    .map(span -> new Span(span.start() - whole.start(), span.end() - whole.start()))
                    .toList(),
                false));
        sentence += sentences.size();
      }
      from = to + 1;
    }
  }

  /// A plain cut, good enough for a place to be shown.
  private static List<Span> sentences(String paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i + 1 < paragraph.length(); i++) {
      boolean ends = ".?!”".indexOf(paragraph.charAt(i - 1)) >= 0 && paragraph.charAt(i) == ' ';
      if (ends && Character.isUpperCase(paragraph.charAt(i + 1))) {
        sentences.add(new Span(start, i));
        start = i + 1;
      }
    }
    sentences.add(new Span(start, paragraph.length()));
    return sentences;
  }
}
