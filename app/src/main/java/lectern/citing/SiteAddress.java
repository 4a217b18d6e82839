package lectern.citing;

import java.util.regex.Pattern;
import lectern.cite.Citation;
import lectern.cite.WorkId;

/// Where a record is published: what stands before the permanent addresses in it.
///
/// @param base an absolute `http` or `https` address in ASCII, without query and fragment, without a slash at its end
public record SiteAddress(String base) {
  private static final int LONGEST = 1_000;

  /// A name of letters of other scripts is written in its ASCII form.
  private static final Pattern FORM =
      Pattern.compile(
          "https?://(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?");

  public SiteAddress {
    if (!isAddress(base)) {
      throw refused(base);
    }
  }

  /// Reads an address; a slash at its end is no matter.
  ///
  /// @throws IllegalArgumentException with a whole sentence if it is none
  public static SiteAddress parse(String text) {
    String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (!isAddress(base)) {
      throw refused(text);
    }
    return new SiteAddress(base);
  }

  private static boolean isAddress(String base) {
    return base.length() <= LONGEST && !base.endsWith("/") && FORM.matcher(base).matches();
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "“"
            + text.substring(0, Math.min(text.length(), LONGEST))
            + "” is not where a record can be published: expected an address like"
            + " https://press.example, without ? and #.");
  }

  /// The page of a citation.
  String of(Citation citation) {
    return base + citation;
  }

  /// The page of an edition.
  String of(WorkId work, int edition) {
    return base + "/" + work + "/v" + edition;
  }
}
