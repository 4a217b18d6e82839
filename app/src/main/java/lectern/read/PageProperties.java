package lectern.read;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lectern.source.Characters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about itself in its head.
///
/// | key | from |
/// |---|---|
/// | `title` | `<title>` |
/// | `date` | `<meta name="date">`, else `article:published_time`, JSON-LD `datePublished`, `dcterms.created` or the like |
/// | `headline` | JSON-LD `headline` |
/// | `lang` | `<html lang>` |
/// | `canonical` | `<link rel="canonical">` |
/// | `author`, `description`, `og:…`, `article:…`, `dc.…`, `dcterms.…` | `<meta>` of that name or property |
///
/// Values are as written, blanks folded; the first of several with one name counts.
final class PageProperties {
  /// The longest value kept, in UTF-16 units; more is a mistake or an attack.
  private static final int LONGEST = 1000;

  private static final int MOST = 100;

  private static final String[] DATES = {
    "article:published_time", "datepublished", "dcterms.date", "dcterms.created", "dc.date",
    "dc.date.issued", "dcterms.issued", "pubdate", "publishdate", "og:published_time"
  };

  private final Map<String, String> declared = new TreeMap<>();

  private PageProperties() {}

  static Map<String, String> of(Document page) {
    PageProperties properties = new PageProperties();
    properties.read(page);
    return properties.declared;
  }

  private void read(Document page) {
    for (Element element : page.select("html[lang], title, meta[content], link[href], script")) {
      switch (element.normalName()) {
        case "html" -> put("lang", element.attr("lang"));
        case "title" -> {
          if (!element.tag().namespace().endsWith("/svg")) {
            put("title", element.wholeText());
          }
        }
        case "link" -> {
          if (element.attr("rel").equalsIgnoreCase("canonical")) {
            put("canonical", element.attr("href"));
          }
        }
        case "script" -> {
          if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
            put("headline", JsonString.valueOf(element.data(), "headline"));
            put("datepublished", JsonString.valueOf(element.data(), "datePublished"));
          }
        }
        case String _ -> meta(element);
      }
    }
    for (String name : DATES) {
      put("date", declared.getOrDefault(name, ""));
    }
  }

  private void meta(Element meta) {
    String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
    String key = name.toLowerCase(Locale.ROOT).strip();
    boolean known =
        switch (key) {
          case "date", "author", "description", "pubdate", "publishdate" -> true;
          case String _ ->
              key.startsWith("og:")
                  || key.startsWith("article:")
                  || key.startsWith("dc.")
                  || key.startsWith("dcterms.");
        };
    if (known && key.length() <= 60) {
      put(key, meta.attr("content"));
    }
  }

  private void put(String key, String value) {
    String folded = fold(value);
    if (!folded.isEmpty() && declared.size() < MOST) {
      declared.putIfAbsent(key, folded);
    }
  }

  private static String fold(String value) {
    StringBuilder folded = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < value.length() && folded.length() < LONGEST; i++) {
      char c = value.charAt(i);
      if (Characters.isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !folded.isEmpty()) {
        folded.append(' ');
      }
      blank = false;
      folded.append(c);
    }
    return folded.toString();
  }
}
