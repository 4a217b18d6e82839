package lectern.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.record.Cosignature;
import lectern.record.EditionDigest;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.ProofStep;
import lectern.store.ProvenEntry;

/// How anybody can check that an edition was published and has not been changed since, without believing the site.
///
/// @param title of the edition
/// @param manifest what the log says
/// @param digest what it says of the words; empty for the programme of a visit
/// @param index of the entry, from 0
/// @param entry its bytes, as text
/// @param leaf its hash
/// @param steps from there up to the root
/// @param ladder the same, to be drawn
/// @param size how many entries the checkpoint covers
/// @param root of the log, which the checkpoint signs
/// @param origin what the log is called
/// @param note the checkpoint as it is signed
/// @param key that signed it
/// @param witnesses who cosigned it, and when
/// @param citation of the first sentence, to try it with; empty where there is none
/// @param site where the pages are reached, without a slash at the end
public record ProofPage(
    Standing standing,
    String title,
    Manifest.OfWork manifest,
    Optional<EditionDigest> digest,
    long index,
    String entry,
    Hash leaf,
    List<ProofStep> steps,
    Ladder ladder,
    long size,
    Hash root,
    String origin,
    String note,
    String key,
    List<Witness> witnesses,
    Optional<String> citation,
    String site) {
  public ProofPage {
    steps = List.copyOf(steps);
    witnesses = List.copyOf(witnesses);
  }

  /// Who has seen the log as it is.
  ///
  /// @param time by the witness's clock; empty where it does not say
  public record Witness(String name, Optional<Instant> time) {
    static Witness of(Cosignature cosignature) {
      return new Witness(
          cosignature.key().name(),
          Optional.of(cosignature.timestamp())
              .filter(seconds -> seconds > 0)
              .map(Instant::ofEpochSecond));
    }
  }

  /// @param proven the entry of the edition
  /// @param citation of a sentence of it
  public static ProofPage of(
      WorkHistory history,
      Standing standing,
      String title,
      ProvenEntry proven,
      String key,
      Optional<String> citation,
      String site) {
    var checkpoint = proven.signed().checkpoint();
    Manifest.OfWork manifest = history.edition(standing.edition()).orElseThrow().manifest();
    List<ProofStep> steps = proven.steps();
    return new ProofPage(
        standing,
        title,
        manifest,
        history.digest(standing.edition()),
        proven.index(),
        text(manifest),
        proven.leaf(),
        steps,
        Ladder.of(proven.index(), proven.leaf().hex(), steps),
        checkpoint.size(),
        checkpoint.root(),
        checkpoint.origin(),
        proven.signed().note().format(),
        key,
        proven.cosignatures().stream().map(Witness::of).toList(),
        citation,
        site);
  }

  private static String text(Manifest manifest) {
    try {
      return new String(manifest.bytes(), UTF_8);
    } catch (MalformedException e) {
      throw new IllegalArgumentException("It was read from the log, which has no longer ones.", e);
    }
  }
}
