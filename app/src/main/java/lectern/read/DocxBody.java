package lectern.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import lectern.source.UnreadableSourceException;

/// The paragraphs of one part of a Word document: its body, a header, the footnotes (ECMA-376, part 1, 17).
///
/// A text box stands after the paragraph that it is anchored in. A table is read row by row: a row whose cells hold one
/// paragraph each is one line, its cells parted by tabs; otherwise every paragraph is a line of its own.
final class DocxBody {
  private final SafeXml xml;
  private final DocxStyles styles;

  /// Where finished paragraphs go: the part itself, over it the cells and text boxes that are open.
  private final Deque<List<DocxParagraph>> sinks = new ArrayDeque<>();

  private final Deque<OpenParagraph> open = new ArrayDeque<>();

  /// The cells so far of the table rows that are open.
  private final Deque<List<List<DocxParagraph>>> rows = new ArrayDeque<>();

  /// Why the words of the elements that are open are unread, the innermost first.
  private final Deque<String> unread = new ArrayDeque<>();

  private boolean embedsForeignText;

  /// A paragraph that is open.
  private static final class OpenParagraph {
    private final DocxParagraph text = new DocxParagraph();
    private final List<DocxParagraph> boxes = new ArrayList<>();
    private DocxFormat style = new DocxFormat();
    private DocxFormat run = new DocxFormat();
    private DocxFormat runStyle = new DocxFormat();
    private boolean inProperties;
  }

  private DocxBody(SafeXml xml, DocxStyles styles) {
    this.xml = xml;
    this.styles = styles;
    sinks.push(new ArrayList<>());
  }

  static DocxBody of(String document, String part, byte[] bytes, DocxStyles styles)
      throws UnreadableSourceException {
    try (SafeXml xml = SafeXml.open(document, part, bytes)) {
      DocxBody body = new DocxBody(xml, styles);
      body.read();
      return body;
    }
  }

  /// In reading order, empty ones included.
  List<DocxParagraph> paragraphs() {
    return sinks.getLast();
  }

  /// Whether a document of another format is embedded, whose words are not read.
  boolean embedsForeignText() {
    return embedsForeignText;
  }

  private void read() throws UnreadableSourceException {
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.reader());
        case XMLStreamConstants.END_ELEMENT -> end(xml.reader());
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader at) throws UnreadableSourceException {
    String name = at.getLocalName();
    if (!open.isEmpty() && open.element().inProperties) {
      property(at, open.element());
    } else if (!isWord(at)) {
      startForeign(at, name);
    } else if (name.endsWith("PrChange")) {
      xml.skip(); // formatting as it was before a tracked change
    } else {
      startWord(at, name);
    }
  }

  private void startForeign(XMLStreamReader at, String name) throws UnreadableSourceException {
    if (name.equals("Fallback")) {
      unread.push("a copy, for older programs, of words that are read");
    } else if (name.equals("t")) {
      boolean formula = namespace(at).endsWith("/math");
      write(xml.text(), formula ? Optional.empty() : Optional.of("part of a drawing"), false);
    }
  }

  private void startWord(XMLStreamReader at, String name) throws UnreadableSourceException {
    switch (name) {
      case "p" -> open.push(new OpenParagraph());
      case "pPr" -> paragraph().inProperties = true;
      case "r" -> {
        paragraph().run = new DocxFormat();
        paragraph().runStyle = new DocxFormat();
      }
      case "rStyle" -> paragraph().runStyle = styles.format(DocxFormat.attribute(at, "val"));
      case "b", "strike", "dstrike", "vanish" -> paragraph().run.read(at);
      case "t" -> write(xml.text(), Optional.empty(), false);
      case "delText" -> write(xml.text(), Optional.empty(), true);
      case "instrText", "delInstrText" -> write(xml.text(), Optional.of("a field code"), false);
      case "tab", "ptab" -> write("\t", Optional.empty(), false);
      case "noBreakHyphen" -> write("\u2011", Optional.empty(), false);
      case "softHyphen" -> write("\u00ad", Optional.empty(), false);
      case "sym" -> symbol(DocxFormat.attribute(at, "char"));
      case "br", "cr" -> paragraph().text.add(new DocxPiece.LineEnd());
      case "moveFrom" ->
          unread.push("a copy of words that were moved, and are read in their new place");
      case "txbxContent" -> sinks.push(open.isEmpty() ? sink() : open.element().boxes);
      case "tr" -> rows.push(new ArrayList<>());
      case "tc" -> sinks.push(new ArrayList<>());
      case "altChunk" -> embedsForeignText = true;
      default -> {}
    }
  }

  /// Takes in a property of a paragraph. How the mark at its end is set (`w:rPr`) says nothing about the words.
  private void property(XMLStreamReader at, OpenParagraph paragraph)
      throws UnreadableSourceException {
    String value = DocxFormat.attribute(at, "val");
    switch (at.getLocalName()) {
      case "pStyle" -> {
        paragraph.style = styles.format(value);
        if (styles.isHeading(value)) {
          paragraph.text.setHeading();
        }
        if (styles.isFurniture(value)) {
          paragraph.text.setFurniture();
        }
      }
      case "outlineLvl" -> {
        if (!value.equals("9")) { // 9 is body text
          paragraph.text.setHeading();
        }
      }
      default -> {}
    }
    xml.skip();
  }

  private void end(XMLStreamReader at) {
    String name = at.getLocalName();
    if (!isWord(at)) {
      if (name.equals("Fallback")) {
        unread.pop();
      }
      return;
    }
    switch (name) {
      case "p" -> endParagraph();
      case "pPr" -> paragraph().inProperties = false;
      case "moveFrom" -> unread.pop();
      case "txbxContent" -> sinks.pop();
      case "tc" -> endCell();
      case "tr" -> endRow();
      default -> {}
    }
  }

  private void endParagraph() {
    OpenParagraph ended = open.pop();
    sink().add(ended.text);
    sink().addAll(ended.boxes);
  }

  private void endCell() {
    List<DocxParagraph> cell = sinks.pop();
    if (rows.isEmpty()) {
      sink().addAll(cell);
    } else {
      rows.element().add(cell);
    }
  }

  private void endRow() {
    List<List<DocxParagraph>> cells = rows.pop();
    List<DocxParagraph> all = cells.stream().flatMap(List::stream).toList();
    if (cells.stream().allMatch(cell -> cell.size() <= 1)) {
      sink().add(DocxParagraph.row(all));
    } else {
      sink().addAll(all);
    }
  }

  private List<DocxParagraph> sink() {
    return sinks.element();
  }

  /// The paragraph that is open. Words outside of one, which Word never writes, make one of their own.
  private OpenParagraph paragraph() {
    if (open.isEmpty()) {
      OpenParagraph stray = new OpenParagraph();
      sink().add(stray.text);
      return stray;
    }
    return open.element();
  }

  private void symbol(String code) {
    int unit = 0;
    for (int i = 0; i < code.length() && unit <= 0xffff; i++) {
      unit = unit << 4 | Math.max(0, Character.digit(code.charAt(i), 16));
    }
    String sign = Character.toString(unit & 0xffff);
    boolean privateUse = unit >= 0xe000 && unit <= 0xf8ff;
    write(
        sign,
        privateUse ? Optional.of("a sign that only its own font can show") : Optional.empty(),
        false);
  }

  private void write(String text, Optional<String> reason, boolean deleted) {
    OpenParagraph to = paragraph();
    DocxFormat format = new DocxFormat();
    format.inherit(to.run);
    format.inherit(to.runStyle);
    format.inherit(to.style);
    if (!unread.isEmpty()) {
      to.text.add(new DocxPiece.Unread(text, unread.element()));
    } else if (reason.isPresent()) {
      to.text.add(new DocxPiece.Unread(text, reason.get()));
    } else if (format.isHidden()) {
      to.text.add(new DocxPiece.Unread(text, "set as hidden text"));
    } else {
      String words = text.replace('\n', ' ').replace('\r', ' ');
      to.text.add(new DocxPiece.Words(words, format.isBold(), deleted || format.isStruck()));
    }
  }

  /// Whether an element is WordprocessingML, in its transitional or its strict form.
  private static boolean isWord(XMLStreamReader at) {
    String namespace = namespace(at);
    return namespace.endsWith("/wordprocessingml/2006/main")
        || namespace.endsWith("/wordprocessingml/main");
  }

  /// `""` for an element outside of all namespaces, which Word never writes.
  private static String namespace(XMLStreamReader at) {
    return at.getNamespaceURI() == null ? "" : at.getNamespaceURI();
  }
}
