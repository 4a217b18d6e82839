package lectern.cli;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.alert.AlertItem;
import lectern.alert.AtomWriter;
import lectern.alert.Dispatcher;
import lectern.alert.Feed;
import lectern.alert.JsonFeedWriter;
import lectern.alert.NewPassages;
import lectern.alert.WebhookClient;
import lectern.alert.WebhookMessage;
import lectern.alert.WebhookSecret;
import lectern.alert.WebhookTarget;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.search.RecordIndex;
import lectern.search.query.Query;
import lectern.search.query.QuerySyntaxException;
import lectern.store.AlertDesk;
import lectern.store.Delivery;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.SavedSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern alert`: saved searches, their feeds and their messages.
final class AlertCommand {
  private static final String WEBHOOK = "--webhook";
  private static final String PRIVATE = "--allow-private";
  private static final String SITE = "--site";
  private static final String JSON_FEED = "--json-feed";
  private static final int LONGEST_NAME = 100;

  private final CommandSpec spec;
  private final Session session;
  private final ParseResult given;

  private AlertCommand(CommandSpec spec, Session session) {
    this.spec = spec;
    this.session = session;
    this.given = spec.commandLine().getParseResult();
  }

  static CommandSpec spec(Session session) {
    CommandSpec alert =
        LecternCommand.command(
            "alert",
            "Save searches, and tell of what they find in new and corrected editions.",
            spec -> new AlertCommand(spec, session).run());
    DataOption.addTo(alert);
    Arguments.add(alert, 0, "ACTION", "add, list, remove, feed or run.");
    alert.addPositional(optional("1", "NAME", "By which the search is called."));
    alert.addPositional(optional("2", "QUERY", "What to search for, as for lectern search."));
    alert.addOption(
        OptionSpec.builder(WEBHOOK)
            .type(String.class)
            .paramLabel("URL")
            .description("For add: where to send a signed message for each passage.")
            .build());
    alert.addOption(
        OptionSpec.builder(PRIVATE)
            .description(
                "For add and run: messages may go to loopback and private addresses, and by http.")
            .build());
    alert.addOption(
        OptionSpec.builder(SITE)
            .type(String.class)
            .paramLabel("URL")
            .description(
                "For feed and run: where the record is published; https:// and the log's name where not given.")
            .build());
    alert.addOption(
        OptionSpec.builder(JSON_FEED).description("For feed: JSON Feed in place of Atom.").build());
    LecternCommand.exitCodes(
        alert,
        "It is done; messages that did not arrive are tried again by a later run.",
        "There is no such search, or the record or its index cannot be used.");
    return alert;
  }

  private static PositionalParamSpec optional(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .index(index)
        .arity("0..1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  private int run() throws RecordException, IndexException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session);
        AlertDesk desk = AlertDesk.open(DataOption.of(spec, session))) {
      switch (Arguments.get(spec, 0)) {
        case "add" -> add(store, desk);
        case "list" -> list(desk);
        case "remove" -> remove(desk);
        case "feed" -> feed(store, desk);
        case "run" -> tell(store, desk);
        case String other ->
            throw wrong("“" + other + "” is no action. Expected add, list, remove, feed or run.");
      }
    }
    return 0;
  }

  private void add(RecordStore store, AlertDesk desk) throws RecordException, IOException {
    String name = name();
    String query = given.matchedPositionalValue(2, "");
    if (query.isBlank()) {
      throw wrong("Say what to search for: a query is missing.");
    }
    parsed(query);
    Optional<String> url = webhook();
    Optional<String> secret = url.map(_ -> WebhookSecret.make(new SecureRandom()).serialized());
    Instant now = session.clock().instant();
    desk.add(name, query, url, secret, now, store.checkpoint().checkpoint().size());
    session.print("“" + name + "” tells of what is published from now on.\n");
    if (secret.isPresent()) {
      session.print(
          "Its messages are signed with this secret, which is not shown again:\n"
              + secret.get()
              + "\n");
    }
  }

  private String name() {
    String name = given.matchedPositionalValue(1, "");
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw wrong("Give a name of 1 to " + LONGEST_NAME + " characters after the action.");
    }
    return name;
  }

  private Query parsed(String query) {
    try {
      return Query.parse(query);
    } catch (QuerySyntaxException e) {
      throw wrong(e.getMessage());
    }
  }

  private Optional<String> webhook() {
    @Nullable String url = given.matchedOptionValue(WEBHOOK, null);
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(WebhookTarget.parse(url, given.hasMatchedOption(PRIVATE)).toString());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private void list(AlertDesk desk) throws RecordException, IOException {
    List<Delivery> waiting = desk.deliveries();
    StringBuilder out = new StringBuilder();
    for (SavedSearch search : desk.searches()) {
      out.append(search.name()).append(": ").append(search.query()).append('\n');
      search.url().ifPresent(url -> out.append("  messages to ").append(url).append('\n'));
      List<Delivery> own = waiting.stream().filter(each -> each.search() == search.id()).toList();
      if (!own.isEmpty()) {
        out.append("  ").append(own.size()).append(" not arrived yet");
        own.getFirst().failure().ifPresent(failure -> out.append(": ").append(failure));
        out.append('\n');
      }
    }
    session.print(out.isEmpty() ? "There are no saved searches.\n" : lines(out.toString()));
  }

  private static String lines(String text) {
    StringBuilder printable = new StringBuilder();
    text.lines().forEach(line -> printable.append(Printable.of(line)).append('\n'));
    return printable.toString();
  }

  private void remove(AlertDesk desk) throws RecordException, IOException, Complaint {
    String name = name();
    if (!desk.remove(name)) {
      throw unknown(name);
    }
    session.print("“" + name + "” is removed.\n");
  }

  private static Complaint unknown(String name) {
    return new Complaint(
        "There is no saved search “" + name + "”. lectern alert list shows those that there are.");
  }

  private void feed(RecordStore store, AlertDesk desk)
      throws RecordException, IndexException, IOException, Complaint {
    SavedSearch search = desk.search(name()).orElseThrow(() -> unknown(name()));
    URI site = site(store);
    try (RecordIndex index = RecordIndex.open(store);
        PassageSnapshot now = index.snapshot()) {
      List<AlertItem> items =
          new NewPassages(store, now, site).newest(parsed(search.query()), Feed.MOST_ITEMS);
      Feed feed =
          new Feed(
              "Lectern: " + search.name(),
              store.office().orElse(store.key().name()),
              site.resolve("alerts/" + search.id() + (isJson() ? ".json" : ".atom")),
              site,
              items.isEmpty() ? search.created() : items.getFirst().published(),
              items);
      session.print(isJson() ? JsonFeedWriter.write(feed) : AtomWriter.write(feed));
    }
  }

  private boolean isJson() {
    return given.hasMatchedOption(JSON_FEED);
  }

  private URI site(RecordStore store) throws RecordException {
    String site = given.matchedOptionValue(SITE, "https://" + store.key().name());
    try {
      URI uri = URI.create(site.endsWith("/") ? site : site + "/");
      if (uri.isAbsolute() && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw wrong(
        "“"
            + site
            + "” is no address of a site. Give one with "
            + SITE
            + ", such as https://record.example/.");
  }

  private void tell(RecordStore store, AlertDesk desk)
      throws RecordException, IndexException, IOException {
    URI site = site(store);
    int found = 0;
    try (RecordIndex index = RecordIndex.open(store);
        PassageSnapshot now = index.snapshot()) {
      NewPassages passages = new NewPassages(store, now, site);
      long size = store.checkpoint().checkpoint().size();
      for (SavedSearch search : desk.searches()) {
        found += queue(desk, search, passages, size);
      }
      index.notices().forEach(notice -> session.err().println(Printable.of(notice)));
    }
    Dispatcher.Outcome outcome =
        new Dispatcher(
                desk,
                new WebhookClient(),
                given.hasMatchedOption(PRIVATE),
                session.clock(),
                new SecureRandom())
            .run();
    outcome.notices().forEach(notice -> session.err().println(Printable.of(notice)));
    session.print(
        found
            + " found, "
            + outcome.sent()
            + " sent, "
            + outcome.later()
            + " to be tried again.\n");
  }

  private int queue(AlertDesk desk, SavedSearch search, NewPassages passages, long size)
      throws RecordException {
    if (search.seen() >= size || search.url().isEmpty()) {
      return 0;
    }
    List<Delivery> messages = new ArrayList<>();
    for (AlertItem item : passages.published(parsed(search.query()), search.seen(), size)) {
      WebhookMessage message =
          WebhookMessage.of("msg_" + UUID.randomUUID(), search.name(), search.query(), item);
      messages.add(
          new Delivery(
              message.id(),
              search.id(),
              message.body(),
              0,
              session.clock().instant(),
              Optional.empty()));
    }
    return desk.tell(search, size, messages) ? messages.size() : 0;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), Printable.of(message));
  }
}
