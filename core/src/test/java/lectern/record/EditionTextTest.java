package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.cite.Address;
import lectern.cite.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The canonical text, line by line: it is signed, so it never changes.
final class EditionTextTest {
  private static final String TRANSCRIPT =
      """
      MINISTER DE VRIES: Good evening. The crossing\u00a0opens  at six.

      I will take your questions.

      (Applause.)

      QUESTION: Which crossing?

      MR OKAFOR: We’ll go to Marcel Aubertin. 🙂
      """;

  private static final String CANONICAL =
      """
      lectern-text/1
      title→Press availability at Lantern Quay
      date→2031-03-14
      place→Lantern Quay
      t1.s1→MINISTER DE VRIES→Good evening.
      t1.s2→MINISTER DE VRIES→The crossing opens at six.
      p
      t1.s3→MINISTER DE VRIES→I will take your questions.
      d1→(Applause.)
      t2.s1→QUESTION→Which crossing?
      t3.s1→MR OKAFOR→We’ll go to Marcel Aubertin.
      t3.s2→MR OKAFOR→🙂
      """
          .replace('→', '\t');

  @Test
  void everyLineIsALeaf() {
    EditionText text = MemoryRecord.text(TRANSCRIPT);

    assertThat(new String(text.bytes(), UTF_8)).isEqualTo(CANONICAL);
    List<Hash> leaves =
        CANONICAL.lines().map(line -> MerkleTree.leafHash(line.getBytes(UTF_8))).toList();
    assertThat(text.leaves()).isEqualTo(leaves);
    assertThat(text.root()).isEqualTo(MerkleTree.root(leaves));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void theLineEndsOfTheSourceDoNotMatter(String end) {
    assertThat(MemoryRecord.text(TRANSCRIPT.replace("\n", end)).root())
        .isEqualTo(MemoryRecord.text(TRANSCRIPT).root());
  }

  @Test
  void storedBytesAreReadBack() throws MalformedException {
    EditionText text = EditionText.parse(CANONICAL.getBytes(UTF_8));

    assertThat(text.lines()).isEqualTo(MemoryRecord.text(TRANSCRIPT).lines());
    assertThat(text.bytes()).isEqualTo(CANONICAL.getBytes(UTF_8));
    assertThat(text.head("place")).contains("Lantern Quay");
    assertThat(text.head("end")).isEmpty();
  }

  @Test
  void aSentenceIsFoundByItsAddress() {
    EditionText text = MemoryRecord.text(TRANSCRIPT);
    Utterance question = new Utterance(new Address(2, 1), "QUESTION", "Which crossing?");

    assertThat(text.utterance(new Address(2, 1))).contains(question);
    assertThat(text.lineOf(new Address(2, 1))).isEqualTo(OptionalInt.of(9));
    assertThat(text.utterance(new Address(2, 2))).isEmpty();
    assertThat(text.utterances()).hasSize(6).contains(question);
  }

  @Test
  void gapsAndTurnsWithoutWordsAreLinesToo() {
    String transcript =
        """
        MR OKAFOR: One.

        QUESTION: Two?



        MR OKAFOR:

        QUESTION: Three?

        MR OKAFOR: Four.

        QUESTION: Five?

        MR OKAFOR: Six.
        """;

    assertThat(new String(MemoryRecord.text(transcript).bytes(), UTF_8).lines())
        .contains("g1", "t3\tMR OKAFOR", "t4.s1\tQUESTION\tThree?");
  }

  @Test
  void headValuesAreFolded() {
    EditionHead head =
        new EditionHead(
            " A\ttitle\nof \u0000 two\u00a0lines \ud800",
            MemoryRecord.work("quay").date(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    assertThat(head.title()).isEqualTo("A title of two lines \ufffd");
  }

  @Test
  void anEditionHasATitle() {
    assertThatThrownBy(() ->
            new EditionHead(
                " ",
                MemoryRecord.work("quay").date(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()))
        .hasMessage("An edition needs a title.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          t2.s1|t02.s1|Line 10: “t02.s1→QUESTION→Which crossing?” is no line of a canonical text: expected a name such as title, t12.s3, h1, d1, n1, g1 or p, and then its fields, parted by single tabs.
          d1|x1|Line 9: “x1→(Applause.)” is no line of a canonical text: expected a name such as title, t12.s3, h1, d1, n1, g1 or p, and then its fields, parted by single tabs.
          lectern-text/1|lectern-text/2|The first line of a canonical text is “lectern-text/1”; a text of another format needs a release of Lectern that knows it.
          """)
  void anotherFormIsRefused(String found, String instead, String message) {
    byte[] other = CANONICAL.replaceFirst(found, instead).getBytes(UTF_8);

    assertThatThrownBy(() -> EditionText.parse(other))
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
  }

  /// Whoever has the key could otherwise publish two sentences under one number, and prove either.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          t1.s2|t1.s1|Line 6: Sentence 1 of a turn stands after its sentence 1.
          t2.s1|t4.s1|Line 10: It is of turn 4, but the next turn is 2.
          t3.s1|t1.s4|Line 11: It is of turn 1, but the next turn is 3.
          t1.s3→MINISTER|t1.s3→MINISTER OF PORTS|Line 8: The label changes within a turn.
          d1|d2|Line 9: It has the number 2 of its kind, but the next one is 1.
          d1→[^¶]*|p|Line 10: A “p” stands between two sentences of one turn.
          (?s)p¶t1.s3.*|p¶|A “p” stands between two sentences of one turn.
          (?s)p¶t1.s3|p¶d1→(Noise.)¶t1.s3|Line 8: A “p” stands between two sentences of one turn.
          t1.s1→[A-Z ]*→Good evening.|p|Line 5: A “p” stands between two sentences of one turn.
          d1→|place→|Line 9: The head line “place” stands after the head.
          date→|title→|Line 3: The head line “title” comes twice or too late; expected title, date, place, start, end, visit and rules in this order.
          title→|place→|Line 3: The head line “date” comes twice or too late; expected title, date, place, start, end, visit and rules in this order.
          date→2031-03-14|lectern-text/1|Line 3: The line “lectern-text/1” is the first of a text, and no other.
          Good evening.|Good  evening.|Line 5: “t1.s1→MINISTER DE VRIES→Good  evening.” has blanks at the ends of a field, two in a row, one that is no space, or a control character.
          Good evening.|`Good evening. `|Line 5: “t1.s1→MINISTER DE VRIES→Good evening. ” has blanks at the ends of a field, two in a row, one that is no space, or a control character.
          Good evening.||Line 5: “t1.s1→MINISTER DE VRIES→” has no words.
          Lantern Quay¶date|¶date|Line 2: “title→Press availability at ” has blanks at the ends of a field, two in a row, one that is no space, or a control character.
          """)
  void aTextOutOfOrderIsRefused(String found, String instead, String message) {
    String other =
        CANONICAL
            .replace('\n', '¶')
            .replace('\t', '→')
            .replaceFirst(found, instead == null ? "" : instead)
            .replace('¶', '\n')
            .replace('→', '\t');

    assertThatThrownBy(() -> EditionText.parse(other.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2028", "\u0000", "\u0085", "\r", "\t"})
  void aBlankThatIsNoSpaceIsRefused(String blank) {
    byte[] other = CANONICAL.replace("Good evening", "Good" + blank + "evening").getBytes(UTF_8);

    assertThatThrownBy(() -> EditionText.parse(other)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aHeadLineOfANewerReleaseIsPassedOver() throws MalformedException {
    EditionText text =
        EditionText.parse(CANONICAL.replace("place", "weather\tfine\nplace").getBytes(UTF_8));

    assertThat(text.head("weather")).contains("fine");
    assertThat(text.utterances()).hasSize(6);
  }

  @Test
  void aTextThatIsLongerThanItsFormatAllowsIsNotMade() {
    String label = "MINISTER DE VRIES OF THE MINISTRY OF PORTS AND CROSSINGS";
    String transcript = label + ": " + "Yes. ".repeat(1_100_000) + "\n\nQUESTION: Yes?\n";

    assertThatThrownBy(() -> MemoryRecord.text(transcript))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "The canonical text of an edition has at most 67108864 bytes and 2000000 lines; this"
                + " one would have ");
  }

  @Test
  void aTextThatIsCutOffIsRefused() {
    byte[] cut = CANONICAL.substring(0, CANONICAL.length() - 1).getBytes(UTF_8);

    assertThatThrownBy(() -> EditionText.parse(cut))
        .hasMessage(
            "A canonical text ends with a line feed; this one is cut off, or is something else.");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    assertThatThrownBy(() -> EditionText.parse(new byte[] {'a', (byte) 0xff, '\n'}))
        .hasMessage("A canonical text is UTF-8; this one has bytes that are not.");
  }
}
