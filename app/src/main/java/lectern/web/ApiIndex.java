package lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import lectern.json.JsonValue;
import lectern.web.api.IndexJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers programs that do not know the API yet: where everything is, and its description.
final class ApiIndex {
  private static final MediaType OPENAPI =
      MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.1");

  private static final byte[] DESCRIPTION = description();

  private final ApiRecord record;
  private final Holdings holdings;

  ApiIndex(ApiRecord record, Holdings holdings) {
    this.record = record;
    this.holdings = holdings;
  }

  private static byte[] description() {
    try {
      return new ClassPathResource("openapi.json", ApiIndex.class).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The description of the API is missing in this build.", e);
    }
  }

  JsonValue index(ServerRequest request) throws FieldException {
    SearchParameters.only(request, Set.of());
    Holdings.Held held = holdings.now();
    return new IndexJson(record.links(request))
        .index(record.archive().office(), held.works().size(), held.visits().size());
  }

  JsonValue feeds(ServerRequest request) throws FieldException {
    SearchParameters.only(request, Set.of());
    return new IndexJson(record.links(request)).feeds();
  }

  /// The description of the API as OpenAPI 3.1 has it, the same on every site.
  ServerResponse openApi(ServerRequest request) throws FieldException {
    SearchParameters.only(request, Set.of());
    return ServerResponse.ok()
        .contentType(OPENAPI)
        .cacheControl(CacheControl.noCache())
        .body(DESCRIPTION);
  }
}
