package lectern.source;

import java.util.HashMap;
import java.util.Map;

/// Characters written by number or by name, as in HTML: `&#8217;`, `&#x2019;`, `&rsquo;`.
///
/// Of the names, those of HTML 4 that prose uses are known: blanks, punctuation, currency and accented Latin letters.
/// An unknown name is no reference, so that `AT&T;` stays as printed.
final class CharacterReference {
  /// Longer than any name and any number of a character.
  private static final int LONGEST = 12;

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    name("amp & lt < gt > quot \" apos ' hellip \u2026 mdash \u2014 ndash \u2013 horbar \u2015");
    name(
        "lsquo \u2018 rsquo \u2019 sbquo \u201a ldquo \u201c rdquo \u201d bdquo \u201e laquo \u00ab raquo \u00bb");
    name(
        "lsaquo \u2039 rsaquo \u203a prime \u2032 Prime \u2033 bull \u2022 middot \u00b7 dagger \u2020");
    name(
        "Dagger \u2021 sect \u00a7 para \u00b6 copy \u00a9 reg \u00ae trade \u2122 deg \u00b0 micro \u00b5");
    name(
        "plusmn \u00b1 times \u00d7 divide \u00f7 frac12 \u00bd frac14 \u00bc frac34 \u00be minus \u2212");
    name("sup1 \u00b9 sup2 \u00b2 sup3 \u00b3 ordf \u00aa ordm \u00ba iexcl \u00a1 iquest \u00bf");
    name("euro \u20ac pound \u00a3 cent \u00a2 yen \u00a5 curren \u00a4 permil \u2030");
    name(
        "Agrave \u00c0 Aacute \u00c1 Acirc \u00c2 Atilde \u00c3 Auml \u00c4 Aring \u00c5 AElig \u00c6 Ccedil \u00c7");
    name(
        "Egrave \u00c8 Eacute \u00c9 Ecirc \u00ca Euml \u00cb Igrave \u00cc Iacute \u00cd Icirc \u00ce Iuml \u00cf");
    name(
        "ETH \u00d0 Ntilde \u00d1 Ograve \u00d2 Oacute \u00d3 Ocirc \u00d4 Otilde \u00d5 Ouml \u00d6 Oslash \u00d8");
    name(
        "Ugrave \u00d9 Uacute \u00da Ucirc \u00db Uuml \u00dc Yacute \u00dd THORN \u00de szlig \u00df OElig \u0152");
    name(
        "agrave \u00e0 aacute \u00e1 acirc \u00e2 atilde \u00e3 auml \u00e4 aring \u00e5 aelig \u00e6 ccedil \u00e7");
    name(
        "egrave \u00e8 eacute \u00e9 ecirc \u00ea euml \u00eb igrave \u00ec iacute \u00ed icirc \u00ee iuml \u00ef");
    name(
        "eth \u00f0 ntilde \u00f1 ograve \u00f2 oacute \u00f3 ocirc \u00f4 otilde \u00f5 ouml \u00f6 oslash \u00f8");
    name(
        "ugrave \u00f9 uacute \u00fa ucirc \u00fb uuml \u00fc yacute \u00fd thorn \u00fe yuml \u00ff oelig \u0153");
    name(
        "Scaron \u0160 scaron \u0161 Yuml \u0178 shy \u00ad zwj \u200d zwnj \u200c lrm \u200e rlm \u200f");
    NAMES.put("nbsp", "\u00a0");
    NAMES.put("ensp", "\u2002");
    NAMES.put("emsp", "\u2003");
    NAMES.put("thinsp", "\u2009");
  }

  private CharacterReference() {}

  private static void name(String pairs) {
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      NAMES.put(parts[i], parts[i + 1]);
    }
  }

  /// Where the reference that starts with the `&` at `at` ends, its semicolon included, or -1 if there is none.
  static int end(String text, int at, int to) {
    int limit = Math.min(to, at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return read(text.substring(at, i + 1)).equals(text.substring(at, i + 1)) ? -1 : i + 1;
      }
      if (c != '#'
          && !(c >= '0' && c <= '9')
          && !(c >= 'a' && c <= 'z')
          && !(c >= 'A' && c <= 'Z')) {
        return -1;
      }
    }
    return -1;
  }

  /// The character that a reference stands for; the reference itself where it stands for none.
  ///
  /// @param reference from `&` to `;`
  static String read(String reference) {
    String body = reference.substring(1, reference.length() - 1);
    if (!body.startsWith("#")) {
      return NAMES.getOrDefault(body, reference);
    }
    boolean hex = body.startsWith("#x") || body.startsWith("#X");
    try {
      int c = Integer.parseInt(body, hex ? 2 : 1, body.length(), hex ? 16 : 10);
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      return c > 0 && Character.isValidCodePoint(c) && !surrogate
          ? Character.toString(c)
          : reference;
    } catch (NumberFormatException _) {
      return reference;
    }
  }
}
