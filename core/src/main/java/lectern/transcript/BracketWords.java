package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.source.Characters;

/// Tells from the words in brackets what the brackets are for.
///
/// In round brackets only what reads like a stage direction is an insertion: `(GDP)`, `(June 14, 2021)` and `(@handle)`
/// are the speaker's own. In square brackets everything is an editor's.
final class BracketWords {
  private static final int LONGEST_DIRECTION = 6;

  /// What a room, a speaker or a machine does: a direction if it starts or ends with one of these.
  private static final Set<String> SOUNDS =
      words(
          "laughter laughs laugh laughing laughed applause applauds applauded cheers cheering cheer boos boo booing"
              + " booed crosstalk cross-talk inaudible unintelligible indiscernible indistinct off-mic off-mike"
              + " off-microphone chuckles chuckle chuckling coughs cough coughing sneezes sneeze sneezing sighs sigh"
              + " gestures gesturing nods nodding pause pauses silence music sings singing chants chanting chant"
              + " whistles whistling gavel bell bells rings ringing commercial recess shouts shouting screams"
              + " noise playing plays played turbulence interruption interrupting disconnected overlapping"
              + " simultaneous crying cries tearful smiles grins whispers whispering reading reads pointing points"
              + " jeers jeering groans gasps ovation drops cuts foreign speaking speaks mumbling stammering"
              + " risas risa aplausos aplauso rires applaudissements beifall heiterkeit gelächter risos rumores"
              + " brouhaha rialles applausi risate");

  /// The long ones of [#SOUNDS], which typists misspell.
  private static final List<String> MISSPELT =
      List.of("laughter", "applause", "crosstalk", "inaudible", "cheering", "unintelligible");

  /// What somebody or something in the room does, inside a longer direction: `a fire alarm sounds`.
  private static final Set<String> DEEDS =
      words(
          "opens closes falls fall chimes chime sounds holds knocks takes shakes bumps taps looks corrects breaks"
              + " swings swats enters leaves exits begins experiences displayed removed muted unmuted lost heard"
              + " shown handed hands approaches arrives departs stands sits walks waves turns points signs signed"
              + " gives presents demonstrates bangs crashes vibrates beeps honks barks flies lands disruption"
              + " feedback difficulties malfunction technical shows raises lowers hugs embraces kisses claps"
              + " stumbles pounds drinks sips tears removes adjusts");

  private static final int LONGEST_DEED = 14;

  private static final Set<String> LANGUAGES =
      words(
          "arabic bengali bulgarian catalan chinese croatian czech danish dari dutch english estonian farsi finnish"
              + " french georgian german greek haitian hebrew hindi hungarian italian japanese korean kurdish"
              + " latvian lithuanian malay mandarin norwegian pashto persian polish portuguese punjabi romanian"
              + " russian serbian slovak somali spanish swahili swedish tagalog thai turkish ukrainian urdu"
              + " vietnamese creole");

  private static final Set<String> SIC =
      words("sic sic. sic! ph ph. sp sp. sp? phonetic phonetic. ph?");

  private static final Set<String> NAMELESS =
      words(
          "official officials official’s official's redacted redaction withheld omitted moderator reporter name names participant"
              + " anonymous unidentified speaker operator interpreter deleted");

  /// Words that only a speaker says of himself and the people before him.
  private static final Set<String> SPEAKERS_OWN =
      words("i i'm i’m i've i’ve i'll i’ll we we're we’re we've we’ve my our us me you your");

  private BracketWords() {}

  /// Where the brackets open or close a longer stretch, besides [Insertion.Kind#OFF_RECORD] or [Insertion.Kind#CLIP].
  enum Edge {
    OPENS,
    CLOSES
  }

  /// Whether a stretch off the record or a recording starts or ends here.
  static Optional<Edge> edge(String content, Insertion.Kind kind) {
    List<String> words = split(content);
    String all = String.join(" ", words);
    if (kind == Insertion.Kind.OFF_RECORD) {
      if (all.contains("off the record") || all.contains("off-the-record")) {
        return Optional.of(all.startsWith("end") ? Edge.CLOSES : Edge.OPENS);
      }
      boolean back = all.contains("on the record") || all.contains("on-the-record");
      return back && words.size() <= 2 * LONGEST_DIRECTION
          ? Optional.of(Edge.CLOSES)
          : Optional.empty();
    }
    boolean recording =
        all.contains("video")
            || all.contains("audio")
            || all.contains("clip")
            || all.contains("tape");
    if (!recording || words.size() > LONGEST_DIRECTION) {
      return Optional.empty();
    }
    return switch (words.getFirst()) {
      case "begin", "begins", "beginning", "start", "starts" -> Optional.of(Edge.OPENS);
      case "end", "ends", "stop" -> Optional.of(Edge.CLOSES);
      default ->
          switch (words.getLast()) {
            case "begins", "starts" -> Optional.of(Edge.OPENS);
            case "ends", "stops" -> Optional.of(Edge.CLOSES);
            default -> Optional.empty();
          };
    };
  }

  /// What an insertion in brackets is; empty where the words are the speaker's own.
  static Optional<Insertion.Kind> kind(boolean round, String content) {
    List<String> words = split(content);
    if (words.isEmpty()) {
      return round ? Optional.empty() : Optional.of(Insertion.Kind.SUPPLIED);
    }
    if (words.size() == 1 && SIC.contains(content.toLowerCase(Locale.ROOT))) {
      return Optional.of(Insertion.Kind.SIC);
    }
    if (isInterpreted(words)) {
      return Optional.of(Insertion.Kind.INTERPRETED);
    }
    if (isSound(words) || (isSentence(content, words) && !isSpeakersOwn(words))) {
      return Optional.of(Insertion.Kind.DIRECTION);
    }
    if (content.startsWith("EDIT:") || content.startsWith("Edit:")) {
      return Optional.of(Insertion.Kind.SUPPLIED);
    }
    if (isEvent(content, words)) {
      return Optional.of(Insertion.Kind.DIRECTION);
    }
    if (isNameless(words) && (!round || words.getLast().startsWith("official"))) {
      return Optional.of(Insertion.Kind.ANONYMISED);
    }
    if (round) {
      return Optional.empty();
    }
    return Optional.of(isIdentity(content) ? Insertion.Kind.IDENTITY : Insertion.Kind.SUPPLIED);
  }

  /// `Via interpreter`, `As translated.`, `Speaks in Spanish.`, `In French.`
  private static boolean isInterpreted(List<String> words) {
    if (words.size() > LONGEST_DIRECTION) {
      return false;
    }
    for (String word : words) {
      if (word.startsWith("interpret") || word.startsWith("translat")) {
        return true;
      }
    }
    boolean speaks = words.getFirst().startsWith("speak") || words.getFirst().equals("in");
    return speaks && words.size() <= 4 && LANGUAGES.contains(words.getLast());
  }

  private static boolean isSound(List<String> words) {
    return words.size() <= LONGEST_DIRECTION
        && (isSound(words.getFirst()) || isSound(words.getLast()) || isTimed(words));
  }

  /// `crosstalk 00:07:53`
  private static boolean isTimed(List<String> words) {
    return words.size() == 2 && words.getLast().indexOf(':') > 0 && isSound(words.getFirst());
  }

  private static boolean isSound(String word) {
    if (SOUNDS.contains(word)) {
      return true;
    }
    if (word.length() < 7 || word.length() > 16) {
      return false;
    }
    for (String right : MISSPELT) {
      if (isSlip(word, right)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one letter was dropped, added, changed or swapped with its neighbour.
  private static boolean isSlip(String word, String right) {
    int longer = Math.max(word.length(), right.length());
    if (Math.abs(word.length() - right.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < Math.min(word.length(), right.length())
        && word.charAt(head) == right.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(word.length(), right.length()) - head
        && word.charAt(word.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    int different = longer - head - tail;
    boolean swapped =
        different == 2
            && word.length() == right.length()
            && word.charAt(head) == right.charAt(head + 1)
            && word.charAt(head + 1) == right.charAt(head);
    return different <= 1 || swapped;
  }

  /// `clears throat`, `audio cuts out`, `a chart is displayed`, `in progress`.
  private static boolean isEvent(String content, List<String> words) {
    if (words.size() > LONGEST_DEED) {
      return false;
    }
    return switch (String.join(" ", words)) {
      case "in progress",
          "break",
          "cross talk",
          "off mic",
          "off mike",
          "off microphone",
          "no response",
          "no audible response",
          "clears throat",
          "moment of silence",
          "a moment of silence",
          "video",
          "video shown" ->
          true;
      default ->
          words.size() > 1
              && content.indexOf(',') < 0
              && words.stream().anyMatch(DEEDS::contains)
              && !isSpeakersOwn(words);
    };
  }

  /// A sentence of the recorder: `The executive order is signed.`, `Points to reporter.`; one word only if it is what
  /// somebody does (`Interpreting.`, `Shrugs.`), since `D-Calif.` ends in a stop too.
  private static boolean isSentence(String content, List<String> words) {
    int last = content.length() - 1;
    boolean ends = content.charAt(last) == '.' && Character.isUpperCase(content.charAt(0));
    if (!ends || last < 3 || !Character.isLowerCase(content.charAt(last - 1))) {
      return false;
    }
    String word = words.getLast();
    return words.size() > 1
        ? !Abbreviations.isAbbreviation(word) && hasLowerCaseWord(content)
        : word.indexOf('-') < 0 && (word.endsWith("s") || word.endsWith("ing"));
  }

  /// Whether a word after the first starts with a lower-case letter: a sentence, and no string of names.
  private static boolean hasLowerCaseWord(String content) {
    for (int i = 1; i < content.length(); i++) {
      if (content.charAt(i - 1) == ' ' && Character.isLowerCase(content.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeakersOwn(List<String> words) {
    return words.stream().anyMatch(SPEAKERS_OWN::contains);
  }

  private static boolean isNameless(List<String> words) {
    return words.size() <= LONGEST_DIRECTION && words.stream().anyMatch(NAMELESS::contains);
  }

  /// A name, a comma and an outlet, all of it capitalised: `Ana Ruiz, Radio Sur`.
  private static boolean isIdentity(String content) {
    int comma = content.indexOf(", ");
    if (comma < 0 || content.length() > 100) {
      return false;
    }
    return isName(content.substring(0, comma)) && startsUpper(content.substring(comma + 2).strip());
  }

  private static boolean isName(String words) {
    String[] parts = words.split(" ");
    if (parts.length > 5) {
      return false;
    }
    return startsUpper(parts[0]) && startsUpper(parts[parts.length - 1]);
  }

  private static boolean startsUpper(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /// The words in lower case, without the punctuation at their ends.
  private static List<String> split(String content) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < content.length()) {
      int end = at;
      while (end < content.length() && !Characters.isBlank(content.charAt(end))) {
        end++;
      }
      int from = at;
      int to = end;
      while (from < to && !Character.isLetterOrDigit(content.charAt(from))) {
        from++;
      }
      while (to > from && !Character.isLetterOrDigit(content.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        words.add(content.substring(from, to).toLowerCase(Locale.ROOT));
      }
      at = end + 1;
    }
    return words;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
