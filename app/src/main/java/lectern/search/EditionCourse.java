package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.cite.Address;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Role;
import lectern.record.EditionText;
import lectern.source.Span;
import lectern.transcript.Sentence;

/// The course of an edition as its canonical text alone shows it: who gets the floor, asks and answers. It is an
/// interpretation of this release, the same that the index has, and no part of the record.
///
/// Turns are numbered from 0 in a [Floor], and from 1 in an edition: turn 0 of the one is `t1` of the other.
public final class EditionCourse {
  private final Floor floor;
  private final List<List<Sentence>> sentences;

  private EditionCourse(Floor floor, List<List<Sentence>> sentences) {
    this.floor = floor;
    this.sentences = List.copyOf(sentences);
  }

  /// Never throws on content.
  public static EditionCourse of(EditionText text) {
    EditionTranscript.Read read = EditionTranscript.of(text);
    return new EditionCourse(
        Floor.of(read.transcript()),
        read.paragraphs().stream()
            .map(turn -> turn.stream().flatMap(List::stream).toList())
            .toList());
  }

  public Floor floor() {
    return floor;
  }

  /// What a turn does; empty where there is no such turn.
  ///
  /// @param turn from 1
  public Optional<Role> role(int turn) {
    return turn >= 1 && turn <= floor.roles().size()
        ? Optional.of(floor.roles().get(turn - 1))
        : Optional.empty();
  }

  /// The exchange that a turn asks or answers in.
  ///
  /// @param turn from 1
  public Optional<Exchange> exchange(int turn) {
    return floor.exchangeOf(turn - 1);
  }

  /// The sentence in which a span of the floor begins; empty where it begins in none.
  ///
  /// @param turn from 0, as the floor has it
  public Optional<Address> sentence(int turn, Span span) {
    List<Sentence> all = sentences.get(turn);
    for (int i = 0; i < all.size(); i++) {
      if (span.start() < all.get(i).span().end()) {
        return Optional.of(new Address(turn + 1, i + 1));
      }
    }
    return Optional.empty();
  }
}
