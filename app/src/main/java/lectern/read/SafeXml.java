package lectern.read;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.source.UnreadableSourceException;

/// XML from strangers: no document type declaration, so no entities, internal or external, and nothing is fetched.
///
/// The JDK's limits on the number of attributes and the length of names hold. Those on entities are lifted: without a
/// document type there are none, and the JDK counts a long document's `&amp;` among them.
final class SafeXml implements AutoCloseable {
  /// The JDK's own limit, 100, is less than a text box in a table in a text box needs.
  private static final int DEEPEST = 2000;

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final String part;
  private final XMLStreamReader reader;

  private SafeXml(String name, String part, XMLStreamReader reader) {
    this.name = name;
    this.part = part;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory;
  }

  /// @param name of the document, for messages
  /// @param part of the document that `bytes` are
  static SafeXml open(String name, String part, byte[] bytes) throws UnreadableSourceException {
    try {
      return new SafeXml(
          name, part, FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      throw broken(name, part, e);
    }
  }

  /// Goes to the next start or end of an element or text between them.
  ///
  /// @return one of [XMLStreamConstants]`.START_ELEMENT`, `END_ELEMENT`, `CHARACTERS`, `END_DOCUMENT`
  /// @throws UnreadableSourceException if the XML is broken or declares a document type
  int next() throws UnreadableSourceException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        switch (event) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableSourceException(
                  "\""
                      + name
                      + "\": its part "
                      + part
                      + " declares a document type, by which entities from outside could be drawn in. Office programs"
                      + " never write one; get the document from its author again.");
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.END_DOCUMENT -> {
            return event;
          }
          default -> {}
        }
      }
      return XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException e) {
      throw broken(name, part, e);
    }
  }

  /// At the start of an element: goes to its end.
  ///
  /// @return the characters in it, those of elements inside it included
  String text() throws UnreadableSourceException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
        default ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return text.toString();
  }

  /// At the start of an element: goes to its end.
  void skip() throws UnreadableSourceException {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
        default -> {}
      }
    }
  }

  private static UnreadableSourceException broken(String name, String part, XMLStreamException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    int column = e.getLocation() == null ? -1 : e.getLocation().getColumnNumber();
    return new UnreadableSourceException(
        "\""
            + name
            + "\": its part "
            + part
            + " is not well-formed XML at line "
            + line
            + ", column "
            + column
            + ". The file is damaged; open it in the program that wrote it, and save it again.",
        e);
  }

  XMLStreamReader reader() {
    return reader;
  }

  @Override
  public void close() throws UnreadableSourceException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw broken(name, part, e);
    }
  }
}
