package lectern.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import lectern.web.page.Masthead;
import lectern.web.page.Spoken;
import lectern.web.page.Wording;

/// Turns what a page shows into HTML. The templates were compiled with the program, and escape every
/// value that they print.
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Wording wording;
  private final Masthead masthead;
  private final String styles;
  private final Supplier<String> language;

  /// @param styles the address of the stylesheet
  /// @param language that all documents are in, as far as it is known; `""` where it is not
  Templates(Wording wording, Masthead masthead, String styles, Supplier<String> language) {
    this.wording = wording;
    this.masthead = masthead;
    this.styles = styles;
    this.language = language;
    engine.setBinaryStaticContent(true);
  }

  private String language(Object page) {
    return page instanceof Spoken spoken && !spoken.language().isEmpty()
        ? spoken.language()
        : language.get();
  }

  /// The page in UTF-8.
  ///
  /// @param template its file without the extension
  byte[] render(String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(
        template + ".jte",
        Map.of(
            "say", wording.about(language(page)), "top", masthead, "styles", styles, "page", page),
        output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }
}
