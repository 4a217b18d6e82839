package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.alert.AlertItem;
import lectern.alert.AlertItem.Cause;
import lectern.alert.AtomWriter;
import lectern.alert.Feed;
import lectern.alert.JsonFeedWriter;
import lectern.alert.Said;
import lectern.web.page.News;
import lectern.web.page.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Tells whoever follows the record what was published, corrected and withdrawn, the latest first.
final class RecordFeeds {
  private static final int ITEMS = 50;

  private final Archive archive;
  private final Wording say;

  RecordFeeds(Archive archive, Wording say) {
    this.archive = archive;
    this.say = say;
  }

  ServerResponse atom(ServerRequest request) {
    return feed(request, "/feed.atom", "application/atom+xml", AtomWriter::write);
  }

  ServerResponse json(ServerRequest request) {
    return feed(request, "/feed.json", "application/feed+json", JsonFeedWriter::write);
  }

  private ServerResponse feed(
      ServerRequest request, String path, String type, Function<Feed, String> writer) {
    String site = Api.site(request, archive.settings());
    List<AlertItem> items =
        archive.overview().news(ITEMS).stream().map(news -> item(news, site)).toList();
    Feed feed =
        new Feed(
            archive.settings().name() + ": " + say.say("feed.title"),
            archive.office(),
            URI.create(site + path),
            URI.create(site + "/"),
            items.stream().map(AlertItem::published).findFirst().orElse(Instant.EPOCH),
            items);
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .body(writer.apply(feed).getBytes(UTF_8));
  }

  /// Each entry of the log has one item, so its index names that for ever.
  private AlertItem item(News news, String site) {
    return new AlertItem(
        cause(news.kind()),
        URI.create(site + "/" + news.work() + "/history#entry-" + news.entry()),
        URI.create(site + news.address()),
        "/" + news.work() + "/v" + news.edition(),
        news.title(),
        new Said("", sentence(news)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        news.stamp().time());
  }

  private static Cause cause(News.Kind kind) {
    return switch (kind) {
      case PUBLISHED, PROGRAMME -> Cause.NEW;
      case CORRECTED, REPROGRAMMED -> Cause.CORRECTED;
      case WITHDRAWN -> Cause.WITHDRAWN;
    };
  }

  private String sentence(News news) {
    String event = say.kind(news.work()) + ", " + say.date(news.work().date());
    String who = news.stamp().who();
    return switch (news.kind()) {
      case PUBLISHED, PROGRAMME -> say.say("feed.published", event, who);
      case CORRECTED -> say.say("feed.corrected", event, who, news.edition(), news.why());
      case REPROGRAMMED -> say.say("feed.reprogrammed", event, who, news.edition());
      case WITHDRAWN -> say.say("feed.withdrawn", event, who, news.why());
    };
  }
}
