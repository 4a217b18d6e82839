package lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.exchange.Floor;
import lectern.quote.PassageCutter;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.Stamp;
import lectern.transcript.Block;
import lectern.transcript.Speaker;

/// Makes what is indexed from editions of the record.
final class Editions {
  private Editions() {}

  static IndexedEdition edition(
      WorkId work, EditionDigest digest, Stamp published, EditionText text) {
    EditionTranscript.Read read = EditionTranscript.of(text);
    return new IndexedEdition(
        new PassageCutter(
            work.toString(), digest.number(), true, read.transcript().text().text(), read.struck()),
        text.head("title").orElse(""),
        Optional.of(work.kind()),
        text.head("visit"),
        Optional.of(work.date()),
        published.time(),
        turns(read),
        false);
  }

  private static List<IndexedTurn> turns(EditionTranscript.Read read) {
    TurnParts parts = new TurnParts(Floor.of(read.transcript()));
    List<IndexedTurn> turns = new ArrayList<>();
    List<Block.Turn> printed = read.transcript().turns();
    for (int i = 0; i < printed.size(); i++) {
      String label = printed.get(i).label().text();
      turns.add(
          parts.of(
              new PassageCutter.Spoken(
                  i + 1,
                  label,
                  Speaker.Side.of(label),
                  read.gaps().get(i),
                  read.paragraphs().get(i))));
    }
    return turns;
  }
}
