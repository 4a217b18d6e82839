package lectern.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The first bytes by which formats that are not text give themselves away.
///
/// Each is from its format's own specification; `file`'s magic database lists the same.
enum Signature {
  PDF("a PDF document", "%PDF-"),
  ZIP("a ZIP archive, perhaps a DOCX document", "PK\3\4"),
  OLE("an old Office document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  RTF("an RTF document", "{\\rtf"),
  PNG("a PNG image", "\u0089PNG\r\n\u001a\n"),
  JPEG("a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", "GIF8"),
  RIFF("RIFF media such as WAV or WebP", "RIFF"),
  MP3("an MP3 recording", "ID3"),
  OGG("an Ogg recording", "OggS"),
  MATROSKA("a Matroska or WebM recording", "\u001aE\u00df\u00a3"),
  GZIP("gzip-compressed data", "\u001f\u008b"),
  BZIP2("bzip2-compressed data", "BZh"),
  XZ("xz-compressed data", "\u00fd7zXZ\0"),
  SEVEN_ZIP("a 7z archive", "7z\u00bc\u00af'\u001c"),
  ZSTD("Zstandard-compressed data", "(\u00b5/\u00fd"),
  ELF("a Linux program", "\u007fELF"),
  WINDOWS_PROGRAM("a Windows program", "MZ\u0090\0"),
  JAVA_CLASS("a Java class file", "\u00ca\u00fe\u00ba\u00be"),
  SQLITE("an SQLite database", "SQLite format 3\0");

  private final String what;
  private final byte[] bytes;

  /// @param bytes one char a byte
  Signature(String what, String bytes) {
    this.what = what;
    this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// In words, with its article.
  String what() {
    return what;
  }

  static Optional<Signature> of(byte[] bytes) {
    for (Signature signature : values()) {
      if (signature.opens(bytes)) {
        return Optional.of(signature);
      }
    }
    return Optional.empty();
  }

  private boolean opens(byte[] other) {
    if (other.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (other[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
