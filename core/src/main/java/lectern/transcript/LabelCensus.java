package lectern.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the candidates of a document: which typography it uses for labels, and which names return.
final class LabelCensus {
  private final Map<String, Integer> colons = new HashMap<>();
  private final Map<String, Integer> semicolons = new HashMap<>();
  private final Map<String, Integer> stops = new HashMap<>();
  private final Map<String, Integer> dashes = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, LabelCandidate> weakColons = new HashMap<>();
  private final Set<String> capitalKeys = new HashSet<>();

  private final Set<String> bracketed = new HashSet<>();

  int bareQs;
  int strongColons;
  int capitalColons;
  int mixedColons;
  int boldColons;
  int ownLines;
  int explainedNames;
  int stopQs;
  int strongStops;
  int returningStops;
  int returningCapitalStops;
  int parliamentStops;
  int capitalStops;

  /// Times that names without address or office, each returning, end in a colon; and how many such names there are.
  int returningColons;

  int returningCapitals;
  int returningNames;

  private LabelCensus() {}

  static LabelCensus of(List<@Nullable LabelCandidate> candidates, boolean[] bold) {
    LabelCensus census = new LabelCensus();
    for (int i = 0; i < candidates.size(); i++) {
      LabelCandidate candidate = candidates.get(i);
      if (candidate != null) {
        census.count(candidate, bold[i]);
      }
    }
    census.countReturning();
    return census;
  }

  private void count(LabelCandidate candidate, boolean bold) {
    String key = candidate.key();
    switch (candidate.form()) {
      case BARE_Q -> bareQs++;
      case COLON -> countColon(candidate, key, bold);
      case SEMICOLON -> semicolons.merge(key, 1, Integer::sum);
      case STOP -> countStop(candidate, key);
      case DASH -> {
        if (candidate.strong() || candidate.capitals()) {
          dashes.merge(key, 1, Integer::sum);
        }
      }
      case LINE -> lines.merge(key, 1, Integer::sum);
    }
  }

  private void countColon(LabelCandidate candidate, String key, boolean bold) {
    if (candidate.isListing()) {
      return;
    }
    colons.merge(key, 1, Integer::sum);
    boldColons += bold ? 1 : 0;
    ownLines += candidate.ownLine() ? 1 : 0;
    if (candidate.isExplainedName()) {
      explainedNames++;
      int open = candidate.name().lastIndexOf('(');
      bracketed.add(
          LabelWords.key(candidate.name().substring(open + 1, candidate.name().length() - 1)));
    }
    if (!candidate.strong()) {
      weakColons.putIfAbsent(key, candidate);
      return;
    }
    strongColons++;
    if (candidate.capitals()) {
      capitalColons++;
      capitalKeys.add(key);
    } else {
      mixedColons++;
    }
  }

  private void countStop(LabelCandidate candidate, String key) {
    int times = stops.merge(key, 1, Integer::sum);
    if (key.equals("Q")) {
      stopQs++;
    } else if (candidate.strong()) {
      strongStops++;
      returningStops += times > 1 ? 1 : 0;
      returningCapitalStops += times > 1 && candidate.capitals() ? 1 : 0;
      parliamentStops += candidate.isParliamentary() ? 1 : 0;
      capitalStops += candidate.capitals() ? 1 : 0;
    }
  }

  private void countReturning() {
    for (Map.Entry<String, LabelCandidate> weak : weakColons.entrySet()) {
      int times = colons.getOrDefault(weak.getKey(), 0);
      if (times >= 2) {
        returningColons += times;
        returningCapitals += weak.getValue().capitals() ? 1 : 0;
        returningNames += weak.getValue().capitals() ? 0 : 1;
      }
    }
  }

  /// How often a label with this key ends in a colon.
  int colons(String key) {
    return colons.getOrDefault(key, 0);
  }

  int semicolons(String key) {
    return semicolons.getOrDefault(key, 0);
  }

  int stops(String key) {
    return stops.getOrDefault(key, 0);
  }

  int lines(String key) {
    return lines.getOrDefault(key, 0);
  }

  /// Whether somebody with this key speaks under a label in capitals.
  boolean speaksInCapitals(String key) {
    return capitalKeys.contains(key);
  }

  /// `Jon Okafor` where `The Minister for Ferries (Jon Okafor):` speaks elsewhere.
  boolean isBracketed(String key) {
    return bracketed.contains(key);
  }

  /// `LIND` where `MR. LIND` or `JON LIND, SPOKESMAN` speaks elsewhere.
  boolean isSurname(String key) {
    for (String other : colons.keySet()) {
      int comma = other.indexOf(',');
      String name = comma > 0 ? other.substring(0, comma) : other;
      if (name.length() > key.length() && name.endsWith(" " + key)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the document's labels end in a full stop: `Q. …`, `The President. …`, `Mr. LIND. …`
  boolean endsInStops() {
    int byStop = stopQs + strongStops;
    boolean evidence =
        stopQs > 0 && byStop >= 2
            || parliamentStops > 0
            || returningStops >= 4
            || returningCapitalStops >= 2;
    return evidence && byStop > bareQs + strongColons + returningColons;
  }

  /// Whether the labels are those of the Congressional Record and its like: surname or office in capitals, full stop.
  boolean isParliament() {
    return endsInStops() && stopQs == 0 && parliamentStops * 2 > strongStops;
  }

  /// Whether a dash parts labels from speech: two names return so, or one answers to a bare `Q`.
  boolean endsInDashes() {
    int returning = 0;
    int all = 0;
    for (int times : dashes.values()) {
      returning += times >= 2 ? 1 : 0;
      all += times;
    }
    return (returning >= 2 || returning == 1 && bareQs >= 2)
        && all > strongColons + returningColons;
  }

  /// Whether names stand alone on their lines: two of them return, and nothing else looks like a label.
  boolean standsInLines() {
    int returning = 0;
    int all = 0;
    for (int times : lines.values()) {
      returning += times >= 2 ? 1 : 0;
      all += times;
    }
    return returning >= 2
        && all >= 4
        && all > 2 * (strongColons + returningColons + bareQs + strongStops);
  }
}
