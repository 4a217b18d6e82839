package lectern.citing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.cite.Utterance;

/// A link that lets a browser mark the words that are cited (WICG "URL Fragment Text Directives"). The directive finds these words and
/// no others in the page; where no directive could, the link has none, or leads to the sentence by its anchor alone.
///
/// One sentence is marked on the page of its citation, which has it first. Several in a row are marked in their edition.
///
/// @param prefix words right before; `""` for none
/// @param start the words, or the first of them
/// @param end the last words of a long passage; `""` where `start` has all
/// @param suffix words right after; `""` for none
record TextFragment(String prefix, String start, String end, String suffix) {

  /// UTF-16 units up to which all words stand in the link.
  private static final int LONG = 300;

  /// Words at either end of a longer passage, at least.
  private static final int ENDS = 4;

  /// Words around, at most.
  private static final int AROUND = 20;

  private static final HexFormat PERCENT = HexFormat.of().withUpperCase();

  static String link(Reference reference) {
    Optional<TextFragment> fragment = of(reference);
    if (reference.isOneSentence()) {
      TextFragment words = fragment.orElse(new TextFragment("", reference.shown(), "", ""));
      // Of a sentence without a letter, nothing is left to be found.
      return reference.url() + (words.start.isBlank() ? "" : "#:~:text=" + words);
    }
    CitedEdition edition = reference.edition();
    return reference.site().of(edition.work(), edition.number())
        + "#"
        + reference.first()
        + fragment.map(words -> ":~:text=" + words).orElse("");
  }

  private static Optional<TextFragment> of(Reference reference) {
    List<Utterance> all = reference.edition().text().utterances();
    Page page = new Page(reference.edition().title(), all);
    String words = reference.shown();
    return reference.isOneSentence() && words.length() <= LONG
        ? whole(page, reference, words)
        : ends(page, words);
  }

  /// All the words, and as many of those around them as it takes. A browser finds them within one turn only.
  private static Optional<TextFragment> whole(Page page, Reference reference, String words) {
    List<Utterance> turn =
        reference.edition().text().utterances().stream()
            .filter(utterance -> utterance.at().turn() == reference.first().turn())
            .toList();
    int at = reference.first().sentence() - 1;
    String[] before = words(turn.subList(0, at));
    String[] after = words(turn.subList(at + 1, turn.size()));
    return IntStream.rangeClosed(0, AROUND)
        .boxed()
        .flatMap(number ->
            IntStream.of(number / 2, (number + 1) / 2)
                .mapToObj(prefix ->
                    new TextFragment(
                        last(before, prefix), words, "", first(after, number - prefix))))
        .filter(fragment -> page.hasOnce(fragment.sought()))
        .findFirst();
  }

  /// The first and the last words of many.
  private static Optional<TextFragment> ends(Page page, String passage) {
    String[] words = passage.split(" ");
    return IntStream.rangeClosed(Math.min(ENDS, words.length / 2), words.length / 2)
        .mapToObj(number -> new TextFragment("", first(words, number), last(words, number), ""))
        .filter(fragment ->
            page.hasOnce(fragment.start)
                && passage.indexOf(fragment.end, fragment.start.length())
                    == passage.length() - fragment.end.length())
        .findFirst();
  }

  private static String[] words(List<Utterance> sentences) {
    return sentences.stream()
        .flatMap(utterance -> Arrays.stream(Reference.shown(utterance.text()).split(" ")))
        .toArray(String[]::new);
  }

  private static String first(String[] words, int number) {
    return String.join(" ", Arrays.copyOf(words, Math.min(number, words.length)));
  }

  private static String last(String[] words, int number) {
    return String.join(
        " ", Arrays.copyOfRange(words, Math.max(0, words.length - number), words.length));
  }

  private String sought() {
    return (prefix + " " + start + " " + suffix).strip();
  }

  /// As it stands in an address: `prefix-,start,end,-suffix` (section "Syntax").
  @Override
  public String toString() {
    return (prefix.isEmpty() ? "" : encoded(prefix) + "-,")
        + encoded(start)
        + (end.isEmpty() ? "" : "," + encoded(end))
        + (suffix.isEmpty() ? "" : ",-" + encoded(suffix));
  }

  /// Percent-encodes the UTF-8 (RFC 3986, section 2.1) of all but unreserved characters. The hyphen, too, is encoded: with `&` and `,` it
  /// separates the parts of a directive.
  private static String encoded(String words) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : words.getBytes(UTF_8)) {
      char c = (char) (unit & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~')) {
        encoded.append(c);
      } else {
        encoded.append('%').append(PERCENT.toHexDigits(unit));
      }
    }
    return encoded.toString();
  }

  /// The words of a page, a turn a line: those of an edition, under its title. Browsers look without regard to case.
  private record Page(String text) {
    Page(String title, List<Utterance> sentences) {
      this(
          (title
                  + "\n"
                  + sentences.stream()
                      .map(utterance ->
                          (utterance.at().sentence() == 1 ? "\n" : " ")
                              + Reference.shown(utterance.text()))
                      .collect(Collectors.joining()))
              .toLowerCase(Locale.ROOT));
    }

    /// Whether these words stand there once.
    boolean hasOnce(String words) {
      String sought = words.toLowerCase(Locale.ROOT);
      int at = text.indexOf(sought);
      return !sought.isBlank() && at >= 0 && text.indexOf(sought, at + 1) < 0;
    }
  }
}
