package lectern.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;
import lectern.record.EditionText;
import lectern.store.Work;
import lectern.web.api.Export;
import lectern.web.api.ExportJson;
import lectern.web.api.Links;
import lectern.web.api.WorkJson;
import lectern.web.page.WorkHistory;

/// The lines of a file that holds everything of one kind, each made when its turn comes.
///
/// @param size of the log that it covers; later entries are left out
record ExportLines(ApiRecord record, Export export, Links links, long size, Holdings.Held held) {

  void write(OutputStream out) throws IOException {
    switch (export) {
      case WORKS -> listed(held.works(), out);
      case VISITS -> listed(held.visits(), out);
      case EDITIONS ->
          each((history, edition, text) ->
              line(new ExportJson(links).edition(history, edition, text), out));
      case EXCHANGES -> each((history, edition, text) -> exchanges(history, edition, text, out));
    }
    out.flush();
  }

  private void listed(List<Work> works, OutputStream out) throws IOException {
    for (Work work : works.reversed()) {
      line(new WorkJson(links).of(work), out);
    }
  }

  private void exchanges(WorkHistory history, int edition, EditionText text, OutputStream out)
      throws IOException {
    for (JsonObject exchange : new ExportJson(links).exchanges(history, edition, text)) {
      line(exchange, out);
    }
  }

  /// Writes what an edition is.
  @FunctionalInterface
  private interface OfEdition {
    void write(WorkHistory history, int edition, EditionText text) throws IOException;
  }

  private void each(OfEdition writing) throws IOException {
    for (Work work : held.works().reversed()) {
      WorkHistory history = covered(work);
      for (int edition = 1; edition <= history.newest(); edition++) {
        writing.write(history, edition, record.text(history, edition));
      }
    }
  }

  private WorkHistory covered(Work work) {
    List<WorkHistory.Entry> entries =
        record.archive().history(work.id()).orElseThrow().entries().stream()
            .filter(entry -> entry.index() < size)
            .toList();
    return new WorkHistory(work.id(), entries);
  }

  private static void line(JsonObject object, OutputStream out) throws IOException {
    out.write(CanonicalJson.bytes(object));
    out.write('\n');
  }
}
