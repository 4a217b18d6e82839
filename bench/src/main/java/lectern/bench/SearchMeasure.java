package lectern.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.search.CollectionIndex;
import lectern.search.Hit;
import lectern.search.PassageIndex;
import lectern.search.PassageSnapshot;
import lectern.search.Ranking;
import lectern.search.Request;
import lectern.search.Search;
import lectern.search.VectorSearch;
import lectern.search.VectorWriter;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.source.SourceText;
import lectern.transcript.Block;
import lectern.transcript.Speaker;
import lectern.transcript.Transcript;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// How well and how fast passages are found. Everything in one run, so that the figures can be compared with each other and
/// with bare Lucene.
///
/// Usage: `bench/run search CORPUS DIR`; what is made in DIR is used again by the next run.
public final class SearchMeasure {
  private static final int DOCUMENTS = 2;
  private static final int DEEP = 10;

  /// Characters of a question that are asked.
  private static final int QUESTION = 2_000;

  private static final int CLIENTS = 4;
  private static final int QUERIES = 4_000;
  private static final int ROUNDS = 3;

  private final Path dir;
  private final List<Transcript> corpus =
      Corpus.read().texts().stream().map(Transcript::of).toList();

  private SearchMeasure(Path dir) {
    this.dir = dir;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("Usage: SearchMeasure DIR, a folder for indexes.");
      System.exit(2);
    }
    SearchMeasure measure = new SearchMeasure(Files.createDirectories(Path.of(args[0])));
    measure.speed();
    measure.answers();
  }

  /// The exchanges of every second document: only their answers are indexed.
  private void answers() throws Exception {
    List<AskedAndAnswered> exchanges = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i += DOCUMENTS) {
      exchanges.addAll(AskedAndAnswered.in(corpus.get(i)));
    }
    Path folder = dir.resolve("answers");
    if (!Files.exists(folder)) {
      List<String> lines = new ArrayList<>();
      List<String> queries = new ArrayList<>();
      for (int i = 0; i < exchanges.size(); i++) {
        lines.add(document("a" + i, exchanges.get(i).answer()));
        queries.add(document("a" + i, exchanges.get(i).question()));
      }
      Files.write(dir.resolve("questions.jsonl"), queries);
      index(lines, folder);
    }
    System.out.printf("exchanges %d%n", exchanges.size());
    try (PassageIndex index = PassageIndex.open(folder);
        PassageSnapshot now = index.snapshot();
        VectorSearch vectors = VectorSearch.open(folder)) {
      long start = System.nanoTime();
      VectorWriter.fill(
          now, folder, Runtime.getRuntime().availableProcessors(), _ -> {}, () -> false);
      say("vectors filled in, seconds", (System.nanoTime() - start) / 1e9);
      Search search = Search.over(now, vectors);
      for (Ranking ranking : Ranking.values()) {
        double sum = 0;
        for (int i = 0; i < exchanges.size(); i++) {
          Request request = Request.of(plain(exchanges.get(i).question()));
          sum += reciprocalRank(search.find(request.withRanking(ranking)).hits(), "a" + i);
        }
        say("MRR@10 " + ranking.name().toLowerCase(Locale.ROOT), sum / exchanges.size());
      }
    }
  }

  private static Query plain(String question) throws QuerySyntaxException {
    return Query.plain(question.substring(0, Math.min(QUESTION, question.length())));
  }

  private static double reciprocalRank(List<Hit> found, String wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).passage().work().equals(wanted)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static String document(String id, String text) {
    return CanonicalJson.write(
        JsonObject.builder().put("id", id).put("title", "").put("text", text).build());
  }

  private static void index(List<String> lines, Path folder) throws Exception {
    Path file = Files.write(folder.resolveSibling(folder.getFileName() + ".jsonl"), lines);
    CollectionIndex.make(List.of(file), folder, (_, _) -> {});
  }

  /// All passages of the corpus, searched by several clients at once with the same queries.
  private void speed() throws Exception {
    Path folder = dir.resolve("passages");
    if (!Files.exists(folder)) {
      List<String> lines = new ArrayList<>();
      for (Transcript transcript : corpus) {
        lines.add(collected("d" + lines.size(), transcript));
      }
      index(lines, folder);
    }
    List<String> queries = queries();
    System.out.printf("queries %d, clients %d%n", queries.size(), CLIENTS);
    try (PassageIndex index = PassageIndex.open(folder);
        PassageSnapshot now = index.snapshot();
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      Search search = Search.over(now);
      IndexSearcher bare = new IndexSearcher(reader);
      QueryBuilder words = new QueryBuilder(new EnglishAnalyzer());
      for (int round = 0; round < ROUNDS; round++) {
        report(
            "bare Lucene",
            times(queries, query -> bare.search(words.createBooleanQuery("text", query), DEEP)));
        report(
            "search with facets and snippets",
            times(queries, query -> search.find(Request.of(Query.parse(query)))));
      }
    }
  }

  /// Half of them two to four words of what was said, half a whole question.
  private List<String> queries() {
    Random random = new Random(1);
    List<AskedAndAnswered> exchanges =
        corpus.stream().flatMap(transcript -> AskedAndAnswered.in(transcript).stream()).toList();
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      AskedAndAnswered exchange = exchanges.get(random.nextInt(exchanges.size()));
      String[] words = exchange.answer().replaceAll("[^\\p{L}\\p{N} ’'-]", " ").strip().split(" +");
      int from = random.nextInt(words.length - 4);
      queries.add(String.join(" ", Arrays.copyOfRange(words, from, from + 2 + random.nextInt(3))));
      queries.add(exchange.question().substring(0, Math.min(500, exchange.question().length())));
    }
    queries.removeIf(
        query -> new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery("text", query) == null);
    return queries;
  }

  private static String collected(String id, Transcript transcript) {
    SourceText source = transcript.text();
    String text = source.text();
    List<JsonValue> turns = new ArrayList<>();
    for (Block.Turn turn : transcript.turns()) {
      if (turn.paragraphs().isEmpty()) {
        continue;
      }
      int start = turn.paragraphs().getFirst().span().start();
      int end = turn.paragraphs().getLast().span().end();
      turns.add(
          new JsonArray(
              List.of(
                  new JsonString(turn.label().text()),
                  new JsonString(kind(turn.label().text())),
                  JsonNumber.of(text.codePointCount(0, start)),
                  JsonNumber.of(text.codePointCount(0, end)))));
    }
    return CanonicalJson.write(
        JsonObject.builder()
            .put("document", id)
            .put("text", text)
            .put("turns", new JsonArray(turns))
            .build());
  }

  private static String kind(String label) {
    return switch (Speaker.Side.of(label)) {
      case OFFICIAL -> "official";
      case PRESS -> "question";
      case MODERATOR, OTHER -> "other";
    };
  }

  private interface Asking {
    Object ask(String query) throws Exception;
  }

  /// @return nanoseconds a query, sorted
  private static long[] times(List<String> queries, Asking asking) throws Exception {
    long[] nanos = new long[queries.size()];
    AtomicInteger next = new AtomicInteger();
    Callable<Void> client =
        () -> {
          for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            asking.ask(queries.get(i));
            nanos[i] = System.nanoTime() - start;
          }
          return null;
        };
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Void> done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
        done.get();
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void report(String what, long[] nanos) {
    say(what + ", ms, median", nanos[nanos.length / 2] / 1e6);
    say(what + ", ms, 99 of 100", nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static void say(String what, double value) {
    System.out.printf(Locale.ROOT, "%-60s %,12.4f%n", what, value);
  }
}
