package lectern.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import lectern.json.CanonicalJson;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.quote.Judgement;
import lectern.quote.Passages;
import lectern.quote.Place;
import lectern.quote.Quotation;
import lectern.quote.QuoteChecker;
import lectern.quote.Verdict;
import lectern.search.PassageSnapshot;

/// Checks the quotations of a JSON Lines file, one after the other, and measures how long each takes: from its text to the
/// answer, without reading and writing.
///
/// It answers with `id`, `verdict`, `document`, `start`, `end` (code points in the document's text; of the first place of the
/// best match), `score` (the confidence) and `ms`; and where there is only a closest passage with the verdict `absent`
/// and `unsure`.
final class QuoteRun {
  /// Characters that are kept before they are written.
  private static final int BUFFER = 1 << 16;

  private static final double NANOS_A_MILLI = 1e6;

  private final Session session;
  private final PassageSnapshot now;
  private final QuoteChecker checker;
  private final StringBuilder out = new StringBuilder();

  /// @param now gives positions in documents
  /// @param passages to check against
  QuoteRun(Session session, PassageSnapshot now, Passages passages) {
    this.session = session;
    this.now = now;
    this.checker = new QuoteChecker(passages);
  }

  void run(Path file) throws IOException, Complaint {
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          check(line);
        }
      }
    } catch (NoSuchFileException e) {
      throw new Complaint("\"" + file + "\" does not exist. Expected JSON Lines.", e);
    } catch (MalformedInputException e) {
      throw new Complaint("\"" + file + "\" is not UTF-8. Expected JSON Lines.", e);
    } catch (JsonException | IllegalArgumentException e) {
      throw new Complaint("Line " + number + " of \"" + file + "\": " + e.getMessage(), e);
    } finally {
      flush();
    }
  }

  private void check(String line) throws IOException, JsonException {
    JsonObject asked = JsonReader.readObject(line.getBytes(StandardCharsets.UTF_8));
    String id = asked.string("id");
    String quote = asked.string("quote");
    Optional<String> speaker = speaker(asked, "claimed_speaker");
    if (speaker.isEmpty()) {
      speaker = speaker(asked, "speaker");
    }
    long start = System.nanoTime();
    Judgement judgement = checker.check(Quotation.read(quote), speaker);
    JsonObject.Builder answer = JsonObject.builder().put("id", id);
    put(answer, judgement.verdict());
    judgement.best().ifPresent(match -> put(answer, match.places().getFirst()));
    double millis = (System.nanoTime() - start) / NANOS_A_MILLI;
    answer.put("score", new JsonNumber(judgement.confidence())).put("ms", new JsonNumber(millis));
    out.append(CanonicalJson.write(answer.build())).append('\n');
    if (out.length() > BUFFER) {
      flush();
    }
  }

  /// A closest passage is no verdict. Who counts verdicts has to count it as not found, and can tell it apart.
  private static void put(JsonObject.Builder answer, Verdict verdict) {
    if (verdict instanceof Verdict.Unsure) {
      answer.put("verdict", new Verdict.Absent().id()).put("unsure", true);
    } else {
      answer.put("verdict", verdict.id());
    }
  }

  private static Optional<String> speaker(JsonObject asked, String name) throws JsonException {
    return asked.optionalString(name).filter(speaker -> !speaker.isBlank());
  }

  private void put(JsonObject.Builder answer, Place place) {
    answer
        .put("document", place.passage().work())
        .put("start", now.codePoint(place.passage(), place.span().start()))
        .put("end", now.codePoint(place.passage(), place.span().end()));
  }

  private void flush() throws IOException {
    String lines = out.toString();
    out.setLength(0);
    session.print(lines);
  }
}
