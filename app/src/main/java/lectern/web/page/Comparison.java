package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.cite.Address;
import lectern.cite.Alignment;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;

/// Two editions side by side: their sentences, and whatever else is printed.
///
/// @param sentences aligned
/// @param others what changed beside the sentences: first the head, then headings, directions and notes, in reading order
/// @param isSame whether not a letter differs
public record Comparison(Alignment sentences, List<ChangesPage.Other> others, boolean isSame) {
  private static final List<String> HEAD =
      List.of("title", "date", "place", "start", "end", "visit", "rule");

  public Comparison {
    others = List.copyOf(others);
  }

  public static Comparison of(EditionText old, EditionText current) {
    List<ChangesPage.Other> others = new ArrayList<>();
    for (String name : HEAD) {
      head(name, old, current, others);
    }
    Alignment.of(asides(old), asides(current)).steps().forEach(step -> add(step, others));
    return new Comparison(
        Alignment.of(old.utterances(), current.utterances()),
        others,
        old.lines().equals(current.lines()));
  }

  private static void head(
      String name, EditionText old, EditionText current, List<ChangesPage.Other> others) {
    String before = head(name, old);
    String after = head(name, current);
    if (!before.equals(after)) {
      others.add(new ChangesPage.Other(name, Redline.between(before, after)));
    }
  }

  /// The lines of the head that have this name, as one.
  private static String head(String name, EditionText text) {
    return text.lines().stream()
        .filter(EditionLine.Head.class::isInstance)
        .map(EditionLine.Head.class::cast)
        .filter(line -> line.name().equals(name))
        .map(EditionLine.Head::value)
        .collect(Collectors.joining(" "));
  }

  /// Asides as if they were sentences that their kinds say, so that they are aligned by the same rules.
  private static List<Utterance> asides(EditionText text) {
    List<Utterance> asides = new ArrayList<>();
    for (EditionLine line : text.lines()) {
      if (line instanceof EditionLine.Aside aside && !aside.text().isEmpty()) {
        String kind = aside.kind().name().toLowerCase(Locale.ROOT);
        asides.add(new Utterance(new Address(1, asides.size() + 1), kind, aside.text()));
      }
    }
    return asides;
  }

  private static void add(Step step, List<ChangesPage.Other> others) {
    switch (step) {
      case Step.Same _ -> {}
      case Step.Changed changed ->
          others.add(
              new ChangesPage.Other(
                  changed.current().getFirst().label(), Redline.of(changed.words())));
      case Step.Removed removed -> add(Redline.Fate.REMOVED, removed.old(), others);
      case Step.Inserted inserted -> add(Redline.Fate.ADDED, inserted.current(), others);
      case Step.MovedAway moved -> add(Redline.Fate.REMOVED, moved.old(), others);
      case Step.MovedHere moved -> add(Redline.Fate.ADDED, moved.current(), others);
      case Step.Unclear unclear -> {
        add(Redline.Fate.REMOVED, unclear.old(), others);
        add(Redline.Fate.ADDED, unclear.current(), others);
      }
    }
  }

  private static void add(
      Redline.Fate fate, List<Utterance> asides, List<ChangesPage.Other> others) {
    for (Utterance aside : asides) {
      others.add(new ChangesPage.Other(aside.label(), Redline.of(fate, aside.text())));
    }
  }

  public Tally tally() {
    return Tally.of(this);
  }
}
