package lectern.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lectern.search.Order;

/// What somebody searches for.
///
/// @param query as typed; `""` for nothing yet
/// @param asOf the day whose editions count; empty for those that stand now
/// @param all whether superseded and withdrawn editions count too, whatever the day
public record SearchForm(String query, Order order, Optional<LocalDate> asOf, boolean all) {

  public static SearchForm empty() {
    return new SearchForm("", Order.RELEVANCE, Optional.empty(), false);
  }

  /// What an order is called in an address: `newest`.
  public static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /// Empty where no order is called so.
  public static Optional<Order> order(String name) {
    return Arrays.stream(Order.values()).filter(order -> name(order).equals(name)).findFirst();
  }

  static SearchForm of(String query) {
    return empty().with(query);
  }

  public SearchForm withQuery(Optional<String> other) {
    return with(other.orElse(""));
  }

  SearchForm with(String other) {
    return new SearchForm(other, order, asOf, all);
  }

  SearchForm with(Order other) {
    return new SearchForm(query, other, asOf, all);
  }

  /// The address under which the same is found again.
  ///
  /// @param path `/search`, or that of another form of the answer
  public String address(String path) {
    StringBuilder address = new StringBuilder(path).append("?q=").append(encoded(query));
    if (order != Order.RELEVANCE) {
      address.append("&sort=").append(name(order));
    }
    asOf.ifPresent(day -> address.append("&asOf=").append(day));
    if (all) {
      address.append("&all=1");
    }
    return address.toString();
  }

  /// The address of a feed of it. A feed is of what stands now, in an order of its own.
  public String feed(String path) {
    return path + "?q=" + encoded(query);
  }

  /// Where the words are checked as a quotation.
  public String check() {
    return "/check?q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
