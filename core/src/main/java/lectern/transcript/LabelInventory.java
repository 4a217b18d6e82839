package lectern.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Decides which candidates of a document are labels, from all of them together.
///
/// A label is never accepted for its spelling: a form of address, an office or a part in label typography is enough;
/// any other name must be set like the document's other labels and return.
final class LabelInventory {
  private final Map<String, Integer> colons = new HashMap<>();
  private final Map<String, Integer> semicolons = new HashMap<>();
  private final Map<String, Integer> stops = new HashMap<>();
  private final Set<String> capitalKeys = new HashSet<>();
  private final Set<String> accepted = new HashSet<>();
  private final Set<String> lastWords = new HashSet<>();

  private int bareQs;
  private int strongColons;
  private int capitalColons;
  private int mixedColons;
  private int stopQs;
  private int strongStops;
  private int returningStops;
  private int parliamentStops;
  private int returningColons;
  private int returningCapitals;
  private int returningNames;
  private int boldColons;

  private LabelInventory() {}

  /// @param candidates one for each paragraph, null where there is none
  /// @param bold whether the paragraph's label is set in bold, by the same index
  static LabelInventory of(List<@Nullable LabelCandidate> candidates, boolean[] bold) {
    LabelInventory inventory = new LabelInventory();
    Map<String, LabelCandidate> weak = new HashMap<>();
    for (LabelCandidate candidate : candidates) {
      if (candidate != null) {
        inventory.count(candidate, weak);
      }
    }
    for (Map.Entry<String, LabelCandidate> entry : weak.entrySet()) {
      int times = inventory.colons.getOrDefault(entry.getKey(), 0);
      if (times >= 2 && !isListing(entry.getValue())) {
        inventory.returningColons += times;
        if (entry.getValue().capitals()) {
          inventory.returningCapitals++;
        } else {
          inventory.returningNames++;
        }
      }
    }
    for (int i = 0; i < bold.length; i++) {
      LabelCandidate candidate = candidates.get(i);
      if (bold[i] && candidate != null && candidate.form() == Form.COLON && !isListing(candidate)) {
        inventory.boldColons++;
      }
    }
    for (int i = 0; i < bold.length; i++) {
      LabelCandidate candidate = candidates.get(i);
      if (candidate != null && inventory.decide(candidate, bold[i])) {
        inventory.remember(candidate);
      }
    }
    return inventory;
  }

  private void count(LabelCandidate candidate, Map<String, LabelCandidate> weak) {
    String key = candidate.key();
    switch (candidate.form()) {
      case BARE_Q -> bareQs++;
      case COLON, SEMICOLON -> {
        colons.merge(key, 1, Integer::sum);
        if (candidate.form() == Form.SEMICOLON) {
          semicolons.merge(key, 1, Integer::sum);
        }
        if (candidate.strong() || key.equals("Q") || key.equals("A")) {
          countStrong(candidate, key);
        } else {
          weak.putIfAbsent(key, candidate);
        }
      }
      case STOP -> {
        stops.merge(key, 1, Integer::sum);
        if (key.equals("Q")) {
          stopQs++;
        } else if (candidate.strong()) {
          strongStops++;
          returningStops += stops.getOrDefault(key, 0) > 1 ? 1 : 0;
          parliamentStops += isParliamentary(candidate) ? 1 : 0;
        }
      }
    }
  }

  /// `Mr. WARNER.`, `The PRESIDING OFFICER.`: the form of address mixed, the name in capitals. No prose looks like it.
  private static boolean isParliamentary(LabelCandidate candidate) {
    String name = candidate.name();
    return candidate.capitals() && name.length() > 3 && Character.isLowerCase(name.charAt(1));
  }

  private void countStrong(LabelCandidate candidate, String key) {
    if (isListing(candidate)) {
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

  private void remember(LabelCandidate candidate) {
    accepted.add(candidate.key());
    lastWords.add(lastWord(candidate.name()));
  }

  static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /// Whether any paragraph of the document starts with a label.
  boolean isEmpty() {
    return accepted.isEmpty();
  }

  /// Whether a label with this key has been accepted at the start of some paragraph.
  boolean knows(String key) {
    return accepted.contains(key);
  }

  /// Whether some accepted label ends in this word, as printed.
  boolean knowsLastWord(String word) {
    return lastWords.contains(word);
  }

  /// Takes note of a label found inside a paragraph.
  void learn(LabelCandidate candidate) {
    remember(candidate);
  }

  /// Whether the document's labels end in a full stop: `Q. …`, `The President. …`, `Mr. WARNER. …`
  boolean endsLabelsInStops() {
    int byStop = stopQs + strongStops;
    boolean evidence = stopQs > 0 && byStop >= 2 || parliamentStops > 0 || returningStops >= 4;
    return evidence && byStop > bareQs + strongColons + returningColons;
  }

  /// Whether the labels are those of the Congressional Record and its like: surname or office in capitals, full stop.
  boolean setsNamesInCapitalsWithStop() {
    return endsLabelsInStops() && stopQs == 0 && parliamentStops * 2 > strongStops;
  }

  boolean accepts(LabelCandidate candidate, boolean bold) {
    return accepted.contains(candidate.key()) ? !isMismatch(candidate) : decide(candidate, bold);
  }

  /// A known name with the other terminator is still a label only where a typist's slip is likelier than prose.
  private boolean isMismatch(LabelCandidate candidate) {
    return candidate.form() == Form.STOP
        && !endsLabelsInStops()
        && !(candidate.capitals() && candidate.strong());
  }

  private boolean decide(LabelCandidate candidate, boolean bold) {
    return switch (candidate.form()) {
      case BARE_Q -> candidate.strong() || bareQs >= 2 || strongColons > 0;
      case SEMICOLON ->
          colons.getOrDefault(candidate.key(), 0) > semicolons.getOrDefault(candidate.key(), 0);
      case COLON -> !isListing(candidate) && decideColon(candidate, bold);
      case STOP -> decideStop(candidate);
    };
  }

  private boolean decideColon(LabelCandidate candidate, boolean bold) {
    String key = candidate.key();
    int times = colons.getOrDefault(key, 0);
    if (endsLabelsInStops() && times < 3) {
      return false;
    }
    if (key.equals("Q") || candidate.name().startsWith("[")) {
      return true;
    }
    if (candidate.strong()) {
      return candidate.capitals() || bold || decideMixed(candidate, times);
    }
    if (bold && boldColons >= 2) {
      return true;
    }
    if (candidate.capitals()) {
      boolean asOthers = returningCapitals >= 2;
      boolean fullName = candidate.name().indexOf(' ') > 0 && strongColons > 0;
      return times >= 2 && (returningCapitals >= 2 || strongColons + bareQs > 0)
          || asOthers
          || fullName
          || sharesSurname(key);
    }
    return returningNames >= 2 && (times >= 2 || candidate.name().indexOf(' ') > 0)
        || times >= 2 && strongColons + bareQs >= 2
        || times >= 4;
  }

  /// `Ms. Ortagus:` is a label where labels are set like that; among capitals it is so only for a part played
  /// (`Moderator:`) or for somebody who speaks in capitals elsewhere. A quotation is introduced, not spoken, by a name.
  private boolean decideMixed(LabelCandidate candidate, int times) {
    String name = candidate.name();
    boolean startsWithOffice = startsWithOffice(name);
    if (candidate.quotes() || !startsWithOffice && times < 2) {
      return false;
    }
    if (capitalColons + bareQs > 4 * mixedColons) {
      return capitalKeys.contains(candidate.key()) || LabelWords.isPart(name);
    }
    boolean addressed = LabelWords.isAddress(name.substring(0, Math.max(0, name.indexOf(' '))));
    return addressed || times >= 2 || strongColons >= 2 || bareQs > 0;
  }

  private static boolean startsWithOffice(String name) {
    String[] words = name.split(" ");
    String first = words[0].equals("The") && words.length > 1 ? words[1] : words[0];
    return LabelWords.isAddress(first) || LabelWords.isOffice(first);
  }

  /// `KIRBY` where `MR. KIRBY` speaks elsewhere.
  private boolean sharesSurname(String key) {
    for (String other : colons.keySet()) {
      if (other.length() > key.length() && other.endsWith(" " + key)) {
        return true;
      }
    }
    return false;
  }

  private boolean decideStop(LabelCandidate candidate) {
    String key = candidate.key();
    if (!endsLabelsInStops()) {
      return candidate.capitals() && candidate.strong() && colons.containsKey(key);
    }
    if (key.equals("Q")) {
      return stopQs > 0;
    }
    if (setsNamesInCapitalsWithStop()) {
      return candidate.strong() && candidate.capitals();
    }
    return candidate.strong()
        || candidate.name().indexOf(' ') > 0 && stops.getOrDefault(key, 0) >= 3;
  }

  private static boolean isListing(LabelCandidate candidate) {
    String name = candidate.name();
    int blank = name.indexOf(' ');
    String first = blank < 0 ? name : name.substring(0, blank);
    if (LabelWords.isAddress(first) && blank > 0) {
      return false;
    }
    String last = lastWord(name);
    boolean endsInOffice = LabelWords.isOffice(last) && !LabelWords.isListing(last);
    return !endsInOffice && (LabelWords.isListing(first) || LabelWords.isListing(last));
  }
}
