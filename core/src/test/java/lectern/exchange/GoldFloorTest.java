package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.examples.Json;
import lectern.examples.SharedDocuments;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Block;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// The floor of real events against what a person read in them, through the whole of core: bytes in, exchanges out.
///
/// Documents in notations that core does not read are left out here.
final class GoldFloorTest {

  @Test
  void realEventsAreReadAsAPersonReadsThem() throws Exception {
    Tally tally = new Tally();
    for (Path gold : SharedDocuments.gold()) {
      if (Json.read(Files.readString(gold)) instanceof Map<?, ?> document
          && document.get("exchanges") instanceof List<?> exchanges) {
        Path source = SharedDocuments.goldSource(String.valueOf(document.get("source_file")));
        Optional<Format> format = SharedDocuments.format(source);
        if (format.isPresent()) {
          tally.add(transcript(source, format.get()), (List<?>) document.get("turns"), exchanges);
        }
      }
    }
    assertThat(tally.documents).as("documents").isGreaterThan(8);
    assertThat(f1(tally.pairs, tally.foundPairs, tally.rightPairs))
        .as("pair F1")
        .isGreaterThan(0.95);
    assertThat(f1(tally.followUps, tally.foundFollowUps, tally.rightFollowUps))
        .as("follow-up F1")
        .isGreaterThan(0.9);
    assertThat(tally.rightNames / (double) tally.foundNames).as("names right").isGreaterThan(0.98);
    assertThat(tally.rightNames / (double) tally.names).as("names found").isGreaterThan(0.9);
  }

  private static Transcript transcript(Path file, Format format)
      throws IOException, UnreadableSourceException {
    Source source = Source.of(file.getFileName().toString(), format, Files.readAllBytes(file));
    return Transcript.of(SharedDocuments.reader(format).read(source));
  }

  private static double f1(int gold, int found, int right) {
    return 2.0 * right / (gold + found);
  }

  /// A question and one of its answers, as numbers of gold turns.
  private record Pair(int question, int answer) {}

  /// Counts over all documents.
  private static final class Tally {
    int documents;
    int pairs;
    int foundPairs;
    int rightPairs;
    int followUps;
    int foundFollowUps;
    int rightFollowUps;
    int names;
    int foundNames;
    int rightNames;

    void add(Transcript transcript, List<?> goldTurns, List<?> goldExchanges) {
      documents++;
      Floor floor = Floor.of(transcript);
      List<Integer> gold = aligned(transcript, goldTurns);
      Set<Pair> wanted = new HashSet<>();
      Set<Pair> found = new HashSet<>();
      for (Exchange exchange : floor.exchanges()) {
        for (Question question : exchange.questions()) {
          for (int answer : question.answers()) {
            found.add(new Pair(gold.get(question.turn()), gold.get(answer)));
          }
        }
      }
      for (Object each : goldExchanges) {
        Map<?, ?> exchange = (Map<?, ?>) each;
        for (Object asked : (List<?>) exchange.get("questions")) {
          Map<?, ?> question = (Map<?, ?>) asked;
          int turn = ((Number) question.get("turn")).intValue();
          for (Object answer : (List<?>) question.get("answers")) {
            wanted.add(new Pair(turn, ((Number) answer).intValue()));
          }
          compare(floor, gold.indexOf(turn), question.get("followup"), name(exchange.get("asker")));
        }
      }
      pairs += wanted.size();
      foundPairs += found.size();
      found.retainAll(wanted);
      rightPairs += found.size();
    }

    /// @param followUp true, false, or null where the person could not tell
    private void compare(Floor floor, int turn, Object followUp, Optional<String> name) {
      Optional<Exchange> exchange = floor.exchangeOf(turn);
      boolean follows =
          exchange.stream()
              .flatMap(found -> found.questions().stream())
              .anyMatch(question -> question.turn() == turn && question.followUp());
      if (followUp != null) {
        followUps += followUp.equals(true) ? 1 : 0;
        foundFollowUps += follows ? 1 : 0;
        rightFollowUps += follows && followUp.equals(true) ? 1 : 0;
      }
      Optional<String> asserted =
          exchange.flatMap(Exchange::asker).flatMap(Asker::name).map(Printed::value);
      names += name.isPresent() ? 1 : 0;
      foundNames += asserted.isPresent() ? 1 : 0;
      rightNames +=
          name.isPresent() && asserted.isPresent() && agree(name.get(), asserted.get()) ? 1 : 0;
    }

    private static Optional<String> name(Object asker) {
      return asker instanceof Map<?, ?> known && known.get("name") != null
          ? Optional.of(String.valueOf(known.get("name")))
          : Optional.empty();
    }

    private static boolean agree(String one, String other) {
      Set<String> first = Set.of(one.toLowerCase(Locale.ROOT).split("[ .]+"));
      Set<String> second = Set.of(other.toLowerCase(Locale.ROOT).split("[ .]+"));
      return first.containsAll(second) || second.containsAll(first);
    }

    /// For each turn the number of the gold turn with the same words, or a number that no gold turn has.
    private static List<Integer> aligned(Transcript transcript, List<?> goldTurns) {
      List<Integer> numbers = new ArrayList<>();
      int next = 0;
      for (Block.Turn turn : transcript.turns()) {
        String words = words(transcript.speech(turn));
        int at = next;
        while (at < goldTurns.size()
            && !words.equals(words(String.valueOf(((Map<?, ?>) goldTurns.get(at)).get("text"))))) {
          at++;
        }
        boolean known = at < goldTurns.size();
        numbers.add(known ? at : -1 - numbers.size());
        next = known ? at + 1 : next;
      }
      return numbers;
    }

    private static String words(String text) {
      return text.replaceAll("</?s>", "").replaceAll("\\s+", " ").strip();
    }
  }
}
