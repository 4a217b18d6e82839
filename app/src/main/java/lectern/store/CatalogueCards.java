package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;

/// Writes the catalogue's cards: one for each entry, with what only the text of its edition says.
final class CatalogueCards {
  private final Layout layout;

  CatalogueCards(Layout layout) {
    this.layout = layout;
  }

  /// What the catalogue keeps of an entry.
  ///
  /// @param edition that it is about, 0 for none
  /// @param isEdition whether it is a new edition itself
  /// @param title of that edition; for others `""`
  /// @param files of `sources/` that it names, without their folder
  /// @param sketch of the text, where there is one
  record Card(
      Manifest manifest,
      int edition,
      boolean isEdition,
      String title,
      Optional<WorkId> visit,
      List<String> files,
      Optional<Sketch> sketch) {}

  /// In the same order. Texts are read on all cores; one that is damaged leaves a card without what it would have said,
  /// since telling of damage is for [Audit][lectern.record.Audit].
  List<Card> of(List<Manifest> manifests) {
    return manifests.parallelStream().map(this::card).toList();
  }

  private Card card(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> edition(publish, publish.edition());
      case Manifest.Correct correct -> edition(correct, correct.edition());
      case Manifest.Programme programme ->
          card(programme, programme.edition(), true, programme.visit().title());
      case Manifest.AddSource added -> card(added, added.edition(), false, "");
      case Manifest.Withdraw withdraw -> card(withdraw, withdraw.edition(), false, "");
      case Manifest.Annotate annotate -> card(annotate, annotate.edition(), false, "");
      case Manifest.Rotate rotate -> card(rotate, 0, false, "");
      case Manifest.AddWitness witness -> card(witness, 0, false, "");
    };
  }

  private static Card card(Manifest manifest, int edition, boolean isEdition, String title) {
    return new Card(
        manifest, edition, isEdition, title, Optional.empty(), files(manifest), Optional.empty());
  }

  private Card edition(Manifest.OfWork manifest, EditionDigest edition) {
    Optional<EditionText> text = text(edition.text());
    return new Card(
        manifest,
        edition.number(),
        true,
        text.flatMap(found -> found.head("title")).orElse(manifest.work().toString()),
        text.flatMap(found -> found.head("visit")).flatMap(CatalogueCards::id),
        files(manifest),
        text.map(Sketch::of));
  }

  /// The files of `sources/` that an entry names, without their folder.
  static List<String> files(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> files(publish.edition());
      case Manifest.Correct correct -> files(correct.edition());
      case Manifest.AddSource added -> List.of(Layout.sourceName(added.source().sha256()));
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ ->
          List.of();
    };
  }

  private static List<String> files(EditionDigest edition) {
    return Stream.concat(
            edition.sources().stream().map(FileDigest::sha256).map(Layout::sourceName),
            Stream.of(Layout.textName(edition.text())))
        .toList();
  }

  private Optional<EditionText> text(Hash sha256) {
    try {
      return Optional.of(EditionText.parse(Files.readAllBytes(layout.text(sha256))));
    } catch (IOException | MalformedException e) {
      return Optional.empty();
    }
  }

  private static Optional<WorkId> id(String value) {
    try {
      return Optional.of(WorkId.parse(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
