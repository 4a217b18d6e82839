package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.cite.Address;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Manifest;
import lectern.record.Stamp;

/// What happened to a work, the latest first.
///
/// @param standing of the newest edition
/// @param title of the newest edition
public record HistoryPage(Standing standing, String title, List<Event> events) {

  /// Of how many corrections, the latest, the sentences are counted. Each needs two whole texts.
  static final int MOST_COUNTED = 20;

  public HistoryPage {
    events = List.copyOf(events);
  }

  /// One entry of the log.
  public sealed interface Event {
    Stamp stamp();

    /// The index of the entry in the log, from 0.
    long entry();

    /// @param isVisit whether it is a programme
    record Published(Stamp stamp, long entry, int edition, boolean isVisit) implements Event {}

    /// @param why empty for a programme, which says none
    /// @param changes since the edition before; empty for a programme, and for corrections long ago
    record Corrected(
        Stamp stamp, long entry, int edition, Optional<String> why, Optional<ChangeStory> changes)
        implements Event {}

    record Withdrawn(Stamp stamp, long entry, int edition, String why) implements Event {}

    /// @param at the sentence that it is about; empty for the whole
    record Remarked(Stamp stamp, long entry, int edition, Optional<Address> at, String note)
        implements Event {}

    record Printed(Stamp stamp, long entry, int edition, FileDigest source, String why)
        implements Event {}
  }

  /// @param texts gives the words of an edition by its number
  public static HistoryPage of(
      WorkHistory history, Standing standing, String title, Function<Integer, EditionText> texts) {
    List<Event> events = new ArrayList<>();
    int counted = Math.max(1, history.newest() - MOST_COUNTED);
    for (WorkHistory.Entry entry : history.entries().reversed()) {
      events.add(event(entry, counted, texts));
    }
    return new HistoryPage(standing, title, events);
  }

  /// @param counted after this edition, changes are counted
  private static Event event(
      WorkHistory.Entry entry, int counted, Function<Integer, EditionText> texts) {
    Stamp stamp = entry.stamp();
    long index = entry.index();
    return switch (entry.manifest()) {
      case Manifest.Publish publish ->
          new Event.Published(stamp, index, publish.edition().number(), false);
      case Manifest.Correct correct ->
          new Event.Corrected(
              stamp,
              index,
              correct.edition().number(),
              Optional.of(correct.why()),
              Optional.of(correct.edition().number())
                  .filter(number -> number > counted)
                  .map(number -> changes(number, texts)));
      case Manifest.Programme programme ->
          programme.edition() == 1
              ? new Event.Published(stamp, index, 1, true)
              : new Event.Corrected(
                  stamp, index, programme.edition(), Optional.empty(), Optional.empty());
      case Manifest.Withdraw withdraw ->
          new Event.Withdrawn(stamp, index, withdraw.edition(), withdraw.why());
      case Manifest.Annotate remark ->
          new Event.Remarked(stamp, index, remark.edition(), remark.at(), remark.note());
      case Manifest.AddSource added ->
          new Event.Printed(stamp, index, added.edition(), added.source(), added.why());
    };
  }

  private static ChangeStory changes(int edition, Function<Integer, EditionText> texts) {
    return ChangeStory.of(Comparison.of(texts.apply(edition - 1), texts.apply(edition)));
  }
}
