package lectern.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.language.SpokenLanguage;
import lectern.record.EditionText;
import lectern.web.page.Listed;
import lectern.web.page.WorkHistory;
import org.jspecify.annotations.Nullable;

/// The language of a record, for the titles and names in its lists: a title is too short to tell its own.
///
/// It is that of the latest works, where all that can be told are in the same one. It is looked for again when the latest
/// work is another.
final class RecordLanguage implements Supplier<String> {
  private static final int LOOKED_AT = 8;

  private final Archive archive;
  private volatile @Nullable Known known;

  private record Known(List<WorkId> latest, String language) {}

  RecordLanguage(Archive archive) {
    this.archive = archive;
  }

  /// A BCP 47 tag; `""` where it is not known, or works are in several languages.
  @Override
  public String get() {
    try {
      List<WorkId> latest =
          archive.all().stream()
              .filter(listed -> !listed.isVisit())
              .limit(LOOKED_AT)
              .map(Listed::id)
              .toList();
      Known told = known;
      if (told == null || !told.latest().equals(latest)) {
        told = new Known(latest, of(latest));
        known = told;
      }
      return told.language();
    } catch (DamagedRecordException _) {
      // The page that is made has its own way to say so.
      return "";
    }
  }

  private String of(List<WorkId> works) {
    Set<String> languages =
        works.stream()
            .flatMap(work -> text(work).stream())
            .flatMap(text -> SpokenLanguage.of(spoken(text)).stream())
            .collect(Collectors.toSet());
    return languages.size() == 1 ? languages.iterator().next() : "";
  }

  private static Iterable<String> spoken(EditionText text) {
    return text.utterances().stream().map(Utterance::text).toList();
  }

  private Optional<EditionText> text(WorkId work) {
    Optional<WorkHistory> history = archive.history(work);
    return history.flatMap(of -> of.digest(of.newest())).map(archive::text);
  }
}
