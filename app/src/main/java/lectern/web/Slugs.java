package lectern.web;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lectern.web.page.FileName;

/// Gives each document its part of an address: from its file name, in lower-case letters, digits and
/// hyphens, each only once.
final class Slugs {
  private static final int LONGEST = 80;
  private final Set<String> given = new HashSet<>();

  /// @param name a file name or path; the folders and the extension are left out
  String next(String name) {
    String base = base(name);
    String slug = base;
    for (int copy = 2; !given.add(slug); copy++) {
      slug = base + "-" + copy;
    }
    return slug;
  }

  private static String base(String name) {
    String file = FileName.of(name);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    String bare = cut.replaceAll("^-+|-+$", "");
    return bare.isEmpty() ? "document" : bare;
  }
}
