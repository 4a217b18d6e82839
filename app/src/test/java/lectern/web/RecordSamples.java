package lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.record.EditionText;
import lectern.record.MalformedException;
import lectern.record.Visit;
import lectern.record.Visit.Engagement;
import lectern.record.Visit.Mode;
import lectern.record.Visit.Stop;
import lectern.record.VisitFormat;
import lectern.web.WrittenRecord.Draft;

/// A record that has been through everything: a visit by screen, corrections of every kind, a withdrawal, remarks, a second
/// printing, a text that this release reads otherwise, and words that look like markup.
final class RecordSamples {
  static final LocalDate DAY = LocalDate.of(2031, 3, 13);
  static final WorkId VISIT = WorkId.parse("visit/2031-03-13/kesteral-and-osmeria");
  static final WorkId TOUR = WorkId.parse("visit/2031-05-05/northern-ports");
  static final WorkId AVAILABILITY = WorkId.parse("press-availability/2031-03-13/aldana");
  static final WorkId LESSON = WorkId.parse("roundtable/2031-03-13/harbour-school");
  static final WorkId GAGGLE = WorkId.parse("press-gaggle/2031-04-02/night-ferry");
  static final WorkId PLAIN = WorkId.parse("briefing/2031-02-11/ice");
  static final WorkId HOSTILE = WorkId.parse("briefing/2031-02-10/slide");

  private RecordSamples() {}

  /// The fictional availability of `examples`, as the office first published it.
  static String availability() {
    try {
      return Files.readString(Path.of("../examples/press-availability-lantern-quay.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException("The tests need the folder examples.", e);
    }
  }

  /// The same with one correction of each kind.
  static String corrected() {
    return replaced(
        availability(),
        // Two words of one sentence.
        "refuse entry to 41 persons who",
        "refuse entry to 40 persons and one company who",
        // One sentence becomes two.
        "The work was real, though the journey was not.",
        "The work was real. The journey was not.",
        // A sentence goes.
        " They did what a pilot does.",
        "",
        // A sentence moves to the end of another paragraph.
        " I’ve asked for more tables.",
        "",
        "yes or no?",
        "yes or no? I’ve asked for more tables.",
        // Somebody else is said to have said it.
        "QUESTION: So nothing has been offered?",
        "MS HARTMANN: So nothing has been offered?");
  }

  private static String replaced(String text, String... pairs) {
    String replaced = text;
    for (int i = 0; i < pairs.length; i += 2) {
      if (!replaced.contains(pairs[i])) {
        throw new IllegalArgumentException("The example no longer has \"" + pairs[i] + "\".");
      }
      replaced = replaced.replace(pairs[i], pairs[i + 1]);
    }
    return replaced;
  }

  static final String SCHOOL =
      """
      MODERATOR: Class, the Minister can see you now. Who has the first question?

      PUPIL ONE: Why is there a sandbank in the way?

      MINISTER ALDANA: Because the river brings sand, and it has to put it somewhere. Yes.

      PUPIL TWO: Do the pilots get paid while they are away?

      MINISTER ALDANA: Yes. Yes. Every month.
      """;

  static final String SCHOOL_CORRECTED =
      SCHOOL.replace("Yes. Yes. Every", "Yes. Every").replace("somewhere. Yes.", "somewhere.");

  static final String MARKUP =
      """
      <script>alert('label')</script>: Good <b>morning</b>.

      MR. QUILL: <img src=x onerror=alert(1)> is what the slide said. "Why?" & 'how' &lt;now&gt;. ${7*7} <!-- no --> </p>

      Q: Did it say </script><script>alert(2)</script>? There are <s>60</s> [600] of them.
      """;

  /// The visit of `examples`: one official, one day, two countries, and nobody left the building.
  static Visit visitByScreen() {
    try {
      return VisitFormat.read(
          Files.readAllBytes(Path.of("../examples/visits/kesteral-and-osmeria.json")));
    } catch (IOException | MalformedException e) {
      throw new AssertionError("The tests need the folder examples.", e);
    }
  }

  /// Two days on the road, one of them without a programme yet.
  static Visit tour() {
    LocalDate first = LocalDate.of(2031, 5, 5);
    return new Visit(
        TOUR,
        "Visit to the Northern Ports",
        first,
        first.plusDays(1),
        List.of(
            new Stop("Port Halden", Optional.empty(), first, Mode.IN_PERSON),
            new Stop("Skarrow", Optional.of("Kesteral"), first.plusDays(1), Mode.IN_PERSON),
            new Stop(
                "The lightship Mother Carey", Optional.empty(), first.plusDays(1), Mode.VIRTUAL)),
        List.of(),
        List.of(
            new Engagement(
                first,
                Optional.of("9 a.m."),
                "Opening of the new berths",
                Optional.of("Quay 4"),
                Mode.IN_PERSON,
                List.of("the harbour master"),
                Optional.of(WorkId.parse("remarks/2031-05-05/quay-four")))));
  }

  static Draft availability(String text) {
    return new Draft(
        "press-availability.txt",
        text,
        "Minister Aldana on the Correspondence Report, Three Bridges, and Two Visits by Screen",
        "Briefing Room, Lantern Quay",
        VISIT);
  }

  static Draft school(String text) {
    return new Draft("lesson.txt", text, "A lesson at the harbour school", "By screen", VISIT);
  }

  static Draft gaggle() {
    return new Draft(
        "gaggle.md",
        lectern.source.Format.MARKDOWN,
        Samples.GAGGLE.getBytes(StandardCharsets.UTF_8),
        "Press Gaggle by Press Secretary Prewitt",
        "Aboard the Night Ferry",
        null);
  }

  static Draft markup() {
    return new Draft(
        "slide \"<b>&amp;.txt",
        MARKUP,
        "<script>alert('title')</script> & a \"slide\"",
        "<i>Room</i>",
        null);
  }

  /// Writes all of it.
  static WrittenRecord write(Path folder) {
    Draft ice =
        new Draft(
            "ice.txt",
            "MR OKAFOR: The ice is thin. Please stay ashore.\n\nQ: For how long?\n\nMR OKAFOR: Until it is thicker.\n",
            "Briefing on the ice",
            "",
            null);
    EditionText otherRelease =
        WrittenRecord.text(
            PLAIN.date(),
            new Draft(
                ice.name(),
                "MR OKAFOR: The ice is thin. Stay ashore.\n\nQ: For how long?\n\n\n\nMR OKAFOR: Until it is thicker.\n",
                ice.title(),
                "",
                null));
    return new WrittenRecord(folder, Instant.parse("2031-02-10T15:00:00Z"))
        .publish(HOSTILE, markup())
        .annotate(HOSTILE, 1, Optional.of(new Address(2, 1)), "<b>bold</b> & \"quoted\"")
        .at("2031-02-11T10:30:00Z")
        .publish(PLAIN, ice, otherRelease)
        .at("2031-03-12T16:00:00Z")
        .visit(visitByScreen())
        .at("2031-03-13T20:05:10Z")
        .publish(AVAILABILITY, availability(availability()))
        .publish(LESSON, school(SCHOOL))
        .at("2031-03-14T08:12:00Z")
        .correct(
            AVAILABILITY,
            availability(corrected()),
            "The list of persons has 40 names and a company; the recording was heard again.")
        .annotate(
            AVAILABILITY,
            2,
            Optional.of(new Address(1, 21)),
            "The list was published in the Official Gazette on 14 March 2031, number 61.")
        .annotate(
            AVAILABILITY,
            2,
            Optional.empty(),
            "A recording is kept in the archive of the Ministry.")
        .addSource(
            AVAILABILITY,
            new Draft(
                "availability-as-posted.txt", availability().replace('’', '\''), "", "", null),
            "The same event, posted a second time with straight apostrophes.")
        .correct(LESSON, school(SCHOOL_CORRECTED), "Two answers were heard that nobody gave.")
        .at("2031-04-02T22:40:00Z")
        .publish(GAGGLE, gaggle())
        .at("2031-04-03T09:00:00Z")
        .withdraw(GAGGLE, "The gaggle was off the record, and should never have been published.")
        .visit(tour())
        .at("2031-04-20T09:00:00Z")
        .visit(tour());
  }

  /// The citation of the last sentence of an edition that starts so.
  static String citation(WorkId work, int edition, Draft draft, String start) {
    return WrittenRecord.text(work.date(), draft).utterances().stream()
        .filter(utterance -> utterance.text().startsWith(start))
        .map(utterance -> Citation.of(work, edition, utterance).toString())
        .reduce((_, last) -> last)
        .orElseThrow(() -> new IllegalArgumentException("No sentence starts: " + start));
  }
}
