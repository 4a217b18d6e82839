package lectern.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import lectern.web.api.CrossOrigin;
import lectern.web.api.RateLimit;
import lectern.web.api.RateLimiter;
import lectern.web.page.Wording;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// What the site is made of. Only the parts of Spring Boot that it uses are named, rather than looked
/// for: it starts faster, and nothing is served that nobody meant to serve.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
})
class SiteConfiguration {

  /// Bytes of answers that are kept: some thousand pages.
  private static final long KEPT = 24 << 20;

  /// For what is said before it is known in which language.
  @Bean
  Wording wording() {
    return Wording.english();
  }

  @Bean
  List<Asset> assets() {
    return List.of(
        Asset.of("style.css", "text/css;charset=utf-8"), Asset.of("icon.svg", "image/svg+xml"));
  }

  @Bean
  Templates templates(Exhibition exhibition, Wording wording, List<Asset> assets) {
    return new Templates(
        wording, exhibition.masthead(), assets.getFirst().address(), exhibition.language());
  }

  /// The same site in every language, each but the first under a prefix.
  @Bean
  RouterFunction<ServerResponse> routes(Exhibition exhibition, List<Asset> assets) {
    RouterFunctions.Builder all = RouterFunctions.route();
    for (String language : Wording.LANGUAGES.reversed()) {
      Wording wording = Wording.of(language);
      Templates templates =
          new Templates(
              wording, exhibition.masthead(), assets.getFirst().address(), exhibition.language());
      RouterFunction<ServerResponse> pages =
          exhibition.routing().routes(new Answers(templates, wording), wording, assets);
      if (wording.prefix().isEmpty()) {
        all.add(pages);
      } else {
        all.GET(
            wording.prefix(),
            _ -> ServerResponse.permanentRedirect(URI.create(wording.to("/"))).build());
        all.path(wording.prefix(), () -> pages);
      }
    }
    return all.build();
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return first(new SecurityHeaders(), 0);
  }

  @Bean
  FilterRegistrationBean<HostCheck> hostCheck(
      InetSocketAddress address, Templates templates, Wording wording) {
    return first(new HostCheck(address.getAddress(), templates, wording), 2);
  }

  @Bean
  FilterRegistrationBean<CrossOrigin> crossOrigin(InetSocketAddress address) {
    return ofApi(first(new CrossOrigin(address.getAddress()), 1));
  }

  @Bean
  FilterRegistrationBean<RateLimiter> rateLimiter(RateLimit.Both limits) {
    return ofApi(first(new RateLimiter(limits), 3));
  }

  private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> ofApi(
      FilterRegistrationBean<T> registration) {
    registration.addUrlPatterns("/api/*");
    return registration;
  }

  /// Inside of what decides who is answered at all.
  @Bean
  FilterRegistrationBean<PageCache> pageCache(Exhibition exhibition) {
    return first(new PageCache(exhibition.state(), KEPT), 4);
  }

  private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> first(
      T filter, int place) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(
      InetSocketAddress address, Templates templates, Wording wording) {
    return factory -> {
      factory.setAddress(address.getAddress());
      factory.setPort(address.getPort());
      factory.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.getPipeline().addValve(new RefusedRequests(templates, wording));
          // Tomcat adds a valve of its own unless one of this class is there.
          host.setErrorReportValveClass(RefusedRequests.class.getName());
        }
      });
    };
  }
}
