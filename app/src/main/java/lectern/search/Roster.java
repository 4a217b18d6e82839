package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.exchange.Role;
import lectern.search.register.Identities;
import lectern.search.register.Occasion;
import lectern.transcript.Speaker;
import org.apache.lucene.index.LeafReaderContext;

/// Who speaks and who asks in the editions that stand, grouped once for a state of the index.
///
/// Works, exchanges and questions have numbers, in the order in which they are shown: works of the latest events first,
/// and in a work as they come. What is counted in millions is in arrays of numbers; words are read when they are shown.
final class Roster {
  /// The label of nobody.
  static final int NOBODY = -1;

  /// @param first document of its first passage
  /// @param end after the document of its last passage
  /// @param words that are said in it
  /// @param parts of those who speak with a name
  /// @param firstExchange number of its first exchange
  /// @param endExchange after the number of its last exchange
  record Work(
      Occasion occasion,
      int first,
      int end,
      long words,
      List<Part> parts,
      int firstExchange,
      int endExchange) {}

  /// What somebody said under one label in a work.
  ///
  /// @param use index of the use of the label
  record Part(int work, int use, String label, int turns, long words, Map<Role, Integer> roles) {}

  final List<Work> works = new ArrayList<>();
  final NameGroups voices;
  final NameGroups reporters;
  final Outlets outlets;

  /// By exchange.
  final int[] workOfExchange;

  final int[] reporterOf;
  final int[] outletOf;

  /// By exchange: its first question; one more than there are exchanges.
  final int[] firstQuestion;

  /// By question: the document of its first passage, and its turn.
  final int[] documentOf;

  final int[] turnOf;

  /// By question: whether it or an answer is beside a gap.
  final BitSet isIncomplete;

  /// By question: its first answer; one more than there are questions.
  final int[] firstAnswer;

  /// By answer: the document of its first passage, and who gives it.
  final int[] answerDocument;

  final int[] answeredBy;

  /// By voice, reporter and outlet.
  final List<List<Part>> partsOf = new ArrayList<>();

  final List<int[]> exchangesOfReporter;
  final List<int[]> exchangesOfOutlet;

  /// By voice: the questions that they answered.
  final List<int[]> answeredQuestions;

  /// The works by where they are in the index.
  private final Work[] byDocument;

  private final Map<String, Integer> byWork = new HashMap<>();

  /// @param blocks the latest first
  static Roster of(List<Blocks.Block> blocks, Identities identities) throws IOException {
    Gathering gathering = new Gathering(identities);
    Map<LeafReaderContext, FloorReader> readers = new HashMap<>();
    for (Blocks.Block block : blocks) {
      FloorReader reader = readers.computeIfAbsent(block.leaf(), FloorReader::new);
      gathering.add(block, reader.read(block.first(), block.end()));
    }
    return new Roster(gathering, identities);
  }

  /// What is gathered work by work, before names are grouped.
  private static final class Gathering {
    /// `AUDIENCE MEMBERS`, `FLIGHT CREW`: several at once.
    private static final Pattern CROWD =
        Pattern.compile("\\b(members|crew)$", Pattern.CASE_INSENSITIVE);

    private final Identities identities;
    private final List<Work> works = new ArrayList<>();
    private final LabelUses speakers = new LabelUses();
    private final LabelUses askers = new LabelUses();
    private final Outlets outlets = new Outlets();
    private final Map<String, PrintedLabel> labels = new HashMap<>();

    /// Whether a label names somebody: on the side of the officials, and on others.
    private final Map<String, Boolean> named = new HashMap<>();

    private final Map<String, Boolean> others = new HashMap<>();
    private final Ints workOf = new Ints();
    private final Ints askerUse = new Ints();
    private final Ints outletOf = new Ints();
    private final Ints firstQuestion = new Ints();
    private final Ints documentOf = new Ints();
    private final Ints turnOf = new Ints();
    private final BitSet incomplete = new BitSet();
    private final Ints firstAnswer = new Ints();
    private final Ints answerDocument = new Ints();
    private final Ints answerUse = new Ints();

    Gathering(Identities identities) {
      this.identities = identities;
    }

    void add(Blocks.Block block, List<FloorTurn> turns) {
      Map<String, Spoken> spoken = new LinkedHashMap<>();
      long words = 0;
      for (FloorTurn turn : turns) {
        words += turn.words();
        if (isNamed(turn)) {
          spoken.computeIfAbsent(turn.label(), Spoken::new).add(turn);
        }
      }
      List<Part> parts = parts(spoken, block.occasion());
      int firstExchange = workOf.size();
      exchanges(block.occasion(), turns, parts);
      works.add(
          new Work(
              block.occasion(),
              block.first(),
              block.end(),
              words,
              parts,
              firstExchange,
              workOf.size()));
    }

    private boolean isNamed(FloorTurn turn) {
      boolean isSide = turn.side() == Speaker.Side.OFFICIAL;
      return (isSide ? named : others)
          .computeIfAbsent(
              turn.label(),
              label ->
                  !label.isBlank()
                      && (isSide && !CROWD.matcher(label).find() || identities.knows(label)));
    }

    private List<Part> parts(Map<String, Spoken> spoken, Occasion occasion) {
      List<Part> parts = new ArrayList<>();
      for (Spoken one : spoken.values()) {
        if (!one.isReporters()) {
          PrintedLabel label = labels.computeIfAbsent(one.label, PrintedLabel::ofSpeaker);
          speakers.add(label, works.size(), occasion.day(), one.turns);
          parts.add(
              new Part(
                  works.size(),
                  speakers.uses.size() - 1,
                  one.label,
                  one.turns,
                  one.words,
                  Map.copyOf(one.roles)));
        }
      }
      return parts;
    }

    private void exchanges(Occasion occasion, List<FloorTurn> turns, List<Part> parts) {
      Map<Integer, FloorTurn> byNumber = new HashMap<>();
      turns.forEach(turn -> byNumber.put(turn.number(), turn));
      int last = 0;
      for (FloorTurn turn : turns) {
        if (turn.asks()) {
          if (turn.exchange() != last) {
            last = turn.exchange();
            exchange(turn, occasion);
          }
          question(turn, byNumber, parts);
        }
      }
    }

    private void exchange(FloorTurn turn, Occasion occasion) {
      workOf.add(works.size());
      firstQuestion.add(documentOf.size());
      outletOf.add(
          turn.outlet().isEmpty() ? NOBODY : outlets.add(turn.outlet(), works.size(), occasion));
      if (turn.asker().isEmpty()) {
        askerUse.add(NOBODY);
      } else {
        askers.add(
            PrintedLabel.ofAsker(turn.asker(), turn.outlet()), works.size(), occasion.day(), 1);
        askerUse.add(askers.uses.size() - 1);
      }
    }

    private void question(FloorTurn turn, Map<Integer, FloorTurn> turns, List<Part> parts) {
      documentOf.add(turn.document());
      turnOf.add(turn.number());
      firstAnswer.add(answerDocument.size());
      boolean isIncomplete = turn.incomplete();
      for (int number : turn.answers()) {
        FloorTurn answer = turns.get(number);
        if (answer != null) {
          isIncomplete |= answer.gap();
          answerDocument.add(answer.document());
          answerUse.add(use(answer.label(), parts));
        }
      }
      incomplete.set(documentOf.size() - 1, isIncomplete);
    }

    private static int use(String label, List<Part> parts) {
      for (Part part : parts) {
        if (part.label().equals(label)) {
          return part.use();
        }
      }
      return NOBODY;
    }
  }

  private Roster(Gathering gathered, Identities identities) {
    works.addAll(gathered.works);
    voices = new NameGroups(gathered.speakers, identities);
    reporters = new NameGroups(gathered.askers, Identities.none());
    outlets = gathered.outlets;
    workOfExchange = gathered.workOf.toArray();
    reporterOf = grouped(gathered.askerUse, reporters);
    outletOf = gathered.outletOf.toArray();
    gathered.firstQuestion.add(gathered.documentOf.size());
    firstQuestion = gathered.firstQuestion.toArray();
    documentOf = gathered.documentOf.toArray();
    turnOf = gathered.turnOf.toArray();
    isIncomplete = gathered.incomplete;
    gathered.firstAnswer.add(gathered.answerDocument.size());
    firstAnswer = gathered.firstAnswer.toArray();
    answerDocument = gathered.answerDocument.toArray();
    answeredBy = grouped(gathered.answerUse, voices);
    voices.groups.forEach(_ -> partsOf.add(new ArrayList<>()));
    for (int work = 0; work < works.size(); work++) {
      byWork.put(works.get(work).occasion().work(), work);
      works.get(work).parts().forEach(part -> partsOf.get(voice(part)).add(part));
    }
    exchangesOfReporter = inverse(reporterOf, reporters.groups.size());
    exchangesOfOutlet = inverse(outletOf, outlets.size());
    answeredQuestions = answered();
    byDocument = works.toArray(Work[]::new);
    Arrays.sort(byDocument, Comparator.comparingInt(Work::first));
  }

  private static int[] grouped(Ints uses, NameGroups groups) {
    int[] grouped = uses.toArray();
    for (int i = 0; i < grouped.length; i++) {
      grouped[i] = grouped[i] == NOBODY ? NOBODY : groups.ofUse[grouped[i]];
    }
    return grouped;
  }

  /// For each of some numbers where it is in an array, in order.
  private static List<int[]> inverse(int[] of, int size) {
    List<Ints> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(new Ints());
    }
    for (int i = 0; i < of.length; i++) {
      if (of[i] != NOBODY) {
        places.get(of[i]).add(i);
      }
    }
    return places.stream().map(Ints::toArray).toList();
  }

  private List<int[]> answered() {
    List<Ints> questions = new ArrayList<>();
    voices.groups.forEach(_ -> questions.add(new Ints()));
    for (int question = 0; question < documentOf.length; question++) {
      for (int answer = firstAnswer[question]; answer < firstAnswer[question + 1]; answer++) {
        int voice = answeredBy[answer];
        if (voice != NOBODY && questions.get(voice).last() != question) {
          questions.get(voice).add(question);
        }
      }
    }
    return questions.stream().map(Ints::toArray).toList();
  }

  /// The voice of a part.
  int voice(Part part) {
    return voices.ofUse[part.use()];
  }

  /// The edition of a work that stands.
  Optional<Work> work(String id) {
    return Optional.ofNullable(byWork.get(id)).map(works::get);
  }

  /// The work that a document belongs to; empty where its edition does not stand.
  Optional<Work> workAt(int document) {
    int low = 0;
    int high = byDocument.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Work work = byDocument[middle];
      if (document < work.first()) {
        high = middle - 1;
      } else if (document > work.end()) {
        low = middle + 1;
      } else {
        return Optional.of(work);
      }
    }
    return Optional.empty();
  }

  /// The exchange of a question that is asked in a turn of a work; -1 where there is none.
  int exchangeAt(Work work, int turn) {
    for (int exchange = work.firstExchange(); exchange < work.endExchange(); exchange++) {
      int first = firstQuestion[exchange];
      int end = firstQuestion[exchange + 1];
      if (end > first && turnOf[end - 1] >= turn) {
        return Arrays.binarySearch(turnOf, first, end, turn) >= 0 ? exchange : NOBODY;
      }
    }
    return NOBODY;
  }

  int exchangeOf(int question) {
    int found = Arrays.binarySearch(firstQuestion, question);
    return found >= 0 ? found : -found - 2;
  }

  /// How many questions an exchange has.
  int questions(int exchange) {
    return firstQuestion[exchange + 1] - firstQuestion[exchange];
  }

  Occasion occasion(int exchange) {
    return works.get(workOfExchange[exchange]).occasion();
  }
}
