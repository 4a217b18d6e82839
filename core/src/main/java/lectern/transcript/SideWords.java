package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words that tell the side of the floor from a label, in several languages. No names: a name tells nothing.
final class SideWords {
  private static final Set<String> PRESS =
      words(
          "Q QUESTION QUESTIONS QUESTIONER REPORTER REPORTERS CORRESPONDENT CORRESPONDENTS JOURNALIST JOURNALISTS"
              + " INTERVIEWER PREGUNTA PERIODISTA PERIODISTAS JOURNALISTE JOURNALISTES FRAGE JOURNALISTIN DOMANDA"
              + " GIORNALISTA PERGUNTA JORNALISTA ВОПРОС ПИТАННЯ PYTANIE VRAAG SPØRSMÅL SPØRGSMÅL FRÅGA");

  private static final Set<String> MODERATOR =
      words(
          "MODERATOR MODERATORS OPERATOR FACILITATOR HOST EMCEE MC MODERADOR MODERADORA MODÉRATEUR MODÉRATRICE"
              + " MODERATORIN MODERATORE CO-MODERATOR COMODERATOR");

  private static final Set<String> OTHER =
      words(
          "INTERPRETER INTERPRETERS TRANSLATOR AUDIENCE PARTICIPANT PARTICIPANTS AIDE AIDES STAFFER VOICE VOICES"
              + " UNKNOWN UNIDENTIFIED CHILD CHILDREN CROWD ANNOUNCER NARRATOR STUDENT STUDENTS GUEST ALL SEVERAL"
              + " CLERK MALE FEMALE MAN WOMAN INTÉRPRETE INTERPRÈTE DOLMETSCHER DOLMETSCHERIN PÚBLICO");

  /// Labels that say the side only as a whole.
  private static final Set<String> WHOLE_PRESS =
      Set.of(
          "PRESS",
          "PRESS CORPS",
          "MEDIA",
          "THE PRESS",
          "MEMBER OF THE PRESS",
          "MEMBERS OF THE PRESS");

  private static final Set<String> WHOLE_MODERATOR =
      Set.of(
          "PRESIDING OFFICER",
          "SPEAKER PRO TEMPORE",
          "PRESIDENT PRO TEMPORE",
          "ACTING PRESIDENT PRO TEMPORE",
          "MR SPEAKER",
          "MADAM SPEAKER",
          "DEPUTY SPEAKER",
          "MR DEPUTY SPEAKER",
          "MADAM DEPUTY SPEAKER");

  private static final Set<String> WHOLE_OTHER =
      Set.of(
          "STAFF", "WHITE HOUSE STAFF", "SPEAKER", "SPEAKERS", "CREW", "MEMBER", "VIDEO", "AUDIO");

  private static final Set<String> NUMBER =
      words("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN A B C D E");

  private SideWords() {}

  static Speaker.Side side(String label) {
    List<String> words = parts(label);
    if (words.isEmpty()) {
      return Speaker.Side.OTHER;
    }
    String whole = String.join(" ", words);
    String last = words.getLast();
    if (PRESS.contains(last) || PRESS.contains(words.getFirst()) || WHOLE_PRESS.contains(whole)) {
      return Speaker.Side.PRESS;
    }
    if (MODERATOR.contains(last) || WHOLE_MODERATOR.contains(whole)) {
      return Speaker.Side.MODERATOR;
    }
    // `SPEAKER 1` is a voice; `THE SPEAKER` presides over a house.
    boolean office = whole.equals("SPEAKER") && label.regionMatches(true, 0, "the ", 0, 4);
    boolean member = last.equals("MEMBER") && words.size() > 1;
    if (OTHER.contains(last) || (WHOLE_OTHER.contains(whole) && !office) || member) {
      return Speaker.Side.OTHER;
    }
    return Speaker.Side.OFFICIAL;
  }

  /// The words of a label in capitals, without brackets, what stands in round ones, articles, and a number at the end.
  private static List<String> parts(String label) {
    List<String> parts = new ArrayList<>();
    String key = LabelWords.key(withoutParentheses(label));
    for (String word : key.replaceAll("[\\[\\]#]", " ").strip().split("[ \u00a0]+")) {
      boolean article =
          parts.isEmpty() && (word.equals("THE") || word.equals("A") || word.equals("AN"));
      if (!article && !word.isEmpty()) {
        parts.add(word);
      }
    }
    if (parts.size() > 1 && (NUMBER.contains(parts.getLast()) || isDigits(parts.getLast()))) {
      parts.removeLast();
    }
    if (parts.size() == 1) {
      parts.set(0, withoutDigits(parts.getFirst()));
    }
    return parts;
  }

  private static String withoutParentheses(String label) {
    int open = label.indexOf('(');
    int close = label.indexOf(')', Math.max(open, 0));
    return open < 0 || close < 0 ? label : label.substring(0, open) + label.substring(close + 1);
  }

  private static boolean isDigits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// `Q1`, `REPORTER2`
  private static String withoutDigits(String word) {
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
