package lectern.web;

import static org.springframework.web.servlet.function.RequestPredicates.all;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Every address of the site, in one place. All of them can only be read.
final class Routes {
  private Routes() {}

  static RouterFunction<ServerResponse> of(Pages pages, Originals originals, List<Asset> assets) {
    RouterFunctions.Builder routes = get(RouterFunctions.route(), "/", pages::contents);
    get(routes, "/transcripts/{slug}", pages::transcript);
    get(routes, "/transcripts/{slug}/original", originals::download);
    get(routes, "/transcripts/{slug}/blocks.jsonl", pages::blocks);
    get(routes, "/health", _ -> ServerResponse.ok().body("ok\n"));
    for (Asset asset : assets) {
      get(routes, asset.path(), _ -> asset.serve());
    }
    return routes
        .route(all(), pages::nothingThere)
        .onError(Throwable.class, pages::failure)
        .build();
  }

  private static RouterFunctions.Builder get(
      RouterFunctions.Builder routes, String pattern, HandlerFunction<ServerResponse> handler) {
    return routes.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern)), handler);
  }
}
