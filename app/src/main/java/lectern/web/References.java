package lectern.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lectern.cite.Address;
import lectern.citing.CitedEdition;
import lectern.citing.Reference;
import lectern.citing.SiteAddress;
import lectern.record.EditionText;
import lectern.web.page.SiteSettings;
import lectern.web.page.Standing;
import org.springframework.web.servlet.function.ServerRequest;

/// What somebody who reads a page cites: at the address of the site, today.
final class References {
  private final InstantSource clock;
  private final SiteSettings settings;

  References(InstantSource clock, SiteSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /// @param first the first sentence
  /// @param last the last one
  Reference of(
      ServerRequest request, Standing edition, EditionText text, Address first, Address last) {
    return new Reference(
        new CitedEdition(
            edition.work(),
            edition.edition(),
            edition.newest(),
            edition.withdrawal().isPresent(),
            edition.stamp().who(),
            text),
        first,
        last,
        site(request),
        Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  private SiteAddress site(ServerRequest request) {
    return SiteAddress.parse(Api.site(request, settings));
  }
}
