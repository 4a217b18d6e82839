package lectern.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.web.api.Export;
import lectern.web.api.Links;
import lectern.web.page.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Every address of the API, in one place. `openapi.json` describes each of them, and a test holds it to that.
final class ApiRoutes {
  private final List<Endpoint> endpoints = new ArrayList<>();

  ApiRoutes(Archive archive, InstantSource clock, Searching searching) {
    Holdings holdings = new Holdings(archive);
    ApiRecord record = new ApiRecord(archive);
    index(new ApiIndex(record, holdings));
    works(new WorksApi(record, holdings));
    citations(new CitationsApi(record, new References(clock, archive.settings())));
    exports(new ExportsApi(record, holdings));
    register(new RegisterApi(record, searching, archive.registers()));
    get("/search", new SearchApi(record, searching)::search);
    QuoteApi quotes = new QuoteApi(archive, () -> Loan.of(archive, Wording.english()));
    get("/quotes/check", quotes::get);
    endpoints.add(new Endpoint(POST, "/quotes/check", Api.answering(quotes::check)));
  }

  /// An address and what may be done there; whatever can be got has a `HEAD`, too.
  ///
  /// @param path from the root of the API, with variables in braces
  record Endpoint(HttpMethod method, String path, HandlerFunction<ServerResponse> handler) {}

  private void get(String path, Api.Answer answer) {
    endpoints.add(new Endpoint(GET, path, Api.answering(answer)));
  }

  private void index(ApiIndex index) {
    get("", index::index);
    endpoints.add(new Endpoint(GET, "/openapi.json", Api.responding(index::openApi)));
    get("/feeds", index::feeds);
  }

  private void works(WorksApi works) {
    get("/works", works::works);
    get("/works/{kind}/{date}/{slug}", works::work);
    get("/works/{kind}/{date}/{slug}/history", works::history);
    get("/works/{kind}/{date}/{slug}/changes/{from}/{to}", works::changes);
    get("/works/{kind}/{date}/{slug}/editions", works::editions);
    get("/works/{kind}/{date}/{slug}/editions/{edition}", works::edition);
    get("/works/{kind}/{date}/{slug}/editions/{edition}/turns", works::turns);
    get("/works/{kind}/{date}/{slug}/editions/{edition}/exchanges", works::exchanges);
    get("/visits", works::visits);
    get("/visits/{date}/{slug}", works::visit);
    get("/visits/{date}/{slug}/history", works::visitHistory);
  }

  private void citations(CitationsApi citations) {
    get("/citations", citations::byUrl);
    get("/citations/{kind}/{date}/{slug}/t{sentence}", citations::citation);
    get("/citations/{kind}/{date}/{slug}/v{edition}/t{sentence}", citations::citation);
    get("/proofs/{kind}/{date}/{slug}/t{sentence}", citations::proof);
    get("/proofs/{kind}/{date}/{slug}/v{edition}/t{sentence}", citations::proof);
    get("/log", citations::log);
  }

  private void register(RegisterApi register) {
    get("/people", register::people);
    get("/people/{slug}", register::person);
    get("/reporters", register::reporters);
    get("/reporters/{slug}", register::reporter);
    get("/outlets", register::outlets);
    get("/outlets/{slug}", register::outlet);
    get("/topics", register::topics);
    get("/topics/{words}", register::topic);
  }

  private void exports(ExportsApi exports) {
    get("/exports", exports::list);
    for (Export export : Export.values()) {
      endpoints.add(
          new Endpoint(
              GET,
              "/exports/" + export.fileName(),
              Api.responding(request -> exports.file(export, request))));
    }
  }

  List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  /// All of it: what there is, what may not be done there, and that there is nothing else.
  RouterFunction<ServerResponse> router() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    Map<String, List<HttpMethod>> taken = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      List<HttpMethod> methods = taken.computeIfAbsent(endpoint.path(), _ -> new ArrayList<>());
      methods.add(endpoint.method());
      if (endpoint.method().equals(GET)) {
        methods.add(HEAD);
        routes.route(
            methods(GET, HEAD).and(path(Links.ROOT + endpoint.path())), endpoint.handler());
      } else {
        routes.route(
            method(endpoint.method()).and(path(Links.ROOT + endpoint.path())), endpoint.handler());
      }
    }
    taken.forEach((path, methods) ->
        routes.route(path(Links.ROOT + path), Api.only(methods.toArray(HttpMethod[]::new))));
    return routes.route(path("/api").or(path("/api/**")), Api::nothingThere).build();
  }
}
