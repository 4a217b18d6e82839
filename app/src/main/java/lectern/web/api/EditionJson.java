package lectern.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.record.EditionDigest;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Manifest;
import lectern.record.Stamp;
import lectern.web.page.Standing;
import lectern.web.page.WorkHistory;

/// An edition: what the log vouches for, and what its head says.
public record EditionJson(Links links) {

  /// All editions of a work, the newest first, without their words.
  public JsonObject all(WorkHistory history) {
    List<JsonObject> editions =
        IntStream.iterate(history.newest(), number -> number > 0, number -> number - 1)
            .mapToObj(number -> listed(history, number))
            .toList();
    return JsonObject.builder()
        .put("work", history.work().toString())
        .put("editions", new JsonArray(List.copyOf(editions)))
        .put(
            "links",
            Shapes.links(
                "self", links.editions(history.work()), "work", links.work(history.work())))
        .build();
  }

  private JsonObject listed(WorkHistory history, int number) {
    return logged(history, number).put("links", links(history, number)).build();
  }

  /// An edition with its head and all that was done to it.
  ///
  /// @param text its words
  public JsonObject of(WorkHistory history, int number, EditionText text) {
    return logged(history, number)
        .put("title", text.head("title").orElse(""))
        .put("date", history.work().date().toString())
        .putOrNull("place", text.head("place"))
        .putOrNull("start", text.head("start"))
        .putOrNull("end", text.head("end"))
        .putOrNull("visit", text.head("visit"))
        .put("rules", JsonArray.ofStrings(rules(text)))
        .put("turnCount", turns(text))
        .put("sentenceCount", text.utterances().size())
        .put("remarks", Shapes.array(remarks(history, number), this::remark))
        .put("links", links(history, number))
        .build();
  }

  private static List<String> rules(EditionText text) {
    return text.lines().stream()
        .filter(EditionLine.Head.class::isInstance)
        .map(EditionLine.Head.class::cast)
        .filter(head -> head.name().equals("rule"))
        .map(EditionLine.Head::value)
        .toList();
  }

  private static long turns(EditionText text) {
    return text.lines().stream()
        .mapToInt(line ->
            switch (line) {
              case EditionLine.Sentence(var utterance) -> utterance.at().turn();
              case EditionLine.Silence silence -> silence.turn();
              case EditionLine.Format _,
                  EditionLine.Head _,
                  EditionLine.ParagraphBreak _,
                  EditionLine.Aside _ ->
                  0;
            })
        .max()
        .orElse(0);
  }

  private JsonObject.Builder logged(WorkHistory history, int number) {
    Standing standing = Standing.of(history, number).orElseThrow();
    EditionDigest digest = history.digest(number).orElseThrow();
    Stamp stamp = standing.stamp();
    return Shapes.stamped(stamp, standing.entry())
        .put("work", history.work().toString())
        .put("edition", number)
        .put("isNewest", standing.isNewest())
        .put("isWithdrawn", standing.withdrawal().isPresent())
        .putOrNull("why", standing.why())
        .put("sources", Shapes.array(sources(history, number, digest), file -> file(file)))
        .put(
            "text",
            JsonObject.builder()
                .put("sha256", digest.text().hex())
                .put("lines", digest.lines())
                .put("root", digest.root().hex())
                .put("url", links.text(digest.text()))
                .build())
        .put("url", links.pageOf(history.work(), number));
  }

  private JsonObject file(FileDigest file) {
    return Shapes.file(links, file);
  }

  /// Those that it was made from, then later printings.
  private static List<FileDigest> sources(WorkHistory history, int number, EditionDigest digest) {
    List<FileDigest> later =
        history.entries().stream()
            .map(WorkHistory.Entry::manifest)
            .filter(Manifest.AddSource.class::isInstance)
            .map(Manifest.AddSource.class::cast)
            .filter(added -> added.edition() == number)
            .map(Manifest.AddSource::source)
            .toList();
    return java.util.stream.Stream.concat(digest.sources().stream(), later.stream()).toList();
  }

  private static List<WorkHistory.Entry> remarks(WorkHistory history, int number) {
    return history.entries().stream()
        .filter(entry ->
            entry.manifest() instanceof Manifest.Annotate remark && remark.edition() == number)
        .toList();
  }

  private JsonObject remark(WorkHistory.Entry entry) {
    Manifest.Annotate remark = (Manifest.Annotate) entry.manifest();
    return Shapes.stamped(remark.stamp(), entry.index())
        .putOrNull("at", remark.at().map(Object::toString))
        .put("note", remark.note())
        .build();
  }

  private JsonObject links(WorkHistory history, int number) {
    WorkId work = history.work();
    JsonObject.Builder all =
        JsonObject.builder()
            .put("self", links.edition(work, number))
            .put("work", links.work(work))
            .put("turns", links.turns(work, number))
            .put("exchanges", links.exchanges(work, number));
    neighbour(history, number - 1)
        .ifPresent(older -> {
          all.put("previous", links.edition(work, older));
          all.put("changes", links.changes(work, older, number));
        });
    neighbour(history, number + 1).ifPresent(newer -> all.put("next", links.edition(work, newer)));
    return all.build();
  }

  private static Optional<Integer> neighbour(WorkHistory history, int number) {
    return history.digest(number).map(EditionDigest::number);
  }
}
