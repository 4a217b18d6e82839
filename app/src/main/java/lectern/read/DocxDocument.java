package lectern.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;

/// The parts of one Word document put together.
final class DocxDocument {
  private static final int LONGEST_PROPERTY = 1000;

  private final Source source;
  private final Map<String, byte[]> parts;
  private final MarkedText out = new MarkedText();

  /// Parts whose words are accounted for.
  private final Set<String> read = new HashSet<>();

  private DocxStyles styles = DocxStyles.none();
  private int emptyLines;

  DocxDocument(Source source, Map<String, byte[]> parts) {
    this.source = source;
    this.parts = parts;
  }

  SourceText read() throws UnreadableSourceException {
    String name = source.name();
    DocxRelations root = DocxRelations.of(name, parts, "");
    String main = root.parts("officeDocument").stream().findFirst().orElse("word/document.xml");
    if (!parts.containsKey(main) || main.startsWith("xl/") || main.startsWith("ppt/")) {
      throw noDocument();
    }
    DocxRelations relations = DocxRelations.of(name, parts, main);
    for (String part : relations.parts("styles")) {
      if (parts.containsKey(part)) {
        styles = DocxStyles.of(name, parts.get(part));
      }
    }
    furniture(relations, "header");
    write(main);
    furniture(relations, "footnotes");
    furniture(relations, "endnotes");
    furniture(relations, "footer");
    drop(relations);
    if (!out.hasWords()) {
      throw new UnreadableSourceException(
          "\""
              + name
              + "\" is a Word document without a word to read. Expected the text of a transcript.");
    }
    return out.finish(source, Layout.LINES, properties(root));
  }

  private UnreadableSourceException noDocument() {
    String found = "a ZIP archive";
    if (parts.containsKey("xl/workbook.xml")) {
      found = "an Excel workbook";
    } else if (parts.containsKey("ppt/presentation.xml")) {
      found = "a PowerPoint presentation";
    } else if (parts.containsKey("content.xml")) {
      found = "an OpenDocument file";
    }
    return new UnreadableSourceException(
        "\""
            + source.name()
            + "\" is "
            + found
            + " without a Word document in it. Expected DOCX; open it in its own program, and save its text as DOCX.");
  }

  private void write(String part) throws UnreadableSourceException {
    for (DocxParagraph paragraph : body(part)) {
      write(paragraph);
    }
  }

  private List<DocxParagraph> body(String part) throws UnreadableSourceException {
    byte[] bytes = parts.get(part);
    if (bytes == null || !read.add(part)) {
      return List.of();
    }
    DocxBody body = DocxBody.of(source.name(), part, bytes, styles);
    if (body.embedsForeignText()) {
      out.find(
          "The document embeds a file of another format, whose words were not read; save it again from Word to make"
              + " them part of the document.");
    }
    return body.paragraphs();
  }

  private void write(DocxParagraph paragraph) {
    if (!paragraph.hasWords()) {
      emptyLines += paragraph.isEmpty() ? 1 : 0;
      paragraph.drop(out, "blank");
      return;
    }
    for (int i = out.isEmpty() ? 2 + emptyLines : 0; i < 2 + emptyLines; i++) {
      out.endLine();
    }
    emptyLines = 0;
    paragraph.write(out);
  }

  /// Parts that come with every page, or stand under the text, set apart as furniture.
  private void furniture(DocxRelations relations, String type) throws UnreadableSourceException {
    Set<String> before = new HashSet<>();
    for (String part : relations.parts(type)) {
      for (DocxParagraph paragraph : body(part)) {
        if (paragraph.hasWords() && !before.add(paragraph.words())) {
          paragraph.drop(out, "a line in the margin of the page that was read before");
        } else {
          paragraph.setFurniture();
          write(paragraph);
        }
      }
    }
  }

  /// Counts words that are on no page: comments, and whatever else holds words in the package.
  private void drop(DocxRelations relations) throws UnreadableSourceException {
    for (String part : relations.parts("comments")) {
      body(part).forEach(paragraph -> paragraph.drop(out, "a comment on the text"));
    }
    for (String part : parts.keySet()) {
      if (part.startsWith("word/") && part.endsWith(".xml")) {
        dropAside(part);
      }
    }
  }

  /// A part that is not needed does not spoil the document where it is broken.
  private void dropAside(String part) {
    try {
      body(part)
          .forEach(
              paragraph -> paragraph.drop(out, "in a part of the file that is no running text"));
    } catch (UnreadableSourceException e) {
      out.find(
          "What stands in "
              + part
              + ", beside the text of the document, is not well-formed and was left out.");
    }
  }

  private Map<String, String> properties(DocxRelations root) throws UnreadableSourceException {
    Map<String, String> properties = new TreeMap<>();
    for (String part : root.parts("core-properties")) {
      byte[] bytes = parts.get(part);
      if (bytes != null) {
        try (SafeXml xml = SafeXml.open(source.name(), part, bytes)) {
          while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.reader().isStartElement()) {
              property(xml, properties);
            }
          }
        }
      }
    }
    return properties;
  }

  /// Dublin Core properties (ECMA-376, part 2, 11). `created` is when the file was begun, not when words were spoken.
  private static void property(SafeXml xml, Map<String, String> properties)
      throws UnreadableSourceException {
    String name = xml.reader().getLocalName();
    switch (name) {
      case "title", "subject", "description", "language", "created", "modified", "creator" -> {
        String value = xml.text().strip();
        if (!value.isEmpty() && value.length() <= LONGEST_PROPERTY) {
          properties.putIfAbsent(name.equals("creator") ? "author" : name, value);
        }
      }
      default -> {}
    }
  }
}
