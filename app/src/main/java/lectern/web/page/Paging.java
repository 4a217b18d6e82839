package lectern.web.page;

import java.util.Optional;

/// Where a page stands in a row of pages.
///
/// @param address of the first of them
/// @param number of this page, from 1
/// @param pages how many there are, at least 1
public record Paging(String address, int number, int pages) {

  /// @param total how many things there are on all pages
  /// @param length how many there are on one
  static Paging of(String address, int number, int total, int length) {
    return new Paging(address, number, Math.max(1, (total + length - 1) / length));
  }

  /// Whether there is such a page.
  boolean isThere() {
    return number >= 1 && number <= pages;
  }

  public boolean isFirst() {
    return number == 1;
  }

  /// The address of this page.
  public String here() {
    return page(number);
  }

  public Optional<String> previous() {
    return number > 1 ? Optional.of(page(number - 1)) : Optional.empty();
  }

  public Optional<String> next() {
    return number < pages ? Optional.of(page(number + 1)) : Optional.empty();
  }

  private String page(int other) {
    String joint = address.indexOf('?') < 0 ? "?page=" : "&page=";
    return other == 1 ? address : address + joint + other;
  }
}
