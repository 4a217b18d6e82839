package lectern.read;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// How characters are set: bold, struck, hidden; each null where nothing is said about it.
final class DocxFormat {
  private @Nullable Boolean bold;
  private @Nullable Boolean struck;
  private @Nullable Boolean hidden;

  /// Takes in an element of run properties (`w:b`, `w:strike`, `w:dstrike`, `w:vanish`); any other is passed over.
  void read(XMLStreamReader at) {
    switch (at.getLocalName()) {
      case "b" -> bold = isOn(at);
      case "strike", "dstrike" -> struck = Boolean.TRUE.equals(struck) || isOn(at);
      case "vanish" -> hidden = isOn(at);
      default -> {}
    }
  }

  /// Fills in what is not said here.
  void inherit(DocxFormat other) {
    bold = bold == null ? other.bold : bold;
    struck = struck == null ? other.struck : struck;
    hidden = hidden == null ? other.hidden : hidden;
  }

  boolean isBold() {
    return Boolean.TRUE.equals(bold);
  }

  boolean isStruck() {
    return Boolean.TRUE.equals(struck);
  }

  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  /// A property without a value is on (ECMA-376, part 1, 17.17.4).
  private static boolean isOn(XMLStreamReader at) {
    return switch (attribute(at, "val")) {
      case "0", "false", "off", "none" -> false;
      case String _ -> true;
    };
  }

  /// An attribute by its local name; `""` where there is none.
  static String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return at.getAttributeValue(i);
      }
    }
    return "";
  }
}
