package lectern.transcript;

import java.util.Locale;
import java.util.Set;

/// The words by which a printed label can be told from prose: forms of address, offices, parts played at an event.
/// No list of names: an unknown name is recognised by its typography and because it returns.
final class LabelWords {
  private LabelWords() {}

  /// Forms of address and abbreviated offices that take a full stop of their own, without it.
  private static final Set<String> ADDRESS =
      Set.of(
          "MR", "MS", "MRS", "MISS", "MX", "DR", "PROF", "SIR", "DAME", "LORD", "LADY", "SEN",
          "REP", "GOV", "GEN", "SEC", "BRIG", "COL", "MAJ", "CAPT", "CPT", "CMDR", "CDR", "LT",
          "SGT", "ADM", "VADM", "RADM", "AMB", "HON", "REV", "FR", "SR", "ST", "M", "MME", "MLLE",
          "HERR", "FRAU", "SEÑOR", "SEÑORA", "SRA", "DON", "DOÑA", "MESSRS");

  private static final Set<String> OFFICE =
      Set.of(
          "PRESIDENT",
          "VICE",
          "PRIME",
          "MINISTER",
          "PREMIER",
          "CHANCELLOR",
          "SECRETARY",
          "UNDERSECRETARY",
          "AMBASSADOR",
          "GENERAL",
          "ADMIRAL",
          "COLONEL",
          "MAJOR",
          "CAPTAIN",
          "COMMANDER",
          "LIEUTENANT",
          "SERGEANT",
          "COMMANDANT",
          "SENATOR",
          "REPRESENTATIVE",
          "CONGRESSMAN",
          "CONGRESSWOMAN",
          "DELEGATE",
          "GOVERNOR",
          "MAYOR",
          "CHAIR",
          "CHAIRMAN",
          "CHAIRWOMAN",
          "CHAIRPERSON",
          "DIRECTOR",
          "ADMINISTRATOR",
          "COMMISSIONER",
          "OFFICIAL",
          "OFFICIALS",
          "SPOKESPERSON",
          "SPOKESMAN",
          "SPOKESWOMAN",
          "ADVISOR",
          "ADVISER",
          "COUNSEL",
          "COUNSELOR",
          "ATTORNEY",
          "JUDGE",
          "JUSTICE",
          "KING",
          "QUEEN",
          "PRINCE",
          "PRINCESS",
          "CROWN",
          "EMIR",
          "SULTAN",
          "TAOISEACH",
          "POPE",
          "CARDINAL",
          "ARCHBISHOP",
          "BISHOP",
          "RABBI",
          "REVEREND",
          "PASTOR",
          "IMAM",
          "CHAPLAIN",
          "SURGEON",
          "ENVOY",
          "COORDINATOR",
          "CHIEF",
          "PROFESSOR",
          "DOCTOR",
          "OFFICER",
          "SHERIFF",
          "MARSHAL",
          "SPEAKER",
          "COMMISSION",
          "PRESIDENTE",
          "PRESIDENTA",
          "PRÉSIDENT",
          "PRÉSIDENTE",
          "MINISTRE",
          "MINISTRO",
          "MINISTRA",
          "CANCILLER",
          "SECRETARIO",
          "SECRETARIA",
          "EMBAJADOR",
          "EMBAJADORA",
          "ALCALDE",
          "PORTAVOZ",
          "VOCERO",
          "VOCERA",
          "BUNDESKANZLER",
          "BUNDESKANZLERIN",
          "BUNDESPRÄSIDENT",
          "MINISTERPRÄSIDENT",
          "SECRETÁRIO",
          "SECRÉTAIRE");

  private static final Set<String> PART =
      Set.of(
          "MODERATOR",
          "OPERATOR",
          "FACILITATOR",
          "HOST",
          "ANCHOR",
          "ANNOUNCER",
          "NARRATOR",
          "EMCEE",
          "INTERPRETER",
          "TRANSLATOR",
          "AIDE",
          "STAFF",
          "STAFFER",
          "PARTICIPANT",
          "PARTICIPANTS",
          "AUDIENCE",
          "CHILD",
          "CHILDREN",
          "VOICE",
          "VOICES",
          "REPORTER",
          "REPORTERS",
          "PRESS",
          "QUESTION",
          "QUESTIONER",
          "ANSWER",
          "CORRESPONDENT",
          "JOURNALIST",
          "INTERVIEWER",
          "UNIDENTIFIED",
          "UNKNOWN",
          "CROWD",
          "STUDENT",
          "TEACHER",
          "WITNESS",
          "CLERK",
          "MALE",
          "FEMALE",
          "PREGUNTA",
          "RESPUESTA",
          "PERIODISTA",
          "MODERADOR",
          "MODERADORA",
          "INTÉRPRETE",
          "JOURNALISTE",
          "RÉPONSE",
          "INTERPRÈTE",
          "FRAGE",
          "ANTWORT",
          "JOURNALISTIN",
          "DOLMETSCHER",
          "DOMANDA",
          "RISPOSTA",
          "GIORNALISTA",
          "PERGUNTA",
          "RESPOSTA",
          "JORNALISTA");

  /// Words that head a line of an announcement or a note, and never speech.
  private static final Set<String> LISTING =
      Set.of(
          "WHO",
          "WHAT",
          "WHEN",
          "WHERE",
          "WHY",
          "HOW",
          "EVENT",
          "EVENTS",
          "TIME",
          "DATE",
          "LOCATION",
          "ADDRESS",
          "VENUE",
          "PLACE",
          "NOTE",
          "NOTES",
          "NB",
          "PS",
          "CONTACT",
          "CONTACTS",
          "MEDIA",
          "TODAY",
          "TOMORROW",
          "RSVP",
          "SUBJECT",
          "RE",
          "FROM",
          "TO",
          "CC",
          "BCC",
          "TOPIC",
          "TOPICS",
          "INDEX",
          "AGENDA",
          "PARTICIPANTS",
          "MODERATORS",
          "SPEAKERS",
          "BRIEFER",
          "BRIEFERS",
          "PANELISTS",
          "ATTENDEES",
          "FACT",
          "SUMMARY",
          "UPDATE",
          "UPDATED",
          "CORRECTION",
          "CORRECTED",
          "CLARIFICATION",
          "EDITOR'S",
          "EDITORS",
          "EDIT",
          "SOURCE",
          "SOURCES",
          "TRANSCRIPT",
          "TRANSCRIPTION",
          "VIDEO",
          "AUDIO",
          "PHOTO",
          "PHOTOS",
          "WATCH",
          "READ",
          "TAGS",
          "CATEGORY",
          "CATEGORIES",
          "KEYWORDS",
          "TEL",
          "PHONE",
          "FAX",
          "EMAIL",
          "E-MAIL",
          "URL",
          "HTTP",
          "HTTPS",
          "ATTENTION",
          "URGENT",
          "EMBARGOED",
          "EMBARGO",
          "RELEASE",
          "IMMEDIATE",
          "POOL",
          "OPEN",
          "CLOSED",
          "BACKGROUND",
          "PURPOSE",
          "DURATION",
          "LANGUAGE",
          "HEADLINE",
          "TITLE",
          "ABSTRACT",
          "SECTION",
          "ARTICLE",
          "CHAPTER",
          "PART",
          "APPENDIX",
          "FIGURE",
          "TABLE",
          "STEP",
          "REMARKS",
          "STATEMENT",
          "READOUT",
          "PROCLAMATION",
          "MEMORANDUM",
          "PUBLISHED",
          "LAST",
          "FILED",
          "BY");

  /// Lower-case words that may stand inside a label.
  private static final Set<String> JOINER =
      Set.of(
          "of", "the", "and", "for", "to", "at", "in", "on", "de", "la", "le", "les", "du", "des",
          "d'", "del", "los", "las", "el", "y", "e", "et", "da", "do", "dos", "di", "van", "von",
          "der", "den", "zu", "bin", "bint", "ben", "al", "ibn", "pro", "tempore", "tem", "general",
          "i", "och");

  private static final Set<String> ABBREVIATION =
      Set.of(
          "JR", "SR", "CO", "CORP", "INC", "LTD", "RET", "ESQ", "PH", "DEPT", "ASST", "ASSOC", "NO",
          "U.S", "U.K", "U.N", "E.U", "D.C");

  static boolean isAddress(String word) {
    return ADDRESS.contains(key(word));
  }

  /// Whether the word names an office or a part played, e.g. `SECRETARY`, `Moderator`.
  static boolean isOffice(String word) {
    boolean bracketed = word.length() > 2 && word.charAt(0) == '[' && word.endsWith("]");
    String key = key(bracketed ? word.substring(1, word.length() - 1) : word);
    return OFFICE.contains(key) || PART.contains(key) || isCompound(key);
  }

  /// `SECRETARY-GENERAL`, `VICE-PRESIDENT`.
  private static boolean isCompound(String key) {
    int hyphen = key.lastIndexOf('-');
    return hyphen > 0
        && (OFFICE.contains(key.substring(hyphen + 1))
            || OFFICE.contains(key.substring(0, hyphen)));
  }

  /// `Q`, `A`, `R` (réponse, respuesta), numbered or not: short for a question and its answer.
  static boolean isLetter(String key) {
    if (key.isEmpty() || key.length() > 3 || "QARPF".indexOf(key.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      if (!Character.isDigit(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isPart(String word) {
    return PART.contains(key(word));
  }

  static boolean isListing(String word) {
    return LISTING.contains(key(word));
  }

  static boolean isJoiner(String word) {
    return JOINER.contains(word);
  }

  /// Whether a full stop after `word` does not end a label: forms of address, initials, `U.S.`, `Jr.`, `Co.`
  static boolean takesStop(String word) {
    String key = key(word);
    return key.length() == 1 && !key.equals("Q")
        || ADDRESS.contains(key)
        || ABBREVIATION.contains(key)
        || isDotted(key);
  }

  private static boolean isDotted(String key) {
    for (int i = 1; i < key.length(); i += 2) {
      if (key.charAt(i) != '.') {
        return false;
      }
    }
    return key.length() >= 3;
  }

  /// A label or word for comparing: upper case, straight apostrophes, single blanks, full stops at word ends gone.
  static String key(String label) {
    if (isKey(label)) {
      return label;
    }
    StringBuilder key = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean stop = c == '.' && (i + 1 == label.length() || label.charAt(i + 1) == ' ');
      if (!stop) {
        key.append(c == '’' || c == '‘' || c == '‛' ? '\'' : c);
      }
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }

  /// Whether the label is its own key: plain capitals, as most are.
  private static boolean isKey(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c == ' ' || c == '-' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }
}
