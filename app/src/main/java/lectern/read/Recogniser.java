package lectern.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.source.Characters;
import lectern.source.Format;

/// Tells what a file is: by its content where that leaves no doubt, otherwise by the ending of its name.
final class Recogniser {
  /// How many bytes from the start are looked at.
  private static final int HEAD = 1024;

  private static final String ZIP = "PK\3\4";

  private Recogniser() {}

  /// Patterns are made only for a file that may match them.
  private static final class Patterns {
    static final Pattern HTML =
        Pattern.compile(
            "(<\\?xml[^>]{0,200}>\\s{0,200})?(<!--.{0,500}?-->\\s{0,200})?<(!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static final Pattern SRT =
        Pattern.compile("\\d{1,6}\\s{0,4}\\R\\s{0,4}\\d{1,3}:\\d\\d:\\d\\d,\\d{3}\\s{1,4}-->");

    static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");
  }

  /// @param name the file's name, with or without its folders
  /// @param bytes all of it
  static Recognition recognise(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return new Recognition.Not(
          "\""
              + name
              + "\" is empty. Expected the text of a transcript; check that the download or copy was complete.");
    }
    Optional<Format> named = byName(name);
    String head = head(bytes);
    Optional<Format> format = byContent(head, bytes, named).or(() -> named);
    if (head.startsWith(ZIP) && !format.equals(Optional.of(Format.DOCX))) {
      return new Recognition.Not(archive(name));
    }
    if (format.isPresent()) {
      return new Recognition.As(format.get());
    }
    return ending(name).isEmpty()
        ? new Recognition.As(Format.PLAIN)
        : new Recognition.Not(unknownEnding(name));
  }

  /// The first bytes, one char a byte, without byte order mark and blanks before the first word.
  private static String head(byte[] bytes) {
    String head = latin1(bytes, Math.min(bytes.length, HEAD));
    int from = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    return head.substring(Characters.skipBlank(head, from, head.length()));
  }

  private static String latin1(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<Format> byContent(String head, byte[] bytes, Optional<Format> named) {
    char first = head.isEmpty() ? ' ' : head.charAt(0);
    if (head.startsWith("%PDF-")) {
      return Optional.of(Format.PDF);
    }
    if (head.startsWith(ZIP)) {
      boolean word = latin1(bytes, bytes.length).contains("word/document");
      return word ? Optional.of(Format.DOCX) : Optional.empty();
    }
    if (head.startsWith("WEBVTT")) {
      return Optional.of(Format.WEBVTT);
    }
    if (first >= '0' && first <= '9' && Patterns.SRT.matcher(head).lookingAt()) {
      return Optional.of(Format.SRT);
    }
    if (first == '<' && Patterns.HTML.matcher(head).lookingAt()) {
      return Optional.of(Format.HTML);
    }
    boolean bare = named.equals(Optional.of(Format.HTML)) && isText(head) && !hasTags(bytes);
    return bare ? Optional.of(Format.PLAIN) : Optional.empty();
  }

  private static boolean isText(String head) {
    return head.chars().noneMatch(c -> c < '\t');
  }

  private static boolean hasTags(byte[] bytes) {
    return Patterns.TAG.matcher(latin1(bytes, bytes.length)).find();
  }

  /// By the ending of a file's name; empty where Lectern knows none such.
  static Optional<Format> byName(String name) {
    String ending = ending(name);
    return Arrays.stream(Format.values())
        .filter(format -> format.extensions().contains(ending))
        .findFirst();
  }

  /// What follows the last dot of a file's name, in lower case; `""` where there is none, or only one at its start.
  static String ending(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static String archive(String name) {
    return "\""
        + name
        + "\" is a ZIP archive. Expected a document; unpack the archive, or, if it is no part of another one, give it"
        + " the ending .zip.";
  }

  private static String unknownEnding(String name) {
    return "\""
        + name
        + "\" has the ending ."
        + ending(name)
        + ", which Lectern does not know. Expected one of "
        + endings()
        + remedy(ending(name));
  }

  private static String remedy(String ending) {
    return switch (ending) {
      case "doc", "rtf", "odt", "wpd", "pages" ->
          "; open it in the program that wrote it, and save it as DOCX.";
      case String _ -> "; if it is such a file, rename it.";
    };
  }

  /// All endings that are read, for a message.
  static String endings() {
    return Arrays.stream(Format.values())
            .flatMap(format -> format.extensions().stream())
            .map(ending -> "." + ending)
            .collect(Collectors.joining(", "))
        + " and .zip";
  }
}
