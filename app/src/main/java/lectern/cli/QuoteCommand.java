package lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lectern.quote.Judgement;
import lectern.quote.Passages;
import lectern.quote.Quotation;
import lectern.quote.QuoteChecker;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.store.RecordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern quote`: whether somebody said it.
final class QuoteCommand {
  private static final String SPEAKER = "--speaker";
  private static final String AS_OF = "--as-of";
  private static final String FROM = "--from";

  private final CommandSpec spec;
  private final Session session;
  private final ParseResult given;

  private QuoteCommand(CommandSpec spec, Session session) {
    this.spec = spec;
    this.session = session;
    this.given = spec.commandLine().getParseResult();
  }

  static CommandSpec spec(Session session) {
    CommandSpec quote =
        LecternCommand.command(
            "quote",
            "Check a quotation: whether it was said so, by whom, and what was changed or left out.",
            spec -> new QuoteCommand(spec, session).run());
    quote.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .index("0")
            .arity("0..1")
            .paramLabel("QUOTE")
            .description("The words, as somebody quotes them.")
            .build());
    option(quote, SPEAKER, String.class, "NAME", "Who is said to have said it.");
    option(quote, AS_OF, String.class, "DATE", "Check against what stood at the end of that day.");
    option(
        quote,
        FROM,
        Path.class,
        "FILE",
        "Check many: JSON Lines with id, quote and perhaps speaker; one JSON object a line comes out.");
    SearchedIndex.addTo(quote);
    JsonOption.addTo(quote, "Print one JSON object.");
    quote
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern quote 'The ferry is not delayed.' --speaker 'Ms. Quist'");
    LecternCommand.exitCodes(
        quote, "It was checked, whatever came of it.", "It could not be; standard error says why.");
    return quote;
  }

  private static void option(
      CommandSpec command, String name, Class<?> type, String label, String description) {
    command.addOption(
        OptionSpec.builder(name).type(type).paramLabel(label).description(description).build());
  }

  private int run() throws IOException, Complaint, RecordException, IndexException {
    Optional<String> quote = Optional.ofNullable(given.matchedPositionalValue(0, null));
    @Nullable Path from = given.matchedOptionValue(FROM, null);
    if (quote.isPresent() == (from != null)) {
      throw wrong(
          quote.isPresent()
              ? "Give either a quotation or " + FROM + ", not both."
              : "Say what to check: a quotation is missing.");
    }
    Optional<Instant> asOf = asOf();
    try (SearchedIndex index = SearchedIndex.open(spec, session);
        PassageSnapshot now = index.snapshot()) {
      index.notices().forEach(notice -> session.err().println(Printable.of(notice)));
      Passages passages = asOf.map(now::asOf).orElse(now);
      if (from != null) {
        new QuoteRun(session, now, passages).run(from);
      } else {
        check(quote.orElseThrow(), passages, new Spots(now, index.store()));
      }
      return 0;
    } catch (UncheckedIOException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  private void check(String quote, Passages passages, Spots spots)
      throws IOException, Complaint, RecordException {
    Judgement judgement = new QuoteChecker(passages).check(read(quote), speaker());
    if (JsonOption.isGiven(spec)) {
      session.print(new JudgementJson(spots).of(judgement));
    } else {
      session.print(new JudgementView(session.terminal(), spots).of(judgement));
    }
  }

  private static Quotation read(String quote) throws Complaint {
    try {
      return Quotation.read(quote);
    } catch (IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<String> speaker() {
    return Optional.ofNullable(given.<@Nullable String>matchedOptionValue(SPEAKER, null))
        .filter(name -> !name.isBlank());
  }

  /// The last moment of the day, by UTC.
  private Optional<Instant> asOf() {
    @Nullable String day = given.matchedOptionValue(AS_OF, null);
    try {
      return Optional.ofNullable(day)
          .map(date ->
              LocalDate.parse(date)
                  .plusDays(1)
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC)
                  .minusSeconds(1));
    } catch (DateTimeException e) {
      throw wrong(AS_OF + ": “" + day + "” is no day. Expected a form like 2031-03-14.");
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
