package lectern.transcript;

import java.util.regex.Pattern;

/// The sentences of a parliament's recorder, who reports what was done between what was said. Only for documents
/// whose labels are those of a parliamentary record.
final class Recorder {
  private Recorder() {}

  private static final Pattern REPORT =
      Pattern.compile(
          "(?:The (?:SPEAKER|Speaker|PRESIDENT|President|Chair|CHAIR|CHAIRMAN|Acting|VICE|PRESIDING|Presiding|House|Senate|Committee|Chaplain|guest|"
              + "(?:senior |assistant |legislative |bill |reading |Reading )*[Cc]lerk|Clerk|question|motion|amendments?|bills?|(?:concurrent |joint )?resolution|preamble|nominations?|vote|result|yeas|"
              + "following|text|title|conference report|message|Journal|Sergeant|PRESIDENT pro tempore)\\b[^.]{0,200}"
              + "(?:proceeded|called|announced|was|were|took|read|reported|met|resumed|assumed|led|offered|being|is|are|as follows|made|laid|adjourned|recessed|concluded|ordered)\\b"
              + "|There (?:was|were|being) no(?: objection| further)?\\b"
              + "|M(?:r|s|rs|iss)\\. [A-Z][A-Za-z'’-]*[A-Z]{2,}[A-Za-z ,'’-]* (?:addressed the Chair|(?:changed|withdrew|objected|asked|thereupon|submitted|introduced|made|moved|proposed|reported|from the Committee)|of [A-Z][a-z]+ changed)\\b"
              + "|(?:Mr|Ms|Mrs|Messrs)\\. [^.]{3,300} (?:changed (?:his|her|their) votes?|addressed the Chair)\\b"
              + "|A (?:motion to reconsider|quorum|recorded vote|call of the House|message|bill)\\b"
              + "|(?:So|Thereupon|Whereupon|Accordingly|Pending which|Ordered)[, ]"
              + "|By unanimous consent\\b"
              + "|\\((?:At the request of|The remarks of|Mr\\.|Mrs\\.|Ms\\.|For )"
              + "|\\[(?:Roll|Rollcall|Recorded)\\b"
              + "|(?:YEAS|NAYS|AYES|NOES|NOT VOTING|ANSWERED|PRESENT)\\b"
              + "|(?:H\\.\\s?R|S|H\\.\\s?Con|H\\.\\s?Res|S\\.\\s?Res)\\.\\s?\\d+$)");

  static boolean isReport(String reading) {
    return REPORT.matcher(reading).lookingAt();
  }
}
