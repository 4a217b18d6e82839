package lectern.search;

import lectern.search.register.Identities;

/// Keeps what a [Register] has grouped, so that it is grouped once for every state of the index. Fit for several threads;
/// one for a site.
public final class Registers {
  private final Identities identities;

  public Registers(Identities identities) {
    this.identities = identities;
  }

  /// The register of what a snapshot shows. Quick, unless the index has changed since the last call.
  public Register over(PassageSnapshot now) {
    return new Register(now, identities);
  }
}
