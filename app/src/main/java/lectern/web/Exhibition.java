package lectern.web;

import java.util.List;
import java.util.function.Supplier;
import lectern.web.page.Masthead;
import lectern.web.page.Wording;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// What a site shows: a folder of documents, or a record.
///
/// @param masthead over every page
/// @param routing its addresses
/// @param language that all its documents are in, as far as that is known; `""` where it is not
/// @param state what its answers depend on
record Exhibition(
    Masthead masthead, Routing routing, Supplier<String> language, RecordState.Source state) {

  /// Makes the addresses of a site.
  @FunctionalInterface
  interface Routing {
    RouterFunction<ServerResponse> routes(Answers answers, Wording wording, List<Asset> assets);
  }
}
