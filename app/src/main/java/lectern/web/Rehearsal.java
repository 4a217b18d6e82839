package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import lectern.read.Intake;
import lectern.web.page.Card;

/// Serves for a moment, asks for every kind of page once, and ends. The JVM watches and keeps what it
/// loaded, so that the site starts faster from then on.
public final class Rehearsal {

  /// What no page links to as it is asked for by readers.
  private static final List<String> START =
      List.of("/", "/search?q=ferry", "/check?q=I+will+try.", "/nothing-here", "/style.css");

  private static final int MOST_PAGES = 150;
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[\"#]");

  private Rehearsal() {}

  /// As [Site#serve], but ends by itself.
  public static void serve(Path folder, String host, int port, Consumer<URI> ready)
      throws CannotServeException {
    try (Intake intake = Intake.of(List.of(folder));
        Shelf shelf = Shelf.of(intake);
        Site site = Site.start(shelf, host, port)) {
      ready.accept(site.address());
      while (shelf.catalogue().unread() > 0) {
        Thread.onSpinWait();
      }
      ask(site.address().resolve("/"));
      ask(site.address().resolve("/style.css"));
      ask(site.address().resolve("/nothing-here"));
      for (Card card : shelf.catalogue().cards()) {
        ask(site.address().resolve("/transcripts/" + card.slug()));
        ask(site.address().resolve("/transcripts/" + card.slug() + "/original"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The site did not answer itself.", e);
    }
  }

  /// As [Site#serveRecord], but ends by itself, once it has gone wherever a link leads from the first page, within limits.
  public static void serveRecord(Path data, String host, int port, Consumer<URI> ready)
      throws CannotServeException {
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, host, port)) {
      ready.accept(site.address());
      Set<String> known = new LinkedHashSet<>(START);
      Deque<String> next = new ArrayDeque<>(START);
      for (int asked = 0; asked < MOST_PAGES && !next.isEmpty(); asked++) {
        LINK.matcher(ask(site.address().resolve(next.remove())))
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(known::add)
            .forEach(next::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The site did not answer itself.", e);
    }
  }

  private static String ask(URI address) throws IOException {
    if (address.toURL().openConnection() instanceof HttpURLConnection connection) {
      connection.setRequestProperty("Accept-Encoding", "gzip");
      boolean answered = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
      try (InputStream in = answered ? connection.getInputStream() : connection.getErrorStream()) {
        return in == null ? "" : new String(plain(connection, in).readAllBytes(), UTF_8);
      }
    }
    return "";
  }

  private static InputStream plain(HttpURLConnection connection, InputStream in)
      throws IOException {
    return "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(in) : in;
  }
}
