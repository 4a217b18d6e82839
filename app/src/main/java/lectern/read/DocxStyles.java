package lectern.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import lectern.source.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/// The styles of a Word document (ECMA-376, part 1, 17.7), as far as they matter to a transcript.
final class DocxStyles {
  /// A chain of styles based on one another is followed so far; a longer one goes in a circle.
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Style> styles = new HashMap<>();

  /// What one style says by itself; null where it says nothing.
  private static final class Style {
    private String name = "";
    private @Nullable String basedOn;
    private final DocxFormat format = new DocxFormat();
  }

  private DocxStyles() {}

  static DocxStyles none() {
    return new DocxStyles();
  }

  static DocxStyles of(String document, byte[] part) throws UnreadableSourceException {
    DocxStyles styles = new DocxStyles();
    try (SafeXml xml = SafeXml.open(document, "styles.xml", part)) {
      styles.read(xml);
    }
    return styles;
  }

  private void read(SafeXml xml) throws UnreadableSourceException {
    Style style = new Style();
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      XMLStreamReader at = xml.reader();
      switch (at.getLocalName()) {
        case "style" -> {
          style = new Style();
          styles.putIfAbsent(DocxFormat.attribute(at, "styleId"), style);
        }
        case "name" -> style.name = DocxFormat.attribute(at, "val").toLowerCase(Locale.ROOT);
        case "basedOn" -> style.basedOn = DocxFormat.attribute(at, "val");
        case String _ -> style.format.read(at);
      }
    }
  }

  /// What a style says together with those it is based on; nothing for an unknown one.
  DocxFormat format(String id) {
    DocxFormat format = new DocxFormat();
    @Nullable String next = id;
    for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
      Style style = styles.get(next);
      if (style == null) {
        break;
      }
      format.inherit(style.format);
      next = style.basedOn;
    }
    return format;
  }

  /// Whether a paragraph style is that of a title or heading.
  boolean isHeading(String id) {
    return startsWith(id, "heading", "title", "subtitle");
  }

  /// Whether a paragraph style is that of a table of contents or of the margins of a page.
  boolean isFurniture(String id) {
    return startsWith(id, "toc ", "header", "footer");
  }

  private boolean startsWith(String id, String... names) {
    @Nullable String next = id;
    for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
      Style style = styles.get(next);
      if (style == null) {
        return false;
      }
      for (String name : names) {
        if (style.name.startsWith(name)) {
          return true;
        }
      }
      next = style.basedOn;
    }
    return false;
  }
}
