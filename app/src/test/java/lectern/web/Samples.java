package lectern.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lectern.read.HtmlReader;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.UnreadableSourceException;

/// A few invented documents that show every feature of a page, and a shelf of them in memory.
final class Samples {
  private Samples() {}

  static final String AVAILABILITY =
      """
      An official page of the Republic of Verrania

      Press Availability

      March 14, 2031

      MINISTER ALDANA: Good afternoon, and thank you for joining us from four ports at once. (Laughter.) We will inspect every ferry.

      The harbour fund opens on Monday.

      MR OKAFOR: We’ll start with Ines Hartmann of Coastal Radio.

      QUESTION: Thank you, Minister. Coastal Radio. Is the inspection voluntary, and who pays when a ferry stays in port?

      MINISTER ALDANA: Let me take the second part first. The owners have known about this for a year.

      QUESTION: But is it voluntary? You did not say.


      MR OKAFOR: We’ll go to Jules Moreau.

      QUESTION: Where are the two pilots?

      MINISTER ALDANA: They are on their way home.

      QUESTION: And will you meet them?

      MINISTER ALDANA: I will [sic] be at the quay.

      MR OKAFOR: Thank you, everyone.

      Ministry of Ports
      """;

  static final String GAGGLE =
      """
      # Press Gaggle by Press Secretary Prewitt

      Aboard the Night Ferry

      9:52 P.M.

      MS. PREWITT: There are <s>60</s> \\[600\\] lifejackets under the benches. (Laughter.)

      Q    (Inaudible.)

      MS. PREWITT: Say that again?

      Q    I said, did the letter arrive sealed?

      MS. PREWITT: I’d want to see the envelope.

      END 10:21 P.M.
      """;

  /// Everything in it that looks like markup is words, and stays words.
  static final String HOSTILE =
      """
      <script>alert('label')</script>

      MR. QUILL: <img src=x onerror=alert(1)> is what the slide said. "Why?" & 'how' <b>now</b>.

      Q: Did it say </script><script>alert(2)</script>?

      MR. QUILL: It did. {{7*7}} ${7*7} <!-- no --> \u202edesrever
      """;

  static final String DEBATE =
      """
      KELLY: Welcome to the first evening.

      ROWE: Thank you. I am for bridges.

      KELLY: And you?

      STRAND: I am for ferries.

      ROWE: I am for both.
      """;

  static final String ADVISORY =
      """
      MEDIA ADVISORY

      The harbour office opens at nine. Bring your card.
      """;

  /// The documents by file name; a test may put others in, change them, or take one away while a site serves them.
  static Map<String, byte[]> documents() {
    Map<String, byte[]> documents = new ConcurrentHashMap<>();
    documents.put("ports/press-availability.txt", bytes(AVAILABILITY));
    documents.put("gaggle.md", bytes(GAGGLE));
    documents.put("hostile <b>&amp;.txt", bytes(HOSTILE));
    documents.put("debate.txt", bytes(DEBATE));
    documents.put("advisory.txt", bytes(ADVISORY));
    documents.put("scan.pdf", bytes("%PDF-1.7 only a picture"));
    return documents;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Shelf shelf(Map<String, byte[]> documents) {
    List<Volume> volumes = new ArrayList<>();
    for (String name : new TreeMap<>(documents).keySet()) {
      volumes.add(new Volume(name, () -> source(name, documents)));
    }
    return new Shelf(volumes, READER);
  }

  private static Source source(String name, Map<String, byte[]> documents)
      throws UnreadableSourceException {
    byte[] bytes = documents.get(name);
    if (bytes == null) {
      throw new UnreadableSourceException("The file " + name + " is no longer there. Put it back.");
    }
    return Source.of(name, format(name), bytes);
  }

  private static Format format(String name) {
    for (Format format : Format.values()) {
      if (format.extensions().contains(name.substring(name.lastIndexOf('.') + 1))) {
        return format;
      }
    }
    throw new IllegalArgumentException("No format for " + name);
  }

  private static final SourceReader READER =
      source ->
          switch (source.format()) {
            case PLAIN -> new PlainTextReader().read(source);
            case MARKDOWN -> new MarkdownReader().read(source);
            case HTML -> new HtmlReader().read(source);
            case DOCX, PDF, WEBVTT, SRT ->
                throw new UnreadableSourceException(
                    source.name() + " holds only pictures of pages. Give the text of it instead.");
          };
}
