package lectern.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.cite.Address;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.record.Manifest;

/// An edition as it was published.
///
/// @param title of the edition
/// @param place as published; so are `start` and `end`
/// @param rules how the words may be attributed
/// @param visit that the event was part of
/// @param digest what the log vouches for
/// @param reading what a second reading of the source adds to the words: roles, exchanges, who held the floor; empty where
///     that reading has other words than the edition
/// @param language as [Spoken] has it
/// @param body in order, with the remarks of the office after the turns that they are about
/// @param isCut whether the page ends before the edition does, because it is too long for one
/// @param remarks on the edition as a whole
/// @param elsewhere how many remarks there are on other editions
/// @param known which names have pages of their own
public record EditionPage(
    Standing standing,
    String title,
    Optional<String> place,
    Optional<String> start,
    Optional<String> end,
    List<String> rules,
    Optional<Visiting> visit,
    EditionDigest digest,
    Optional<TranscriptPage> reading,
    String language,
    List<Item> body,
    boolean isCut,
    List<Manifest.Annotate> remarks,
    int elsewhere,
    Known known)
    implements Spoken {

  /// @param history of the work
  /// @param standing of the edition in it
  /// @param digest of that edition, and `text` what it says
  /// @param reread the source read anew; empty where it cannot be read
  /// @param visits gives the title of a visit, where there is a programme of it
  public static EditionPage of(
      WorkHistory history,
      Standing standing,
      EditionDigest digest,
      EditionText text,
      Optional<Reread> reread,
      Function<WorkId, Optional<String>> visits) {
    Typeset set = Typeset.of(text, reread, citing(standing, text));
    List<Manifest.Annotate> remarks = history.remarks(standing.edition());
    return new EditionPage(
        standing,
        text.head("title").orElseGet(() -> standing.work().toString()),
        text.head("place"),
        text.head("start"),
        text.head("end"),
        rules(text),
        visit(text, visits),
        digest,
        set.reading(),
        set.language(),
        Remarks.beside(set.body(), remarks),
        set.isCut(),
        remarks.stream().filter(remark -> remark.at().isEmpty()).toList(),
        count(history) - remarks.size(),
        Known.none());
  }

  /// The same page with ways to those of the people in it.
  public EditionPage with(Known other) {
    return new EditionPage(
        standing, title, place, start, end, rules, visit, digest, reading, language, body, isCut,
        remarks, elsewhere, other);
  }

  /// Those of who speaks, as printed.
  public List<String> labels() {
    return reading.stream()
        .flatMap(page -> page.voices().stream())
        .map(TranscriptPage.Voice::label)
        .filter(label -> !label.isEmpty())
        .toList();
  }

  private static int count(WorkHistory history) {
    return (int)
        history.entries().stream().filter(e -> e.manifest() instanceof Manifest.Annotate).count();
  }

  /// The number of each sentence leads to its citation.
  private static Citing citing(Standing standing, EditionText text) {
    Map<Address, Utterance> said =
        text.utterances().stream()
            .collect(Collectors.toMap(Utterance::at, Function.identity(), (first, _) -> first));
    return at -> {
      Utterance utterance = said.get(at);
      return utterance == null
          ? "#" + at
          : Paths.citation(standing.work(), standing.edition(), utterance);
    };
  }

  private static List<String> rules(EditionText text) {
    return text.lines().stream()
        .filter(EditionLine.Head.class::isInstance)
        .map(EditionLine.Head.class::cast)
        .filter(head -> head.name().equals("rule"))
        .map(EditionLine.Head::value)
        .toList();
  }

  private static Optional<Visiting> visit(
      EditionText text, Function<WorkId, Optional<String>> visits) {
    try {
      return text.head("visit").map(WorkId::parse).map(id -> new Visiting(id, visits.apply(id)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The day of the event.
  public LocalDate day() {
    return standing.work().date();
  }
}
