package lectern.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.Manifest;
import lectern.record.Stamp;
import lectern.record.Visit;
import lectern.source.Source;

/// Makes entries of acts, one after the other, and refuses what cannot come after what is in the record: an id that is
/// taken, a correction of nothing. [Succession][lectern.record.Succession] has the same rules for who reads the log.
final class EntryMaker {
  private static final int LONGEST_NAME = 255;

  /// Where a work stands, entries that this maker made included.
  private record Standing(long last, int edition, boolean isWithdrawn) {}

  /// Gives the canonical text of an edition in the record.
  @FunctionalInterface
  interface Texts {
    EditionText of(WorkId work, int edition) throws RecordException;
  }

  private final Layout layout;
  private final Catalogue catalogue;
  private final Texts texts;
  private final Stamp stamp;
  private final Map<WorkId, Standing> standings = new HashMap<>();
  private final Map<String, EditionText> newTexts = new HashMap<>();
  private final Map<Act.Wording, Digest> digests =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final List<Logged> entries = new ArrayList<>();
  private final Map<Path, DurableFiles.Content> sources = new LinkedHashMap<>();

  /// @param stamp of all entries; its base is the size of the log
  EntryMaker(Layout layout, Catalogue catalogue, Texts texts, Stamp stamp) {
    this.layout = layout;
    this.catalogue = catalogue;
    this.texts = texts;
    this.stamp = stamp;
  }

  /// The entries made so far, in order.
  List<Logged> entries() {
    return entries;
  }

  /// The files of `sources/` that they name.
  Map<Path, DurableFiles.Content> sources() {
    return sources;
  }

  /// @throws RecordException if one of the acts cannot come next, with what stands in the way
  void add(List<Act> acts) throws RecordException {
    acts.parallelStream()
        .forEach(act -> {
          switch (act) {
            case Act.Publish publish -> read(publish.wording());
            case Act.Correct correct -> read(correct.wording());
            case Act.Withdraw _, Act.Annotate _, Act.AddSource _, Act.Programme _ -> {}
          }
        });
    for (Act act : acts) {
      add(act);
    }
  }

  /// What costs time to find out of a wording.
  private record Digest(List<Hash> sources, DurableFiles.Content text, Hash sha256, Hash root) {}

  private void read(Act.Wording wording) {
    byte[] bytes = wording.text().bytes();
    digests.put(
        wording,
        new Digest(
            wording.sources().stream().map(EntryMaker::sha256).toList(),
            () -> bytes,
            Hash.sha256(bytes),
            wording.text().root()));
  }

  private void add(Act act) throws RecordException {
    boolean isVisit = act.work().kind().equals(Visit.KIND);
    if (isVisit != act instanceof Act.Programme) {
      throw new RecordException(
          "\""
              + act.work()
              + "\" is the id of a visit. Ids of works begin with another word, such as press-availability; a visit has a"
              + " programme, which is published anew when it changes.");
    }
    Optional<Standing> now = standing(act.work());
    long index = stamp.base() + entries.size();
    Manifest manifest;
    try {
      manifest =
          switch (act) {
            case Act.Publish publish -> publish(publish, now);
            case Act.Correct correct -> correct(correct, known(act, now));
            case Act.Withdraw withdraw -> withdraw(withdraw, known(act, now));
            case Act.Annotate annotate -> annotate(annotate, known(act, now));
            case Act.AddSource added -> addSource(added, known(act, now));
            case Act.Programme programme -> programme(programme, now);
          };
    } catch (IllegalArgumentException e) {
      throw new RecordException(
          "The entry about \"" + act.work() + "\" cannot be made: " + e.getMessage(), e);
    }
    entries.add(new Logged(index, manifest));
    standings.put(act.work(), after(manifest, index, now));
  }

  private Optional<Standing> standing(WorkId work) throws RecordException {
    Standing changed = standings.get(work);
    if (changed != null) {
      return Optional.of(changed);
    }
    return catalogue
        .work(work)
        .map(found -> new Standing(found.last(), found.edition(), found.isWithdrawn()));
  }

  private static Standing after(Manifest manifest, long index, Optional<Standing> now) {
    int edition = now.map(Standing::edition).orElse(0);
    boolean isWithdrawn = now.map(Standing::isWithdrawn).orElse(false);
    return switch (manifest) {
      case Manifest.Publish _, Manifest.Correct _, Manifest.Programme _ ->
          new Standing(index, edition + 1, false);
      case Manifest.Withdraw _ -> new Standing(index, edition, true);
      case Manifest.Annotate _, Manifest.AddSource _, Manifest.Rotate _, Manifest.AddWitness _ ->
          new Standing(index, edition, isWithdrawn);
    };
  }

  private static Standing known(Act act, Optional<Standing> now) throws RecordException {
    return now.orElseThrow(() ->
        new RecordException(
            "There is no work \""
                + act.work()
                + "\" in the record. Check the id; `lectern list` shows those that there are."));
  }

  private Manifest publish(Act.Publish act, Optional<Standing> now) throws RecordException {
    if (now.isPresent()) {
      throw new RecordException(
          "The id \""
              + act.work()
              + "\" is taken: it was published already. Correct that work with `lectern correct`, or give the new one"
              + " another id.");
    }
    String day = act.wording().text().head("date").orElse("");
    if (!day.equals(act.work().date().toString())) {
      throw new RecordException(
          "The id \""
              + act.work()
              + "\" has another day than the text, which says \""
              + day
              + "\".");
    }
    return new Manifest.Publish(stamp, act.work(), edition(act.work(), 1, act.wording()));
  }

  private Manifest correct(Act.Correct act, Standing now) throws RecordException {
    EditionDigest edition = edition(act.work(), now.edition() + 1, act.wording());
    return new Manifest.Correct(stamp, act.work(), OptionalLong.of(now.last()), edition, act.why());
  }

  private static OptionalLong last(Standing now) {
    return OptionalLong.of(now.last());
  }

  private EditionDigest edition(WorkId work, int number, Act.Wording wording) {
    Digest digest = Objects.requireNonNull(digests.get(wording));
    List<FileDigest> files = new ArrayList<>();
    for (int i = 0; i < digest.sources.size(); i++) {
      files.add(file(wording.sources().get(i), digest.sources.get(i)));
    }
    sources.put(layout.text(digest.sha256), digest.text);
    newTexts.put(key(work, number), wording.text());
    int lines = wording.text().lines().size();
    return new EditionDigest(number, files, wording.media(), digest.sha256, lines, digest.root);
  }

  private static String key(WorkId work, int edition) {
    return work + "/v" + edition;
  }

  private FileDigest file(Source source, Hash sha256) {
    sources.put(layout.source(sha256), () -> bytes(source));
    return new FileDigest(sha256, source.format().mediaType(), name(source), source.size());
  }

  private Manifest withdraw(Act.Withdraw act, Standing now) throws RecordException {
    if (now.isWithdrawn()) {
      throw new RecordException(
          "\"" + act.work() + "\" is withdrawn already. Nothing was changed.");
    }
    return new Manifest.Withdraw(stamp, act.work(), last(now), now.edition(), act.why());
  }

  private Manifest annotate(Act.Annotate act, Standing now) throws RecordException {
    int edition = edition(act, act.edition(), now);
    if (act.at().isPresent()) {
      requireSentence(act.work(), edition, act.at().get());
    }
    return new Manifest.Annotate(stamp, act.work(), last(now), edition, act.at(), act.note());
  }

  private void requireSentence(WorkId work, int edition, Address at) throws RecordException {
    EditionText made = newTexts.get(key(work, edition));
    EditionText text = made == null ? texts.of(work, edition) : made;
    if (text.lineOf(at).isEmpty()) {
      throw new RecordException(
          "Edition " + edition + " of \"" + work + "\" has no sentence " + at + ".");
    }
  }

  private Manifest addSource(Act.AddSource act, Standing now) throws RecordException {
    int edition = edition(act, act.edition(), now);
    return new Manifest.AddSource(
        stamp, act.work(), last(now), edition, file(act.source(), sha256(act.source())), act.why());
  }

  private static int edition(Act act, OptionalInt asked, Standing now) throws RecordException {
    int edition = asked.orElse(now.edition());
    if (edition < 1 || edition > now.edition()) {
      throw new RecordException(
          "\""
              + act.work()
              + "\" has no edition "
              + edition
              + "; the newest is "
              + now.edition()
              + ".");
    }
    return edition;
  }

  private Manifest programme(Act.Programme act, Optional<Standing> now) {
    return new Manifest.Programme(
        stamp,
        now.isPresent() ? last(now.get()) : OptionalLong.empty(),
        now.map(Standing::edition).orElse(0) + 1,
        act.visit());
  }

  static Hash sha256(Source source) {
    return Hash.sha256(bytes(source));
  }

  static byte[] bytes(Source source) {
    ByteBuffer view = source.bytes();
    byte[] bytes = new byte[view.remaining()];
    view.get(bytes);
    return bytes;
  }

  /// Without folders, and not longer than an entry can hold.
  private static String name(Source source) {
    String name = source.name().replaceFirst("[/\\\\]+$", "");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return name.isBlank() ? "document" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
