package lectern.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lectern.read.Intake;
import lectern.web.page.Card;

/// Serves for a moment, asks for every kind of page once, and ends. The JVM watches and keeps what it
/// loaded, so that the site starts faster from then on.
public final class Rehearsal {
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

  private static void ask(URI address) throws IOException {
    if (address.toURL().openConnection() instanceof HttpURLConnection connection) {
      connection.setRequestProperty("Accept-Encoding", "gzip");
      boolean answered = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
      try (InputStream in = answered ? connection.getInputStream() : connection.getErrorStream()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
