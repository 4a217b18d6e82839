package lectern.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Manifest;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;

/// What became of a work: a line for each entry about it, in plain words.
final class HistoryView {
  private final RecordStore store;

  HistoryView(RecordStore store) {
    this.store = store;
  }

  /// @param sheet with a margin, for the numbers of the entries
  void set(Sheet sheet, List<Logged> history) throws RecordException {
    for (Logged entry : history) {
      sheet.blank();
      sheet.note("entry " + entry.index(), Ink.QUIET);
      sheet.line(what(entry.manifest()), Ink.STRONG);
      sheet.line(
          Times.of(entry.manifest().stamp().time()) + ", " + entry.manifest().stamp().who(),
          Ink.PLAIN);
      why(entry.manifest()).ifPresent(why -> sheet.line("“" + why + "”", Ink.PLAIN));
      Optional<String> change = change(entry.manifest());
      if (change.isPresent()) {
        sheet.line(change.get(), Ink.PLAIN);
      }
    }
  }

  private static String what(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> "Edition 1 published, from " + files(publish.edition());
      case Manifest.Correct correct ->
          "Corrected: edition " + correct.edition().number() + ", from " + files(correct.edition());
      case Manifest.Withdraw withdraw -> "Withdrawn, edition " + withdraw.edition() + " included";
      case Manifest.Annotate annotate ->
          "Annotated: edition "
              + annotate.edition()
              + annotate.at().map(at -> ", sentence " + at).orElse("");
      case Manifest.AddSource added ->
          "Another printing of edition " + added.edition() + " added: " + added.source().name();
      case Manifest.Programme programme ->
          programme.edition() == 1
              ? "Programme published"
              : "Programme changed: edition " + programme.edition();
      case Manifest.Rotate rotate -> "The log is signed with another key: " + rotate.to();
      case Manifest.AddWitness witness -> "A witness was added: " + witness.key();
    };
  }

  private static String files(EditionDigest edition) {
    return edition.sources().stream().map(FileDigest::name).collect(Collectors.joining(", "));
  }

  private static Optional<String> why(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Correct correct -> Optional.of(correct.why());
      case Manifest.Withdraw withdraw -> Optional.of(withdraw.why());
      case Manifest.Annotate annotate -> Optional.of(annotate.note());
      case Manifest.AddSource added -> Optional.of(added.why());
      case Manifest.Publish _, Manifest.Programme _, Manifest.Rotate _, Manifest.AddWitness _ ->
          Optional.empty();
    };
  }

  private Optional<String> change(Manifest manifest) throws RecordException {
    return switch (manifest) {
      case Manifest.Publish publish ->
          Optional.of(
              Numbers.of(store.text(publish.edition()).utterances().size(), "sentence") + ".");
      case Manifest.Correct correct -> {
        EditionText before = store.text(correct.work(), correct.edition().number() - 1);
        Revision revision = Revision.of(before, store.text(correct.edition()));
        yield Optional.of(capitalised(revision.summary()) + ".");
      }
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.AddSource _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ ->
          Optional.empty();
    };
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// The same for a program: one object an entry.
  JsonArray json(List<Logged> history) throws RecordException {
    JsonValue[] entries = new JsonValue[history.size()];
    for (int i = 0; i < entries.length; i++) {
      Manifest manifest = history.get(i).manifest();
      JsonObject.Builder entry =
          JsonObject.builder()
              .put("index", history.get(i).index())
              .put("type", manifest.type())
              .put("time", manifest.stamp().time().toString())
              .put("who", manifest.stamp().who())
              .put("what", what(manifest));
      why(manifest).ifPresent(why -> entry.put("why", why));
      change(manifest).ifPresent(change -> entry.put("change", change));
      entries[i] = entry.build();
    }
    return JsonArray.of(entries);
  }
}
