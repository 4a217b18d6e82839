package lectern.alert;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as Atom (RFC 4287), media type `application/atom+xml`.
///
/// The author of an entry (section 4.2.1) is who speaks in it, and that of the feed the office. Characters that XML 1.0
/// has no place for become U+FFFD.
public final class AtomWriter {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// The document, in UTF-8 when it is sent.
  public static String write(Feed feed) {
    StringWriter out = new StringWriter();
    try (out) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new AtomWriter(xml).feed(feed);
      xml.close();
    } catch (XMLStreamException | IOException e) {
      throw new IllegalStateException("A feed in memory cannot be written.", e);
    }
    return out.toString();
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", feed.self().toString());
    element("title", feed.title());
    element("updated", date(feed.updated()));
    author(feed.office());
    link("self", "application/atom+xml", feed.self().toString());
    link("alternate", "text/html", feed.home().toString());
    element("generator", "Lectern");
    for (AlertItem item : feed.items()) {
      entry(item, feed.office());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(AlertItem item, String office) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", item.id().toString());
    element("title", item.title());
    element("published", date(item.published()));
    element("updated", date(item.published()));
    author(item.passage().label().isEmpty() ? office : item.passage().label());
    link("alternate", "text/html", item.url().toString());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", item.cause().word());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(printable(ItemHtml.of(item)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", printable(address));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /// RFC 3339, in UTC (section 3.3).
  private static String date(Instant instant) {
    return instant.toString();
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().map(c -> isCharacter(c) ? c : 0xfffd).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /// XML 1.0, production 2, `Char`.
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
