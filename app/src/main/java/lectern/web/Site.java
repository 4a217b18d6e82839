package lectern.web;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Item;
import lectern.web.api.RateLimit;
import lectern.web.page.Masthead;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.function.RouterFunction;

/// A running site: it answers at [#address] until it is closed or the program is told to end.
public final class Site implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI address;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Site(ConfigurableApplicationContext context, URI address) {
    this.context = context;
    this.address = address;
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        ended.countDown();
      }
    });
  }

  /// Serves what a folder, archive or file holds, until the program is told to end.
  ///
  /// @param host name or address of this computer to listen at
  /// @param port 0 for any free one
  /// @param ready is told the address as soon as it answers
  /// @throws CannotServeException if there is nothing to serve, or that address cannot be listened at
  public static void serve(Path folder, String host, int port, Consumer<URI> ready)
      throws CannotServeException, InterruptedException {
    try (Intake intake = Intake.of(List.of(folder))) {
      if (intake.items().stream().allMatch(Item.Missing.class::isInstance)) {
        throw new CannotServeException(nothing(intake));
      }
      try (Shelf shelf = Shelf.of(intake);
          Site site = start(shelf, host, port)) {
        ready.accept(site.address());
        site.await();
      }
    }
  }

  private static String nothing(Intake intake) {
    for (Item item : intake.items()) {
      if (item instanceof Item.Missing(Delivery.Refused(_, String reason))) {
        return reason;
      }
    }
    return "There is nothing to serve. Name a folder that holds transcripts.";
  }

  /// Starts to serve a shelf. The site answers from when this returns; the shelf may still be read then.
  ///
  /// @param shelf stays the caller's to close
  /// @param host name or address of this computer to listen at; under a loopback address only this
  ///     computer is answered
  /// @param port 0 for any free one
  /// @throws CannotServeException if that address cannot be listened at
  public static Site start(Shelf shelf, String host, int port) throws CannotServeException {
    Exhibition exhibition =
        new Exhibition(
            Masthead.ofFolder(),
            (answers, wording, assets) -> Routes.of(shelf, answers, wording, assets),
            () -> "",
            Optional::empty);
    Site site = start(exhibition, RateLimit.Both.usual(), host, port);
    shelf.startCataloguing();
    return site;
  }

  /// Serves a published record, until the program is told to end. What is published meanwhile is shown, too.
  ///
  /// @param data the folder of the record
  /// @param host name or address of this computer to listen at
  /// @param port 0 for any free one
  /// @param ready is told the address as soon as it answers
  /// @throws CannotServeException if there is no record, or that address cannot be listened at
  public static void serveRecord(Path data, String host, int port, Consumer<URI> ready)
      throws CannotServeException, InterruptedException {
    try (Archive archive = Archive.open(data);
        Site site = start(archive, host, port)) {
      ready.accept(site.address());
      Thread.startVirtualThread(archive::prepare);
      site.await();
    }
  }

  /// Starts to serve a record.
  ///
  /// @param archive stays the caller's to close
  static Site start(Archive archive, String host, int port) throws CannotServeException {
    return start(archive, InstantSource.system(), host, port);
  }

  /// @param archive stays the caller's to close
  /// @param clock tells on which day somebody cites
  static Site start(Archive archive, InstantSource clock, String host, int port)
      throws CannotServeException {
    return start(archive, clock, RateLimit.Both.usual(), host, port);
  }

  /// @param archive stays the caller's to close
  /// @param clock tells on which day somebody cites
  /// @param limits how often one client may ask the API
  static Site start(
      Archive archive, InstantSource clock, RateLimit.Both limits, String host, int port)
      throws CannotServeException {
    Exhibition exhibition =
        new Exhibition(
            Masthead.ofRecord(archive.settings()),
            (answers, wording, assets) -> Routes.of(archive, clock, answers, wording, assets),
            new RecordLanguage(archive),
            () -> archive.state(clock));
    return start(exhibition, limits, host, port);
  }

  private static Site start(Exhibition exhibition, RateLimit.Both limits, String host, int port)
      throws CannotServeException {
    InetAddress listened;
    try {
      listened = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CannotServeException(
          "Cannot listen at "
              + host
              + ": this computer knows no such name. Use 127.0.0.1 to serve"
              + " this computer alone.",
          e);
    }
    SpringApplication application = new SpringApplication(SiteConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of("spring.config.location", "classpath:/lectern/web/site.properties"));
    application.addInitializers(context -> {
      context.getBeanFactory().registerSingleton("exhibition", exhibition);
      context.getBeanFactory().registerSingleton("limits", limits);
      context.getBeanFactory().registerSingleton("address", new InetSocketAddress(listened, port));
    });
    try {
      ConfigurableApplicationContext context = application.run();
      return new Site(context, address(host, context));
    } catch (RuntimeException e) {
      throw new CannotServeException(
          "Cannot listen at " + host + ", port " + port + ": " + reason(e), e);
    }
  }

  private static URI address(String host, ConfigurableApplicationContext context) {
    int port =
        context instanceof WebServerApplicationContext web
            ? Optional.ofNullable(web.getWebServer()).map(server -> server.getPort()).orElse(0)
            : 0;
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + port + "/");
  }

  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      if (message.contains("already in use")) {
        return "another program listens there already. Stop it, or choose another port with --port;"
            + " --port 0 takes any free one.";
      }
      if (cause instanceof BindException && message.contains("Permission denied")) {
        return "that port is reserved for the system. Choose one above 1023 with --port.";
      }
      if (cause instanceof BindException) {
        return "that is not an address of this computer. Choose another with --host; 127.0.0.1 serves"
            + " this computer alone.";
      }
    }
    return failure.toString();
  }

  /// Where it answers, with the port that was taken.
  public URI address() {
    return address;
  }

  /// Its addresses, in the order in which they are tried.
  RouterFunction<?> routes() {
    return context.getBean(RouterFunction.class);
  }

  /// Waits until it has ended.
  public void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
