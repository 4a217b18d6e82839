package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Alignment;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.record.EditionText;

/// What became of a cited sentence.
///
/// @param asked the citation as it was followed
/// @param citation of the sentence in the edition where it was found; the same where that names the edition
/// @param cited that edition
/// @param newest the newest edition; the same where the sentence was found in it
/// @param title of the edition where it was found
/// @param words as they were cited
/// @param fate what became of them: the [name][Resolution#name] of a resolution
/// @param isRelabelled whether they were given to somebody else
/// @param redline from the words cited to the words now; empty unless they were changed or split
/// @param places where they may be read now, or all that they may be; empty if nowhere
/// @param before the sentence of the newest edition that stands before where a removed one stood
/// @param after the one that stands after it
/// @param language as [Spoken] has it
/// @param context what stands around it in the edition where it was found
/// @param forms in which it may be cited
public record CitationPage(
    Citation asked,
    Citation citation,
    Standing cited,
    Standing newest,
    String title,
    Utterance sentence,
    List<Run> words,
    String fate,
    boolean isRelabelled,
    Optional<Redline> redline,
    List<Place> places,
    Optional<Place> before,
    Optional<Place> after,
    String language,
    List<Excerpt> context,
    List<CiteForm> forms)
    implements Spoken {

  public CitationPage {
    words = List.copyOf(words);
    places = List.copyOf(places);
    context = List.copyOf(context);
    forms = List.copyOf(forms);
  }

  /// A sentence of the newest edition.
  ///
  /// @param citation of it
  /// @param link to it among the others
  public record Place(Address at, String label, List<Run> words, String citation, String link) {
    public Place {
      words = List.copyOf(words);
    }
  }

  /// @param found where the citation led: `cited` is that edition
  /// @param in the text of that edition, and `reread` its source read anew
  /// @param current the text of the newest; the same where that is the edition
  public static CitationPage of(
      Citation asked,
      Utterance found,
      Standing cited,
      Standing newest,
      EditionText in,
      EditionText current,
      Optional<Reread> reread,
      List<CiteForm> forms) {
    Resolution resolution =
        cited.isNewest()
            ? new Resolution.Exact(found)
            : Alignment.of(in.utterances(), current.utterances())
                .resolve(found.at())
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "The edition has no sentence at " + found.at() + "."));
    Citation citation = Citation.of(cited.work(), cited.edition(), found);
    Citing citing = at -> Paths.edition(cited.work(), cited.edition()) + "#" + at;
    Typeset set = Typeset.of(in, reread, citing);
    return new CitationPage(
        asked,
        citation,
        cited,
        newest,
        in.head("title").orElseGet(() -> cited.work().toString()),
        found,
        CanonicalBody.runs(found.text()),
        resolution.name(),
        resolution instanceof Resolution.Changed changed && changed.isRelabelled(),
        redline(resolution),
        resolution.places().stream().map(utterance -> place(utterance, newest)).toList(),
        resolution instanceof Resolution.Removed removed
            ? removed.before().map(utterance -> place(utterance, newest))
            : Optional.empty(),
        resolution instanceof Resolution.Removed removed
            ? removed.after().map(utterance -> place(utterance, newest))
            : Optional.empty(),
        set.language(),
        Excerpt.around(found.at(), set.body()),
        forms);
  }

  private static Optional<Redline> redline(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Changed changed when !changed.words().isEmpty() ->
          Optional.of(Redline.of(changed.words()));
      case Resolution.Split split -> Optional.of(Redline.of(split.words()));
      case Resolution.Changed _,
          Resolution.Exact _,
          Resolution.Moved _,
          Resolution.Removed _,
          Resolution.Ambiguous _ ->
          Optional.empty();
    };
  }

  private static Place place(Utterance utterance, Standing edition) {
    return new Place(
        utterance.at(),
        utterance.label(),
        CanonicalBody.runs(utterance.text()),
        Paths.citation(edition.work(), edition.edition(), utterance),
        Paths.inEdition(edition.work(), edition.edition(), utterance));
  }

  /// The language of the cited words, which may stand in a paragraph of another language than the document.
  public String spoken() {
    return context.stream()
        .flatMap(excerpt -> excerpt.language(citation.at().toString()).stream())
        .findFirst()
        .orElse(language);
  }

  /// Whether the words were found at another place than the citation names.
  public boolean isFoundElsewhere() {
    return !asked.at().equals(citation.at());
  }
}
