package lectern.citing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The forms in which a sentence of the record is cited.
public enum CitationFormat {
  LINK("link"),
  TEXT("text"),
  APA("apa"),
  CHICAGO("chicago"),
  MLA("mla"),
  BLUEBOOK("bluebook"),
  BIBTEX("bibtex"),
  CSL_JSON("csl-json"),
  WIKIPEDIA("wikipedia"),
  ANNOTATION("annotation");

  private final String id;

  CitationFormat(String id) {
    this.id = id;
  }

  /// What it is called where it is asked for, e.g. `csl-json`.
  public String id() {
    return id;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(CitationFormat::id).toList();
  }

  /// Empty where no format is called so.
  public static Optional<CitationFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /// The citation, without a line feed at its end. Only [#BIBTEX] has several lines.
  public String write(Reference reference) {
    return switch (this) {
      case LINK -> TextFragment.link(reference);
      case TEXT -> PlainText.of(reference);
      case APA -> ReferenceStyle.APA.set(reference);
      case CHICAGO -> ReferenceStyle.CHICAGO.set(reference);
      case MLA -> ReferenceStyle.MLA.set(reference);
      case BLUEBOOK -> Bluebook.of(reference);
      case BIBTEX -> Bibtex.of(reference);
      case CSL_JSON -> CslItem.json(reference);
      case WIKIPEDIA -> WikipediaTemplate.of(reference);
      case ANNOTATION -> WebAnnotation.of(reference);
    };
  }
}
