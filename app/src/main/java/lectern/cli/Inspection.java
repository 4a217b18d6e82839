package lectern.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.source.Dropped;
import lectern.source.Finding;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.transcript.Metadata;
import lectern.transcript.Printed;
import lectern.transcript.Speaker;
import lectern.transcript.Transcript;

/// The report of `lectern inspect`.
final class Inspection {
  private static final int MARGIN = 14;
  private static final String UNKNOWN = "unknown";

  /// Examples shown of what was left out for one reason.
  private static final int EXAMPLES = 3;

  private static final int EXAMPLE_LENGTH = 60;

  private final Sheet sheet;

  Inspection(Terminal terminal) {
    this.sheet = new Sheet(terminal, MARGIN);
  }

  /// The whole report as lines.
  ///
  /// @param floor of the same transcript
  String of(Transcript transcript, Floor floor) {
    source(transcript.text());
    metadata(transcript.metadata());
    speakers(transcript.speakers());
    exchanges(floor);
    findings(transcript);
    dropped(transcript.text().dropped());
    return sheet.take();
  }

  private void source(SourceText text) {
    Source source = text.source();
    sheet.rule('━', source.name(), Ink.STRONG);
    field("format", source.format().mediaType());
    field("charset", text.charset().map(charset -> charset.name()).orElse("given by the format"));
    field("size", Numbers.of(source.size(), "byte") + ", " + units(text.text()));
    field("SHA-256", source.sha256());
  }

  private static String units(String text) {
    return Numbers.of(text.codePointCount(0, text.length()), "character") + " of text";
  }

  private void metadata(Metadata metadata) {
    sheet.blank();
    field("title", printed(metadata.title()));
    String date = printed(metadata.date());
    String day = metadata.day().map(LocalDate::toString).orElse(date);
    field("date", day.equals(date) ? date : date + " (" + day + ")");
    field("place", printed(metadata.place()));
    field("start", printed(metadata.start()));
    field("end", printed(metadata.end()));
    sheet.note("ground rules", Ink.QUIET);
    metadata.groundRules().forEach(rule -> sheet.line(rule.value(), Ink.PLAIN));
    if (metadata.groundRules().isEmpty()) {
      sheet.line("none printed", Ink.QUIET);
    }
  }

  private static String printed(Optional<Printed> value) {
    return value.map(Printed::value).orElse(UNKNOWN);
  }

  private void field(String name, String value) {
    sheet.note(name, Ink.QUIET);
    sheet.line(value, value.equals(UNKNOWN) ? Ink.QUIET : Ink.PLAIN);
  }

  private void speakers(List<Speaker> speakers) {
    heading("Speakers");
    for (Speaker speaker : speakers) {
      sheet.note(side(speaker.side()), Ink.QUIET);
      sheet.words(speaker.label().isEmpty() ? "(no label)" : speaker.label(), Ink.STRONG);
      sheet.words(
          " · " + Numbers.of(speaker.turns(), "turn") + " · " + Numbers.of(speaker.words(), "word"),
          Ink.PLAIN);
      sheet.endLine();
    }
    none(speakers.isEmpty(), "Nobody speaks.");
  }

  private static String side(Speaker.Side side) {
    return switch (side) {
      case OFFICIAL -> "official";
      case PRESS -> "press";
      case MODERATOR -> "moderator";
      case OTHER -> "other";
    };
  }

  private void exchanges(Floor floor) {
    heading("Exchanges");
    int questions = 0;
    int followUps = 0;
    int unanswered = 0;
    int incomplete = 0;
    for (Exchange exchange : floor.exchanges()) {
      sheet.note(Integer.toString(exchange.number()), Ink.QUIET);
      sheet.words(TranscriptView.name(exchange.asker()), Ink.STRONG);
      sheet.words(" · " + Numbers.of(exchange.questions().size(), "question"), Ink.PLAIN);
      sheet.endLine();
      for (Question question : exchange.questions()) {
        questions++;
        followUps += question.followUp() ? 1 : 0;
        boolean bare = question.answers().isEmpty();
        unanswered += bare && !question.possiblyIncomplete() ? 1 : 0;
        incomplete += question.possiblyIncomplete() ? 1 : 0;
      }
    }
    none(floor.exchanges().isEmpty(), "Nobody asks.");
    if (!floor.exchanges().isEmpty()) {
      sheet.line(
          Numbers.of(questions, "question")
              + " in all: "
              + Numbers.of(followUps, "follow-up")
              + ", "
              + Numbers.grouped(unanswered)
              + " without an answer, "
              + Numbers.grouped(incomplete)
              + " where something may be missing.",
          Ink.PLAIN);
    }
  }

  private void findings(Transcript transcript) {
    heading("Findings");
    String text = transcript.text().text();
    for (Finding finding : transcript.findings()) {
      boolean whole = finding.span().isEmpty() && finding.span().start() == 0;
      sheet.note(
          whole ? "document" : Position.of(text, finding.span().start()).toString(), Ink.QUIET);
      sheet.line(finding.message(), Ink.PLAIN);
    }
    none(transcript.findings().isEmpty(), "Nothing was odd.");
  }

  private void dropped(List<Dropped> dropped) {
    heading("Left out");
    Map<String, List<Dropped>> byReason = new LinkedHashMap<>();
    for (Dropped piece : dropped) {
      byReason.computeIfAbsent(piece.reason(), _ -> new ArrayList<>()).add(piece);
    }
    byReason.forEach((reason, pieces) -> {
      long length = pieces.stream().mapToLong(Dropped::length).sum();
      sheet.note(Numbers.grouped(length), Ink.QUIET);
      sheet.line(
          (length == 1 ? "character" : "characters")
              + " in "
              + Numbers.of(pieces.size(), "place")
              + ": "
              + reason,
          Ink.PLAIN);
      pieces.stream().limit(EXAMPLES).forEach(piece -> sheet.line(example(piece), Ink.QUIET));
    });
    none(dropped.isEmpty(), "Nothing was left out.");
  }

  private static String example(Dropped piece) {
    String text = piece.text();
    if (text.length() > EXAMPLE_LENGTH) {
      text =
          text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXAMPLE_LENGTH)))
              + "…";
    }
    return "“" + text + "”";
  }

  private void heading(String title) {
    sheet.blank();
    sheet.rule('─', title, Ink.STRONG);
  }

  private void none(boolean none, String sentence) {
    if (none) {
      sheet.line(sentence, Ink.QUIET);
    }
  }
}
