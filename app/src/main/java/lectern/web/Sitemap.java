package lectern.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lectern.web.page.Almanac;
import lectern.web.page.Listed;
import lectern.web.page.Paths;
import lectern.web.page.Wording;

/// The addresses of a record for search engines, as sitemaps.org has them (version 0.9), with those in other languages.
///
/// @param site what stands before every address, without a slash at its end
/// @param all works and visits
/// @param named the paths of those who speak and ask, and of topics
record Sitemap(String site, List<Listed> all, List<String> named) {

  /// Addresses of one part. The protocol lets 50,000 be; each comes with its languages here, and a part is small enough to be
  /// kept once it was made.
  static final int PART = 2_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final List<String> FRONT =
      List.of("/", "/works", "/dates", "/visits", "/check", "/verify", "/about");

  /// An address, and when what stands there was changed.
  private record Entry(String path, Optional<Instant> changed) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    FRONT.forEach(path -> entries.add(new Entry(path, Optional.empty())));
    Almanac almanac = Almanac.of(all);
    almanac.days().keySet().stream()
        .flatMap(day ->
            Stream.of(
                Paths.dates(Year.from(day)), Paths.dates(YearMonth.from(day)), Paths.dates(day)))
        .distinct()
        .forEach(path -> entries.add(new Entry(path, Optional.empty())));
    all.forEach(
        listed -> entries.add(new Entry(Paths.work(listed.id()), Optional.of(listed.changed()))));
    named.forEach(path -> entries.add(new Entry(path, Optional.empty())));
    return entries;
  }

  /// The list of the parts.
  byte[] index() {
    int parts = (entries().size() + PART - 1) / PART;
    Optional<Instant> changed = all.stream().map(Listed::changed).max(Instant::compareTo);
    return written(xml -> {
      xml.writeStartElement("sitemapindex");
      xml.writeDefaultNamespace(NAMESPACE);
      for (int part = 1; part <= parts; part++) {
        xml.writeStartElement("sitemap");
        element(xml, "loc", site + "/sitemap-" + part + ".xml");
        lastChanged(xml, changed);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    });
  }

  /// @param number from 1
  /// @return empty where there is no such part
  Optional<byte[]> part(int number) {
    List<Entry> entries = entries();
    long from = (number - 1L) * PART;
    if (number < 1 || from >= entries.size()) {
      return Optional.empty();
    }
    List<Entry> part = entries.subList((int) from, (int) Math.min(from + PART, entries.size()));
    return Optional.of(
        written(xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace(NAMESPACE);
          xml.writeNamespace("xhtml", XHTML);
          for (Entry entry : part) {
            url(xml, entry);
          }
          xml.writeEndElement();
        }));
  }

  private void url(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("url");
    element(xml, "loc", site + entry.path());
    lastChanged(xml, entry.changed());
    for (String language : Wording.LANGUAGES) {
      xml.writeEmptyElement("xhtml", "link", XHTML);
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("hreflang", language);
      xml.writeAttribute("href", site + Wording.prefix(language) + entry.path());
    }
    xml.writeEndElement();
  }

  private static void lastChanged(XMLStreamWriter xml, Optional<Instant> changed)
      throws XMLStreamException {
    if (changed.isPresent()) {
      element(xml, "lastmod", changed.get().toString());
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  @FunctionalInterface
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static byte[] written(Body body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "utf-8");
      xml.writeStartDocument("utf-8", "1.0");
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A sitemap in memory cannot be written.", e);
    }
    return out.toByteArray();
  }
}
