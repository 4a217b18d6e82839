package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.search.AsOf;
import lectern.search.IndexException;
import lectern.search.Order;
import lectern.search.PassageSnapshot;
import lectern.search.Ranking;
import lectern.search.Request;
import lectern.search.Results;
import lectern.search.ResultsCsv;
import lectern.search.ResultsJson;
import lectern.search.Search;
import lectern.search.VectorSearch;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.store.RecordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern search`: what was said about something.
final class SearchCommand {
  private static final String LIMIT = "--limit";
  private static final String OFFSET = "--offset";
  private static final String SORT = "--sort";
  private static final String AS_OF = "--as-of";
  private static final String ALL = "--all-editions";
  private static final String CSV = "--csv";
  private static final String FORMAT = "--format";
  private static final String LEXICAL = "--lexical";
  private static final String VECTOR = "--vector";
  private static final String FUSED = "--fused";
  private static final String PLAIN = "--plain";
  private static final String QUERIES = "--queries";
  private static final int HITS = 10;
  private static final int MOST_HITS = 100;
  private static final Pattern EDITION = Pattern.compile("/?(.+)/v([1-9][0-9]{0,8})");

  private final CommandSpec spec;
  private final Session session;
  private final ParseResult given;

  private SearchCommand(CommandSpec spec, Session session) {
    this.spec = spec;
    this.session = session;
    this.given = spec.commandLine().getParseResult();
  }

  static CommandSpec spec(Session session) {
    CommandSpec search =
        LecternCommand.command(
            "search",
            "Find what was said, by words and by meaning.",
            spec -> new SearchCommand(spec, session).run());
    search.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .index("0..*")
            .arity("0..*")
            .paramLabel("QUERY")
            .description(
                "Words, \"phrases\", speaker:, outlet:, asked-by:, date:, role:, kind:, work:, -not, OR.")
            .build());
    SearchedIndex.addTo(search);
    value(search, LIMIT, "COUNT", "The most hits, 1 to 100; 10 where not given.");
    value(search, OFFSET, "COUNT", "Hits to leave out at the beginning.");
    value(search, SORT, "ORDER", "relevance, date (newest first) or oldest.");
    value(search, AS_OF, "WHEN", "A day, an instant, or an edition as WORK/v2: what stood then.");
    flag(search, ALL, "Superseded and withdrawn editions, too.");
    flag(search, LEXICAL, "By words alone.");
    flag(search, VECTOR, "By meaning alone.");
    flag(search, FUSED, "By both, as it is where the index has vectors.");
    flag(search, PLAIN, "Take the query as plain words, without any syntax.");
    JsonOption.addTo(search, "Print one JSON object.");
    flag(search, CSV, "Print a table of the hits.");
    value(search, FORMAT, "FORMAT", "trec: lines of a TREC run.");
    search.addOption(
        OptionSpec.builder(QUERIES)
            .type(Path.class)
            .paramLabel("FILE")
            .description(
                "Run all queries of a JSON Lines or TSV file, as plain words; needs --format trec.")
            .build());
    search
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern search 'ferry \"harbour wall\" speaker:quist date:2031-02..2031-03'");
    LecternCommand.exitCodes(
        search, "It was searched, also where nothing was found.", "The index cannot be read.");
    return search;
  }

  private static void flag(CommandSpec command, String name, String description) {
    command.addOption(OptionSpec.builder(name).description(description).build());
  }

  private static void value(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  private int run() throws IOException, Complaint, RecordException, IndexException {
    boolean isRun = isRun();
    @Nullable Path queries = given.matchedOptionValue(QUERIES, null);
    if (queries != null && !isRun) {
      throw wrong(QUERIES + " runs many queries: expected --format trec beside it.");
    }
    String typed = String.join(" ", given.matchedPositionalValue(0, List.<String>of()));
    if (typed.isBlank() == (queries == null)) {
      throw wrong(
          queries == null
              ? "Say what to search for: a query is missing."
              : "Give either a query or " + QUERIES + ", not both.");
    }
    try {
      return isRun ? trec(typed, Optional.ofNullable(queries)) : search(request(typed));
    } catch (QuerySyntaxException e) {
      session.err().println("lectern: " + Printable.of(e.getMessage()));
      e.pointed().lines().forEach(line -> session.err().println("  " + Printable.of(line)));
      return 2;
    }
  }

  private boolean isRun() {
    @Nullable String format = given.matchedOptionValue(FORMAT, null);
    if (format != null && !format.equals("trec")) {
      throw wrong(
          FORMAT + ": “" + format + "” is no format. Expected trec, or use --json or --csv.");
    }
    return format != null;
  }

  private int trec(String typed, Optional<Path> queries)
      throws IOException, Complaint, RecordException, IndexException {
    int limit = number(LIMIT, Request.DEEPEST, 1, Request.DEEPEST);
    try (SearchedIndex index = SearchedIndex.open(spec, session);
        PassageSnapshot now = index.snapshot();
        VectorSearch vectors = VectorSearch.open(index.folder())) {
      TrecRun run = new TrecRun(Search.over(now, vectors), ranking(index), limit, session);
      if (queries.isPresent()) {
        for (TrecQueries.Asked query : TrecQueries.of(queries.get())) {
          run.add(query);
        }
      } else {
        run.add(new TrecQueries.Asked("1", typed));
      }
      run.finish();
    }
    return 0;
  }

  private int search(Request request)
      throws IOException, Complaint, RecordException, IndexException {
    try (SearchedIndex index = SearchedIndex.open(spec, session);
        PassageSnapshot now = index.snapshot();
        VectorSearch vectors = VectorSearch.open(index.folder())) {
      index.notices().forEach(notice -> session.err().println(Printable.of(notice)));
      Results results = Search.over(now, vectors).find(request.withRanking(ranking(index)));
      if (JsonOption.isGiven(spec)) {
        session.print(ResultsJson.of(results));
      } else if (given.hasMatchedOption(CSV)) {
        session.print(ResultsCsv.of(results));
      } else {
        session.print(SearchView.of(results, session.terminal()));
      }
    }
    return 0;
  }

  private Request request(String typed) throws QuerySyntaxException {
    Query query = given.hasMatchedOption(PLAIN) ? Query.plain(typed) : Query.parse(typed);
    try {
      return Request.of(query)
          .withOrder(order())
          .withAsOf(asOf())
          .withPage(number(OFFSET, 0, 0, Request.DEEPEST), number(LIMIT, HITS, 1, MOST_HITS));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Ranking ranking(SearchedIndex index) {
    if (given.hasMatchedOption(LEXICAL)) {
      return Ranking.LEXICAL;
    }
    if (given.hasMatchedOption(VECTOR)) {
      return Ranking.VECTOR;
    }
    return given.hasMatchedOption(FUSED) || VectorSearch.isStarted(index.folder())
        ? Ranking.FUSED
        : Ranking.LEXICAL;
  }

  private Order order() {
    return switch (given.matchedOptionValue(SORT, "relevance")) {
      case "relevance" -> Order.RELEVANCE;
      case "date", "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      case String other ->
          throw wrong(SORT + ": “" + other + "” is no order. Expected relevance, date or oldest.");
    };
  }

  private AsOf asOf() {
    @Nullable String when = given.matchedOptionValue(AS_OF, null);
    if (when == null) {
      return given.hasMatchedOption(ALL) ? new AsOf.Always() : AsOf.now();
    }
    Matcher edition = EDITION.matcher(when);
    if (edition.matches()) {
      return new AsOf.Edition(edition.group(1), Integer.parseInt(edition.group(2)));
    }
    try {
      return new AsOf.At(
          when.indexOf('T') > 0
              ? Instant.parse(when)
              : LocalDate.parse(when)
                  .plusDays(1)
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant()
                  .minusSeconds(1));
    } catch (DateTimeException e) {
      throw wrong(
          AS_OF
              + ": “"
              + when
              + "” is neither a day nor an edition. Expected 2031-03-14 (the end of that day, UTC),"
              + " 2031-03-14T12:00:00Z, or press-briefing/2031-03-14/night-ferry/v2.",
          e);
    }
  }

  private int number(String option, int otherwise, int least, int most) {
    @Nullable String text = given.matchedOptionValue(option, null);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw wrong(
        option
            + ": “"
            + text
            + "” does not do. Expected a number from "
            + least
            + " to "
            + most
            + ".");
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private ParameterException wrong(String sentence, Exception cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }
}
