import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Utterance;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.quote.HeldPassages;
import lectern.quote.Judgement;
import lectern.quote.Passage;
import lectern.quote.PassageCutter;
import lectern.quote.Quotation;
import lectern.quote.QuoteChecker;
import lectern.record.EditionText;
import lectern.record.MalformedException;
import lectern.record.Proven;
import lectern.record.SentenceProof;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import lectern.source.Format;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.Span;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Block;
import lectern.transcript.Sentence;
import lectern.transcript.Speaker;
import lectern.transcript.Transcript;

/// What one small jar can do, `lectern-core`: no server, no network, no other library.
///
/// ```text
/// java -cp lectern-core.jar Library.java exchanges transcript.txt
/// java -cp lectern-core.jar Library.java check edition.text "That is the sum of it." Aldana
/// java -cp lectern-core.jar Library.java verify sentence.tlog-proof log.vkey
/// ```
public final class Library {
  public static void main(String[] arguments) {
    try {
      switch (arguments[0]) {
        case "exchanges" -> exchanges(Path.of(arguments[1]));
        case "check" -> check(Path.of(arguments[1]), arguments[2], arguments[3]);
        case "verify" -> verify(Path.of(arguments[1]), Path.of(arguments[2]));
        default -> throw new IOException("Say exchanges, check or verify.");
      }
    } catch (IOException
        | UnreadableSourceException
        | MalformedException
        | UnverifiedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /// Reads a transcript as it was posted, and prints who asked what.
  static void exchanges(Path file) throws IOException, UnreadableSourceException {
    Source source =
        Source.of(file.getFileName().toString(), Format.PLAIN, Files.readAllBytes(file));
    Transcript transcript = Transcript.of(new PlainTextReader().read(source));
    List<Block.Turn> turns = transcript.turns();
    for (Exchange exchange : Floor.of(transcript).exchanges()) {
      String asker =
          exchange.asker().flatMap(of -> of.name()).map(of -> of.value()).orElse("no name printed");
      System.out.println(exchange.number() + ". " + asker);
      for (Question question : exchange.questions()) {
        System.out.println("   asks: " + transcript.speech(turns.get(question.turn())));
        for (int answer : question.answers()) {
          System.out.println("   " + turns.get(answer).label().text() + " answers");
        }
        if (question.answers().isEmpty() && question.possiblyIncomplete()) {
          System.out.println("   possibly incomplete here");
        }
      }
    }
  }

  /// Checks a quotation against the canonical text of an edition, as a record hands it out under `/sources/`.
  static void check(Path file, String quotation, String speaker)
      throws IOException, MalformedException {
    EditionText edition = EditionText.parse(Files.readAllBytes(file));
    QuoteChecker checker = new QuoteChecker(HeldPassages.of(passages(edition)));
    Judgement judgement = checker.check(Quotation.read(quotation), Optional.of(speaker));
    System.out.println(judgement.verdict().id() + ": " + judgement.sentence());
  }

  /// The words of an edition, turn by turn, as a checker wants them.
  private static List<Passage> passages(EditionText edition) {
    StringBuilder text = new StringBuilder();
    List<PassageCutter.Spoken> turns = new ArrayList<>();
    List<Sentence> turn = new ArrayList<>();
    for (Utterance said : edition.utterances()) {
      if (said.at().sentence() == 1) {
        turn = new ArrayList<>();
        Speaker.Side side = Speaker.Side.of(said.label());
        turns.add(
            new PassageCutter.Spoken(
                said.at().turn(), said.label(), side, false, List.of(turn)));
      }
      text.append(text.isEmpty() ? "" : " ");
      Span span = new Span(text.length(), text.length() + said.text().length());
      turn.add(new Sentence(said.at().sentence(), span, said.text()));
      text.append(said.text());
    }
    PassageCutter cutter = new PassageCutter("edition", 1, true, text.toString(), List.of());
    return turns.stream().flatMap(spoken -> cutter.cut(spoken).stream()).toList();
  }

  /// Checks a proof with the public key of the log, offline. Get the key from somebody you trust, not from who gave you the
  /// proof.
  static void verify(Path proof, Path key)
      throws IOException, MalformedException, UnverifiedException {
    VerifierKey trusted = VerifierKey.parse(Files.readString(key).strip());
    Proven proven =
        SentenceProof.parse(Files.readAllBytes(proof)).check(List.of(trusted));
    System.out.println(proven.utterance().label() + ": " + proven.utterance().text());
    System.out.println(
        "published "
            + proven.stamp().time()
            + " by "
            + proven.stamp().who()
            + " as "
            + proven.citation());
  }
}
