package lectern.web.page;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.exchange.Floor;
import lectern.source.Dropped;
import lectern.source.Finding;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Metadata;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import lectern.transcript.Transcript;

/// A transcript as a page shows it.
///
/// @param slug the transcript's part of its address
/// @param language as [Spoken] has it
/// @param metadata as printed; what is empty is shown as unknown
/// @param words how many words are spoken
/// @param turns how many turns there are
/// @param exchanges how many exchanges there are
/// @param shares for each side that speaks, in the order of [Side]
/// @param voices everyone who speaks, in order of first appearance, the first [#MOST_VOICES]
/// @param moreVoices how many more there are
/// @param ended whether the page ends before the source does, because it is too long for one
/// @param findings what was odd about the source, the first [#MOST_REMARKS]
/// @param moreFindings how many more there are
/// @param dropped what the source holds beyond its text, the first [#MOST_REMARKS]
/// @param moreDropped how many more there are
public record TranscriptPage(
    String slug,
    String name,
    String language,
    Metadata metadata,
    int words,
    int turns,
    int exchanges,
    Strip strip,
    List<Share> shares,
    List<Voice> voices,
    int moreVoices,
    Outline outline,
    List<Item> body,
    boolean ended,
    List<Remark> findings,
    int moreFindings,
    List<Dropped> dropped,
    int moreDropped,
    Provenance provenance)
    implements Spoken {

  /// How many findings, and how many dropped pieces, one page lists.
  static final int MOST_REMARKS = 200;

  /// How many voices the table lists.
  static final int MOST_VOICES = 200;

  /// A side's part of the words.
  ///
  /// @param label the one label on that side, as printed; `""` where there are several, or it is not
  ///     printed
  /// @param labels how many labels stand on that side
  public record Share(Side side, String label, int labels, int words) {}

  /// A voice in the table of who speaks, when and how much.
  ///
  /// @param label as first printed; `""` for speech without a label
  /// @param first the number of its first turn, from 1
  /// @param anchor of that turn; `""` where the page ends before it
  /// @param ribbon when it speaks: SVG path data in a box of [Ribbon#WIDTH] by 1
  public record Voice(
      String label, Side side, int turns, int words, int first, String anchor, String ribbon) {}

  /// A finding, and the place it concerns.
  ///
  /// @param anchor of the sentence or turn; `""` where it concerns none
  public record Remark(String message, String anchor) {}

  /// What the page was made from.
  ///
  /// @param size in bytes
  /// @param sha256 of the bytes, in hexadecimal digits
  /// @param charset that the text was decoded from; empty for formats that are no text
  public record Provenance(Format format, int size, String sha256, Optional<String> charset) {}

  /// @param slug the transcript's part of its address
  public static TranscriptPage of(String slug, Transcript transcript, Floor floor) {
    return of(slug, transcript, floor, Citing.HERE);
  }

  static TranscriptPage of(String slug, Transcript transcript, Floor floor, Citing citing) {
    SourceText text = transcript.text();
    Places places = new Places(transcript);
    Voices voices = Voices.of(transcript, floor);
    List<Item> read = Body.of(transcript, floor, places, voices, citing);
    String language =
        Optional.ofNullable(text.declared().get("language")).orElseGet(() -> Tongues.of(read));
    List<Item> body = Tongues.told(read, language);
    List<Finding> findings = transcript.findings();
    return new TranscriptPage(
        slug,
        FileName.of(text.source().name()),
        language,
        transcript.metadata(),
        voices.totalWords(),
        voices.turns(),
        floor.exchanges().size(),
        Strip.of(voices, body),
        shares(voices),
        voices.all().stream().limit(MOST_VOICES).map(v -> voice(v, voices, places)).toList(),
        Math.max(0, voices.all().size() - MOST_VOICES),
        Outline.of(transcript, body, floor.exchanges()),
        List.copyOf(body),
        !places.isEverythingShown(),
        findings.stream().limit(MOST_REMARKS).map(finding -> remark(finding, places)).toList(),
        Math.max(0, findings.size() - MOST_REMARKS),
        text.dropped().stream().limit(MOST_REMARKS).toList(),
        Math.max(0, text.dropped().size() - MOST_REMARKS),
        provenance(text));
  }

  private static Remark remark(Finding finding, Places places) {
    Span span = finding.span();
    return new Remark(finding.message(), span.isEmpty() ? "" : places.anchor(span));
  }

  private static Provenance provenance(SourceText text) {
    Source source = text.source();
    return new Provenance(
        source.format(), source.size(), source.sha256(), text.charset().map(Charset::name));
  }

  private static List<Share> shares(Voices voices) {
    Map<Side, Integer> words = new EnumMap<>(Side.class);
    Map<Side, Set<String>> labels = new EnumMap<>(Side.class);
    for (Voices.Voice voice : voices.all()) {
      for (int turn : voice.turns()) {
        Side side = voices.side(turn);
        words.merge(side, voices.words(turn), Integer::sum);
        labels.computeIfAbsent(side, _ -> new LinkedHashSet<>()).add(voice.label());
      }
    }
    List<Share> shares = new ArrayList<>();
    labels.forEach((side, own) ->
        shares.add(
            new Share(
                side,
                own.size() == 1 ? own.iterator().next() : "",
                own.size(),
                words.getOrDefault(side, 0))));
    return List.copyOf(shares);
  }

  private static Voice voice(Voices.Voice voice, Voices voices, Places places) {
    int first = voice.turns().getFirst();
    return new Voice(
        voice.label(),
        voice.side(),
        voice.turns().size(),
        voice.words(),
        first + 1,
        places.isShown(first) ? Places.turn(first) : "",
        Ribbon.of(voice.turns(), voices));
  }

  public Optional<String> title() {
    return metadata.title().map(Printed::value);
  }
}
