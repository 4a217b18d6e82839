package lectern.quote;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.transcript.Speaker;

/// Tells whether a printed label can be the person who is said to have spoken.
final class SpeakerNames {
  private static final Set<String> HONORIFICS =
      words(
          "MR MRS MS MISS MX DR SIR DAME LORD LADY PROF PROFESSOR HON HONORABLE HONOURABLE REV MADAM M MME MLLE"
              + " SR SRA SENOR SENORA HERR FRAU SIGNOR SIGNORA");

  /// Words of an office. A name may follow, or none.
  private static final Set<String> OFFICES =
      words(
          "PRESIDENT VICE SECRETARY SEC MINISTER PRIME PREMIER CHANCELLOR GOVERNOR GOV SENATOR SEN REP"
              + " REPRESENTATIVE CONGRESSMAN CONGRESSWOMAN AMBASSADOR AMB ADMINISTRATOR DIRECTOR ADMIRAL ADM GENERAL"
              + " GEN COLONEL COL CAPTAIN CAPT MAJOR MAJ LIEUTENANT LT SERGEANT COMMANDER COMMISSIONER CHAIR CHAIRMAN"
              + " CHAIRWOMAN CHIEF DEPUTY ASSISTANT UNDER ACTING FORMER FIRST LADY GENTLEMAN SPOKESPERSON SPOKESMAN"
              + " SPOKESWOMAN PRESS OFFICIAL OFFICIALS SENIOR ADMINISTRATION DEFENSE DEFENCE STATE FOREIGN HOME"
              + " TREASURY ATTORNEY SURGEON MAYOR KING QUEEN PRINCE PRINCESS SPEAKER LEADER ADVISER ADVISOR NATIONAL"
              + " SECURITY WHITE HOUSE OF FOR AND TO ON MINISTRE PRESIDENTE PRESIDENTA MINISTRO MINISTRA"
              + " MINISTERIN PRASIDENT PRASIDENTIN KANZLER BUNDESKANZLER HEALTH FINANCE INTERIOR EDUCATION GENERAL'S"
              + " BACKGROUND BRIEFER JUSTICE JUDGE TRADE STAFF COUNSEL OFFICER");

  private static final Set<String> ARTICLES = words("A AN THE LE LA EL DER DIE DAS");
  private static final Set<String> PRESS =
      words("Q QUESTION REPORTER JOURNALIST CORRESPONDENT PRESS QUESTIONER");
  private static final Set<String> RELAYING = words("INTERPRETER TRANSLATOR");

  /// @param names words that are a name
  /// @param offices words of an office
  /// @param numbers digits that tell one anonymous official from another
  private record Named(List<String> names, List<String> offices, List<String> numbers) {
    static Named of(String label) {
      Named named = new Named(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String word : split(label)) {
        if (Character.isDigit(word.charAt(0))) {
          named.numbers.add(word);
        } else if (OFFICES.contains(word)) {
          named.offices.add(word);
        } else if (!HONORIFICS.contains(word) && !ARTICLES.contains(word)) {
          named.names.add(word);
        }
      }
      return named;
    }
  }

  private SpeakerNames() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /// @param claimed as given
  /// @param label as printed
  /// @param side of the label
  static Agreement of(Optional<String> claimed, String label, Speaker.Side side) {
    return claimed.map(who -> of(who, label, side)).orElse(Agreement.UNKNOWN);
  }

  /// @param claimed as given
  /// @param label as printed
  static Agreement of(String claimed, String label) {
    return of(claimed, label, Speaker.Side.of(label));
  }

  private static Agreement of(String claimed, String label, Speaker.Side side) {
    List<String> who = split(claimed);
    if (who.isEmpty() || label.isBlank()) {
      return Agreement.UNKNOWN;
    }
    if (who.equals(split(label))) {
      return Agreement.SAME;
    }
    if (side == Speaker.Side.PRESS) {
      return press(claimed, who, label);
    }
    if (split(label).stream().anyMatch(RELAYING::contains)) {
      return Agreement.UNKNOWN;
    }
    return compared(Named.of(claimed), Named.of(label));
  }

  /// The words of a question are never credited to an official; a reporter's own name may stand in the label.
  private static Agreement press(String claimed, List<String> who, String label) {
    boolean isPress = who.stream().anyMatch(PRESS::contains) && !claimed.contains("ecretary");
    List<String> names = Named.of(label).names();
    boolean isNamed = Named.of(claimed).names().stream().anyMatch(names::contains);
    return isPress || isNamed ? Agreement.SAME : Agreement.OTHER;
  }

  private static Agreement compared(Named claimed, Named label) {
    boolean bothNamed = !claimed.names().isEmpty() && !label.names().isEmpty();
    if (bothNamed) {
      return names(claimed.names(), label.names());
    }
    if (claimed.names().isEmpty() && label.names().isEmpty()) {
      return offices(claimed, label);
    }
    // One is an office alone, the other a person.
    Named office = claimed.names().isEmpty() ? claimed : label;
    Named person = claimed.names().isEmpty() ? label : claimed;
    if (person.offices().containsAll(office.offices()) && !office.offices().isEmpty()) {
      return Agreement.SAME;
    }
    boolean otherOffice =
        label.names().isEmpty()
            && !person.offices().isEmpty()
            && Collections.disjoint(person.offices(), office.offices());
    return otherOffice ? Agreement.OTHER : Agreement.UNKNOWN;
  }

  private static Agreement names(List<String> claimed, List<String> label) {
    String family = claimed.getLast();
    boolean same =
        label.stream().anyMatch(name -> isPart(family, name))
            || claimed.stream().anyMatch(name -> isPart(label.getLast(), name));
    if (!same) {
      return Agreement.OTHER;
    }
    boolean bothGiven = claimed.size() > 1 && label.size() > 1;
    boolean given = bothGiven && claimed.getFirst().charAt(0) != label.getFirst().charAt(0);
    return given ? Agreement.UNKNOWN : Agreement.SAME;
  }

  /// Whether a name is another, or a half of it: `ORVALE` of `ORVALE-TALBREK`.
  private static boolean isPart(String name, String whole) {
    return name.equals(whole) || List.of(whole.split("-")).contains(name);
  }

  private static Agreement offices(Named claimed, Named label) {
    boolean numbers =
        !claimed.numbers().isEmpty()
            && !label.numbers().isEmpty()
            && !claimed.numbers().equals(label.numbers());
    if (numbers) {
      return Agreement.OTHER;
    }
    boolean vice = claimed.offices().contains("VICE") != label.offices().contains("VICE");
    boolean within =
        label.offices().containsAll(claimed.offices())
            || claimed.offices().containsAll(label.offices());
    return within && !vice ? Agreement.SAME : Agreement.OTHER;
  }

  /// The words in capitals, without accents and full stops.
  private static List<String> split(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replace(".", "");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '’') {
        word.append(c == '’' ? '\'' : c);
      } else if (!word.isEmpty() && Character.getType(c) != Character.NON_SPACING_MARK) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
