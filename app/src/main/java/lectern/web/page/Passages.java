package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Step;
import lectern.cite.Utterance;

/// Sets the steps from one edition to another, as many as there is room for.
final class Passages {

  /// Characters of HTML around each sentence, roughly, beyond what [Room] reckons.
  private static final int AROUND = 350;

  private final Standing from;
  private final Standing to;
  private final Room room = new Room();

  /// @param from the older edition
  /// @param to the newer one
  Passages(Standing from, Standing to) {
    this.from = from;
    this.to = to;
  }

  /// Whether the page ends before the editions do.
  boolean isCut() {
    return room.isFull();
  }

  List<Passage> of(List<Step> steps) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < steps.size() && !room.isFull(); i++) {
      if (steps.get(i) instanceof Step.Same same) {
        passages.add(same(same.current(), i == 0, i == steps.size() - 1));
      } else {
        passages.addAll(of(steps.get(i)));
      }
    }
    return List.copyOf(passages);
  }

  private List<? extends Passage> of(Step step) {
    return switch (step) {
      case Step.Same same -> List.of(same(same.current(), false, false));
      case Step.Changed changed ->
          List.of(
              differs(
                  kind(changed), changed.old(), changed.current(), Redline.of(changed.words())));
      case Step.Removed removed -> alone(Redline.Fate.REMOVED, removed.old());
      case Step.Inserted inserted -> alone(Redline.Fate.ADDED, inserted.current());
      case Step.MovedAway moved ->
          List.of(
              differs(
                  Passage.Kind.MOVED_AWAY,
                  moved.old(),
                  moved.current(),
                  Redline.of(Redline.Fate.REMOVED, joined(moved.old()))));
      case Step.MovedHere moved ->
          List.of(
              differs(
                  Passage.Kind.MOVED_HERE,
                  moved.old(),
                  moved.current(),
                  Redline.of(moved.words())));
      case Step.Unclear unclear ->
          List.of(new Passage.Unclear(lines(unclear.old(), from), lines(unclear.current(), to)));
    };
  }

  private static Passage.Kind kind(Step.Changed changed) {
    int before = changed.old().size();
    int after = changed.current().size();
    if (before != after) {
      return before < after ? Passage.Kind.SPLIT : Passage.Kind.JOINED;
    }
    return changed.words().isEmpty() ? Passage.Kind.RELABELLED : Passage.Kind.CHANGED;
  }

  private Passage.Differs differs(
      Passage.Kind kind, List<Utterance> old, List<Utterance> current, Redline words) {
    return new Passage.Differs(
        kind,
        Redline.between(labels(old), labels(current)),
        places(old, from),
        places(current, to),
        words);
  }

  /// Sentences that only one of the editions has, turn by turn.
  private List<Passage> alone(Redline.Fate fate, List<Utterance> utterances) {
    boolean gone = fate == Redline.Fate.REMOVED;
    List<Passage> passages = new ArrayList<>();
    for (List<Utterance> turn : turns(utterances)) {
      passages.add(
          new Passage.Differs(
              gone ? Passage.Kind.REMOVED : Passage.Kind.ADDED,
              Redline.of(Redline.Fate.KEPT, labels(turn)),
              gone ? places(turn, from) : List.of(),
              gone ? List.of() : places(turn, to),
              Redline.of(fate, joined(turn))));
    }
    return passages;
  }

  private static List<List<Utterance>> turns(List<Utterance> utterances) {
    List<List<Utterance>> turns = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (turns.isEmpty() || turns.getLast().getLast().at().turn() != utterance.at().turn()) {
        turns.add(new ArrayList<>());
      }
      turns.getLast().add(utterance);
    }
    return turns;
  }

  /// One sentence stays in sight on either side of a change. Of those between at most half of the room is filled, so that
  /// changes further on are shown, too.
  private Passage.Same same(List<Utterance> sentences, boolean isFirst, boolean isLast) {
    int lead = isFirst ? 0 : Math.min(1, sentences.size());
    int end = isLast ? sentences.size() : Math.max(lead, sentences.size() - 1);
    List<Utterance> between = sentences.subList(lead, end);
    List<Passage.Line> folded = folded(between);
    return new Passage.Same(
        lines(sentences.subList(0, lead), to),
        folded,
        between.size() - folded.size(),
        lines(sentences.subList(end, sentences.size()), to));
  }

  private List<Passage.Line> folded(List<Utterance> sentences) {
    int fit = 0;
    while (fit < sentences.size() && !room.isHalfFull()) {
      take(sentences.get(fit++));
    }
    return set(sentences.subList(0, fit), to);
  }

  private void take(Utterance utterance) {
    room.takeWords(utterance.text().length() + utterance.label().length() + AROUND);
  }

  private List<Passage.Line> lines(List<Utterance> utterances, Standing edition) {
    utterances.forEach(this::take);
    return set(utterances, edition);
  }

  private static List<Passage.Line> set(List<Utterance> utterances, Standing edition) {
    List<Passage.Line> lines = new ArrayList<>();
    int turn = 0;
    for (Utterance utterance : utterances) {
      lines.add(
          new Passage.Line(
              place(utterance, edition),
              utterance.label(),
              utterance.at().turn() != turn,
              Redline.of(Redline.Fate.KEPT, utterance.text())));
      turn = utterance.at().turn();
    }
    return lines;
  }

  private List<Passage.Place> places(List<Utterance> utterances, Standing edition) {
    utterances.forEach(this::take);
    return utterances.stream().map(utterance -> place(utterance, edition)).toList();
  }

  static Passage.Place place(Utterance utterance, Standing edition) {
    return new Passage.Place(
        utterance.at(), Paths.citation(edition.work(), edition.edition(), utterance));
  }

  private static String labels(List<Utterance> utterances) {
    return utterances.stream().map(Utterance::label).distinct().collect(Collectors.joining(" / "));
  }

  private static String joined(List<Utterance> utterances) {
    return utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
  }
}
