package lectern.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;

/// Reads Word documents (DOCX; ECMA-376, Office Open XML).
///
/// Every paragraph is a line, a blank line stands between two, and an empty paragraph leaves one more, for a turn may
/// have been lost there. Bold runs, headings by style, and words that are struck or deleted with track changes are
/// marked. Headers stand before the body, footnotes, endnotes and footers after it, each once and as furniture.
/// Comments, field codes, hidden text and the like are dropped with their reason.
///
/// The XML is read as a stream. POI would build all of it as objects, gives no account of text boxes and tracked
/// deletions, and takes a second to start; it writes the documents of the tests.
public final class DocxReader implements SourceReader {
  /// First bytes of an OLE compound file: `.doc`, and every Office document with a password.
  private static final byte[] OLE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    if (startsWith(source, OLE)) {
      throw ole(source);
    }
    if (!startsWith(source, ZIP)) {
      throw new UnreadableSourceException(
          "\""
              + source.name()
              + "\" is not a Word document. Expected a DOCX file, which begins with the letters PK; if its ending is"
              + " wrong, rename it to what it is.");
    }
    Map<String, byte[]> parts =
        ZipParts.of(source, name -> name.endsWith(".xml") || name.endsWith(".rels"));
    return new DocxDocument(source, parts).read();
  }

  private static UnreadableSourceException ole(Source source) {
    if (holds(source, "EncryptedPackage")) {
      return new UnreadableSourceException(
          "\""
              + source.name()
              + "\" is encrypted with a password. Open it in Word, take the password off, and save it again.");
    }
    return new UnreadableSourceException(
        "\""
            + source.name()
            + "\" is "
            + (holds(source, "WordDocument")
                ? "a Word document of before 2007 (DOC)"
                : "an old Office document")
            + ". Expected DOCX; open it in Word or LibreOffice, and save it as DOCX.");
  }

  private static boolean startsWith(Source source, byte[] signature) {
    ByteBuffer bytes = source.bytes();
    return bytes.remaining() >= signature.length
        && bytes.slice(0, signature.length).equals(ByteBuffer.wrap(signature));
  }

  /// Whether a compound file has a stream of this name; names are in UTF-16LE (MS-CFB, 2.6.1).
  private static boolean holds(Source source, String stream) {
    String bytes = StandardCharsets.ISO_8859_1.decode(source.bytes()).toString();
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    return bytes.contains(new String(name, StandardCharsets.ISO_8859_1));
  }
}
