package lectern.web.page;

/// A page with words of a document whose language may be known.
public sealed interface Spoken permits TranscriptPage, EditionPage, CitationPage, ChangesPage {

  /// A BCP 47 tag: that which the source declares, else that which its words are certainly in; `""` where it is not known.
  String language();
}
