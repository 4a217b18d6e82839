package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Tells search engines what there is, and what is no page of the record but an answer to somebody.
final class ForRobots {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=utf-8");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  private final Archive archive;
  private final Registering registering;
  private final Answers answers;

  ForRobots(Archive archive, Registering registering, Answers answers) {
    this.archive = archive;
    this.registering = registering;
    this.answers = answers;
  }

  /// RFC 9309.
  ServerResponse robots(ServerRequest request) {
    StringBuilder rules = new StringBuilder("User-agent: *\n");
    for (String language : Wording.LANGUAGES) {
      String prefix = Wording.prefix(language);
      rules.append("Disallow: ").append(prefix).append("/search?\n");
      rules.append("Disallow: ").append(prefix).append("/check?\n");
    }
    rules
        .append("Disallow: /search.\n")
        .append("Disallow: /*/report$\n")
        .append("Disallow: /api/\n")
        .append("\nSitemap: ")
        .append(Api.site(request, archive.settings()))
        .append("/sitemap.xml\n");
    return ServerResponse.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(rules.toString().getBytes(UTF_8));
  }

  ServerResponse sitemap(ServerRequest request) {
    return xml(map(request).index());
  }

  ServerResponse part(ServerRequest request) {
    String number = request.pathVariable("part");
    return NUMBER.matcher(number).matches()
        ? map(request)
            .part(Integer.parseInt(number))
            .map(ForRobots::xml)
            .orElseGet(() -> answers.nothingThere(request))
        : answers.nothingThere(request);
  }

  private Sitemap map(ServerRequest request) {
    return new Sitemap(
        Api.site(request, archive.settings()),
        archive.all(),
        registering.paths(archive.settings()));
  }

  private static ServerResponse xml(byte[] map) {
    return ServerResponse.ok().contentType(XML).cacheControl(CacheControl.noCache()).body(map);
  }
}
