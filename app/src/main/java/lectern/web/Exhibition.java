package lectern.web;

import java.util.List;
import lectern.web.page.Masthead;
import lectern.web.page.Wording;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// What a site shows: a folder of documents, or a record.
///
/// @param masthead over every page
/// @param routing its addresses
/// @param state what its answers depend on
record Exhibition(Masthead masthead, Routing routing, RecordState.Source state) {

  /// Makes the addresses of a site.
  @FunctionalInterface
  interface Routing {
    RouterFunction<ServerResponse> routes(Answers answers, Wording wording, List<Asset> assets);
  }
}
