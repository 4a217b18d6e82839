package lectern.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/// Reads the patterns of all addresses off the routes themselves, in the order in which they are tried.
final class RoutePatterns implements RouterFunctions.Visitor, RequestPredicates.Visitor {
  private final List<String> patterns = new ArrayList<>();
  private final Deque<String> prefixes = new ArrayDeque<>();

  private RoutePatterns() {}

  static List<String> of(RouterFunction<?> routes) {
    RoutePatterns found = new RoutePatterns();
    routes.accept(found);
    return found.patterns.stream().distinct().toList();
  }

  @Override
  public void path(String pattern) {
    patterns.add(String.join("", prefixes.reversed()) + pattern);
  }

  @Override
  public void startNested(RequestPredicate predicate) {
    int before = patterns.size();
    predicate.accept(this);
    prefixes.push(patterns.remove(before).substring(String.join("", prefixes.reversed()).length()));
  }

  @Override
  public void endNested(RequestPredicate predicate) {
    prefixes.pop();
  }

  @Override
  public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
    predicate.accept(this);
  }

  @Override
  public void resources(Function<ServerRequest, Optional<Resource>> lookup) {}

  @Override
  public void attributes(Map<String, Object> attributes) {}

  @Override
  public void unknown(RouterFunction<?> routes) {
    throw new AssertionError("These routes cannot be read: " + routes);
  }

  @Override
  public void method(Set<HttpMethod> methods) {}

  @Override
  @SuppressWarnings("removal")
  public void pathExtension(String extension) {}

  @Override
  public void header(String name, String value) {}

  @Override
  public void param(String name, String value) {}

  @Override
  public void version(String version) {}

  @Override
  public void startAnd() {}

  @Override
  public void and() {}

  @Override
  public void endAnd() {}

  @Override
  public void startOr() {}

  @Override
  public void or() {}

  @Override
  public void endOr() {}

  @Override
  public void startNegate() {}

  @Override
  public void endNegate() {}

  @Override
  public void unknown(RequestPredicate predicate) {}
}
