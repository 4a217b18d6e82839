package lectern.web.page;

/// A page that says what went wrong and what to do about it.
///
/// @param status the HTTP status, 400 to 599
/// @param sentence what happened, and the likely remedy, in whole sentences
/// @param language of it; `""` for that of the page
public record ErrorPage(int status, String sentence, String language) {
  public ErrorPage(int status, String sentence) {
    this(status, sentence, "");
  }
}
