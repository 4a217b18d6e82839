package lectern.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import lectern.source.UnreadableSourceException;

/// Which parts belong to a part of a Word document, and as what (ECMA-376, part 2, 9.3: relationships).
///
/// @param relations in the order of the file
record DocxRelations(List<Relation> relations) {

  /// @param type the last word of its type, e.g. `footnotes`
  /// @param part the name of the part it leads to, from the root of the package
  private record Relation(String type, String part) {}

  /// @param part whose relations are asked for; `""` for the document as a whole
  static DocxRelations of(String document, Map<String, byte[]> parts, String part)
      throws UnreadableSourceException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    List<Relation> relations = new ArrayList<>();
    byte[] bytes = parts.get(name);
    if (bytes != null) {
      try (SafeXml xml = SafeXml.open(document, name, bytes)) {
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
          add(xml.reader(), folder, relations);
        }
      }
    }
    return new DocxRelations(List.copyOf(relations));
  }

  private static void add(XMLStreamReader at, String folder, List<Relation> relations) {
    if (at.isStartElement()
        && at.getLocalName().equals("Relationship")
        && !DocxFormat.attribute(at, "TargetMode").equals("External")) {
      String type = DocxFormat.attribute(at, "Type");
      String target = DocxFormat.attribute(at, "Target");
      relations.add(
          new Relation(
              type.substring(type.lastIndexOf('/') + 1),
              target.startsWith("/") ? target.substring(1) : folder + target));
    }
  }

  /// The names of the parts of one type, each once.
  List<String> parts(String type) {
    return relations.stream()
        .filter(each -> each.type.equals(type))
        .map(Relation::part)
        .distinct()
        .toList();
  }
}
