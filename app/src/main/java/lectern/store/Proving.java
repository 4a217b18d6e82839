package lectern.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.record.EditionText;
import lectern.record.InclusionProof;
import lectern.record.MalformedException;
import lectern.record.SentenceProof;
import lectern.record.SignedCheckpoint;

/// Makes the proof of a sentence out of the record.
final class Proving {
  private final RecordStore store;
  private final LogFolder log;

  Proving(RecordStore store, Layout layout) {
    this.store = store;
    this.log = new LogFolder(layout);
  }

  /// @throws RecordException if the record has no such sentence, or what is needed cannot be read
  SentenceProof prove(Citation citation) throws RecordException {
    WorkId work = citation.work();
    int newest = store.work(work).map(Work::edition).orElse(0);
    int last = Math.min(newest, citation.edition().orElse(newest));
    Map<Integer, EditionText> texts = new TreeMap<>();
    for (int edition = citation.edition().orElse(1); edition <= last; edition++) {
      texts.put(edition, store.text(work, edition));
    }
    Citation.Found found =
        citation
            .find(newest, edition -> utterances(texts, edition))
            .orElseThrow(() ->
                new RecordException(
                    "The record has no sentence "
                        + citation
                        + ". Check how it is spelt; `lectern history "
                        + work
                        + "` shows the editions."));
    EditionText text = Objects.requireNonNull(texts.get(found.edition()));
    return prove(work, found.edition(), text, text.lineOf(found.utterance().at()).orElseThrow());
  }

  private static List<Utterance> utterances(Map<Integer, EditionText> texts, int edition) {
    EditionText text = texts.get(edition);
    return text == null ? List.of() : text.utterances();
  }

  private SentenceProof prove(WorkId work, int edition, EditionText text, int line)
      throws RecordException {
    long index = store.edition(work, edition).orElseThrow().index();
    SignedCheckpoint signed = store.checkpoint();
    long size = signed.checkpoint().size();
    try {
      InclusionProof proof = log.tree(size).inclusion(index);
      byte[] manifest = log.entry(index, size).bytes();
      return SentenceProof.of(manifest, text, line, proof, signed.note());
    } catch (IOException | MalformedException e) {
      throw new RecordException(
          "Entry "
              + index
              + " cannot be proved: "
              + e.getMessage()
              + " Run `lectern verify`, which names every damaged file, and get it back from a backup.",
          e);
    }
  }
}
