package lectern.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.transcript.Block;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// The turns of an event, each read by itself, and what they show together: whom the press addresses, and whether the
/// floor is given in words.
final class Parts {
  /// How many units of a turn are compared to see whether it says again what was broken off.
  private static final int START = 60;

  /// Least number of equal first units that makes a restatement.
  private static final int ALIKE = 8;

  /// How much of the beginning of an answer is searched for a name, in units.
  private static final int HEAD = 400;

  /// How much of a question is searched for what it asks for.
  private static final int ASKED = 300;

  private final List<Block.Turn> turns = new ArrayList<>();
  private final Set<Integer> gaps = new HashSet<>();

  /// The turns that a heading stands before.
  private final Set<Integer> headed = new HashSet<>();

  private final Sides sides;
  private final SpeechReader reader;
  private final List<Part> parts;
  private final Side[] side;

  /// Folded names that belong to officials: their labels' words, and by what names the press addresses them.
  private final Set<String> officials = new HashSet<>();

  private final boolean handed;

  Parts(Transcript transcript) {
    gather(transcript);
    this.reader = new SpeechReader(transcript.text());
    this.sides = Sides.of(transcript.text(), turns);
    this.parts = new ArrayList<>(turns.size());
    this.side = new Side[turns.size()];
    int unlabelled = 0;
    for (int i = 0; i < turns.size(); i++) {
      side[i] = sides.of(i);
      unlabelled += turns.get(i).label().text().isEmpty() ? 1 : 0;
    }
    boolean captions =
        turns.size() > 2
            && (unlabelled == turns.size()
                || (!pressByLabel() && unlabelled * 5 >= turns.size() * 4));
    for (int i = 0; i < turns.size(); i++) {
      parts.add(read(i, captions));
    }
    this.handed = isHanded();
    nameOfficials();
  }

  private void gather(Transcript transcript) {
    boolean afterTurn = false;
    boolean heading = false;
    for (Block block : transcript.blocks()) {
      if (block instanceof Block.Turn turn) {
        if (heading) {
          headed.add(turns.size());
        }
        turns.add(turn);
        heading =
            !turn.interruptions().isEmpty()
                && turn.interruptions().getLast() instanceof Block.Heading;
        boolean gap =
            !turn.interruptions().isEmpty() && turn.interruptions().getLast() instanceof Block.Gap;
        if (gap) {
          gaps.add(turns.size() - 1);
        }
        afterTurn = true;
      } else {
        if (block instanceof Block.Gap && afterTurn) {
          gaps.add(turns.size() - 1);
        }
        heading |= block instanceof Block.Heading;
        afterTurn = false;
      }
    }
  }

  /// @param captions whether hardly a turn of the document has a label, so that each shows its side by what it says
  private Part read(int i, boolean captions) {
    Block.Turn turn = turns.get(i);
    if (turn.label().text().isEmpty()) {
      side[i] = Side.OFFICIAL;
      return captions ? unlabelled(i, turn) : ReplyReader.read(reader, turn, false);
    }
    return switch (side[i]) {
      case PRESS -> InquiryReader.read(reader, turn);
      case OTHER -> other(i, turn);
      case OFFICIAL -> ReplyReader.read(reader, turn, false);
      case MODERATOR -> ReplyReader.read(reader, turn, true);
    };
  }

  /// An aide who gives the floor or ends the event moderates; anybody else may ask.
  private Part other(int i, Block.Turn turn) {
    Reply reply = ReplyReader.read(reader, turn, true);
    if (reply.calls() || reply.kind() == Reply.Kind.CLOSES) {
      side[i] = Side.MODERATOR;
      return reply;
    }
    return InquiryReader.read(reader, turn);
  }

  /// A turn of captions: the press side's if it asks, and ends so, or was called, or says who asks.
  private Part unlabelled(int i, Block.Turn turn) {
    Reply reply = ReplyReader.read(reader, turn, false);
    if (reply.pure()) {
      return reply;
    }
    Inquiry inquiry = InquiryReader.read(reader, turn);
    Reply before = reply(i - 1);
    boolean called = before != null && before.cue() != null;
    boolean asks = reply.asks() || inquiry.opening().name().isPresent() || called;
    if (inquiry.kind() != Inquiry.Kind.ASKS || !asks) {
      return reply;
    }
    side[i] = Side.PRESS;
    return inquiry;
  }

  /// Whether the floor is given in words before at least one in six turns of the press side.
  private boolean isHanded() {
    int called = 0;
    int taken = 0;
    for (int i = 1; i < parts.size(); i++) {
      Reply before = reply(i - 1);
      if (side[i] == Side.PRESS && before != null) {
        taken++;
        called += before.calls() ? 1 : 0;
      }
    }
    return called >= 2 && called * 6 >= taken;
  }

  /// Whom the press thanks or greets by name is an official, and whom it addresses twice; once it may be a colleague.
  private void nameOfficials() {
    Set<String> addressed = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Inquiry inquiry = inquiry(i);
      Opening opening = inquiry == null ? null : inquiry.opening();
      if (opening != null && opening.addresses() && opening.bare().isEmpty()) {
        boolean again = !addressed.add(opening.address());
        if (again || opening.thanks() || opening.greets()) {
          officials.add(opening.address());
        }
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Reply reply = reply(i);
      if (reply != null && reply.cue() != null && isOfficial(reply.cue())) {
        parts.set(i, reply.withCue(reply.cue().anonymous()));
      }
    }
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (reply(i) != null && labels.add(turns.get(i).label().text())) {
        officials.addAll(List.of(folded(turns.get(i).label().text()).split(" ", -1)));
      }
    }
  }

  /// Whether a cue names somebody whom the press addresses as an official: `Karin, you have time for one more.`
  private boolean isOfficial(Cue cue) {
    return cue.name().isPresent() && officials.contains(folded(cue.name().get().value()));
  }

  private static String folded(String label) {
    return label.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  int size() {
    return parts.size();
  }

  List<Block.Turn> turns() {
    return turns;
  }

  /// The turns that a gap follows.
  Set<Integer> gaps() {
    return gaps;
  }

  /// Whether a heading, as of another topic, stands right before turn `i`.
  boolean isHeaded(int i) {
    return headed.contains(i);
  }

  Part part(int i) {
    return parts.get(i);
  }

  Side side(int i) {
    return side[i];
  }

  /// Turn `i` as an inquiry of the press side; null where it is none, or no turn at all.
  @Nullable Inquiry inquiry(int i) {
    return i >= 0
            && i < parts.size()
            && side[i] == Side.PRESS
            && parts.get(i) instanceof Inquiry inquiry
        ? inquiry
        : null;
  }

  /// Turn `i` as a reply; null where it is none, or no turn at all.
  @Nullable Reply reply(int i) {
    return i >= 0 && i < parts.size() && parts.get(i) instanceof Reply reply ? reply : null;
  }

  /// Whether somebody of neither side says something in turn `i` that asks nothing: `AIDE: Two minutes.`
  boolean isAside(int i) {
    return i < parts.size()
        && side[i] == Side.OTHER
        && parts.get(i) instanceof Inquiry inquiry
        && inquiry.kind() != Inquiry.Kind.ASKS;
  }

  /// Whether printed labels tell the press from the others.
  boolean pressByLabel() {
    return sides.pressByLabel();
  }

  /// Whether in this document the floor is usually given in words.
  boolean handed() {
    return handed;
  }

  /// Whether the labels of two turns of the press side name two different reporters.
  boolean areTwoVoices(int one, int other) {
    String first = turns.get(one).label().text();
    String second = turns.get(other).label().text();
    boolean names = !pressByLabel() || first.indexOf('(') > 0 || second.indexOf('(') > 0;
    return names && !first.equals(second);
  }

  boolean areTwoSpeakers(int one, int other) {
    return !turns.get(one).label().text().equals(turns.get(other).label().text());
  }

  boolean isBeforeAnotherOfficial(int i) {
    return i + 1 < turns.size() && side[i + 1] == Side.OFFICIAL && areTwoSpeakers(i, i + 1);
  }

  /// Whether the speaker of turn `i` is whom `cue` calls, by the last word of the name.
  boolean isSpeaker(int i, Cue cue) {
    if (cue.name().isEmpty()) {
      return false;
    }
    String name = folded(cue.name().get().value());
    return folded(turns.get(i).label().text()).contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /// The reporter whom answer `i` addresses by name. After another official's turn a colleague may be meant.
  Optional<Printed> addressed(int i) {
    Reply reply = reply(i);
    if (reply == null || i == 0 || side[i - 1] == Side.OFFICIAL) {
      return Optional.empty();
    }
    if (!Addressed.isPossible(reader.text(), turns.get(i), HEAD)) {
      return Optional.empty();
    }
    Cue cue = reply.cue();
    int until = cue == null || !reply.calls() ? Integer.MAX_VALUE : cue.span().start();
    return Addressed.by(reader.head(turns.get(i), HEAD), officials, until);
  }

  /// Whether turn `i` takes up earlier words of its speaker, with a dash or `But`.
  boolean goesOn(int i) {
    Speech speech = reader.head(turns.get(i), START);
    return speech.startsWith("—", 0) || ReplyWords.GOES_ON.at(speech, 0) > 0;
  }

  /// Whether turn `i` begins with thanks to all or takes leave of them.
  boolean takesLeave(int i) {
    Speech speech = reader.head(turns.get(i), START);
    if (speech.isEmpty() || speech.close(0) == '?') {
      return false;
    }
    int end = speech.end(0);
    return ReplyWords.LEAVE.in(speech, 0, end) >= 0
        || (ReplyWords.THANKS.at(speech, 0) > 0 && ReplyWords.ALL.in(speech, 0, end) >= 0);
  }

  /// Whether turn `i` asks who, which, where or when, so that a bare name may answer it.
  boolean asksForName(int i) {
    Speech speech = reader.head(turns.get(i), ASKED);
    return InquiryWords.FOR_A_NAME.in(speech, 0, speech.length()) >= 0;
  }

  /// Whether two turns of the press side start with the same words, a vocative aside.
  boolean startAlike(int one, int other) {
    String before = start(one);
    String now = start(other);
    int same = 0;
    while (same < before.length()
        && same < now.length()
        && before.charAt(same) == now.charAt(same)) {
      same++;
    }
    return same >= ALIKE || (now.length() > ALIKE && before.contains(now));
  }

  private String start(int i) {
    Speech speech = reader.head(turns.get(i), START);
    int from = Math.min(OpeningReader.read(speech).end(), speech.length());
    return speech.text(from, speech.length());
  }
}
