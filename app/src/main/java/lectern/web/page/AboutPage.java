package lectern.web.page;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who runs the site, and what it is.
///
/// @param site as the operator says
/// @param office in whose name the record is published
/// @param origin what its log is called
/// @param total how many works and visits there are
public record AboutPage(SiteSettings site, String office, String origin, int total) {
  private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
  private static final Pattern PAGE = Pattern.compile("https?://[!-~&&[^<>\"]]+");

  /// Where the contact leads, if it is an address of mail or of a page; else it is only shown.
  public Optional<String> link() {
    return site.operator()
        .flatMap(SiteSettings.Operator::contact)
        .flatMap(contact ->
            MAIL.matcher(contact).matches()
                ? Optional.of("mailto:" + contact)
                : Optional.of(contact).filter(PAGE.asMatchPredicate()));
  }
}
