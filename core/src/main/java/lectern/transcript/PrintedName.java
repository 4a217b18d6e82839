package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The parts of a label that names who speaks: `MS. QUIST`, `DEPUTY MINISTER ADA QUIST (NORTH)`, `THE PRESIDENT`.
///
/// How the words are printed decides, and lists of common words; nobody is looked up.
///
/// @param address the form of address as printed, e.g. `MS.`; `""` where there is none
/// @param office as printed, e.g. `DEPUTY MINISTER`; `""` where there is none
/// @param given the words of the name before the surname, initials included
/// @param surname with the small words that belong to it, e.g. `DE LA CRUZ`; `""` where no name is printed
public record PrintedName(String address, String office, List<String> given, String surname) {

  /// What a form of address or an office tells of a person's sex.
  public enum Gender {
    FEMALE,
    MALE
  }

  private static final Set<String> FEMALE =
      words(
          "MS MRS MISS MME MLLE FRAU SEÑORA SRA DOÑA DAME LADY MADAM CONGRESSWOMAN CHAIRWOMAN SPOKESWOMAN QUEEN"
              + " PRINCESS PRESIDENTA MINISTRA SECRETARIA EMBAJADORA VOCERA BUNDESKANZLERIN PRÉSIDENTE");

  private static final Set<String> MALE =
      words(
          "MR SIR LORD HERR SEÑOR DON CONGRESSMAN SPOKESMAN KING PRINCE MINISTRO SECRETARIO EMBAJADOR VOCERO"
              + " BUNDESKANZLER");

  /// Forms of address that go before a name, not an office that has a full stop of its own.
  private static final Set<String> ADDRESS =
      words(
          "MR MS MRS MISS MX DR PROF SIR DAME LORD LADY HON REV MME MLLE HERR FRAU SEÑOR SEÑORA SRA DON DOÑA MESSRS"
              + " MADAM");

  /// Words of an office that are not one by themselves.
  private static final Set<String> QUALIFIER =
      words(
          "ACTING ADMINISTRATION ADMINISTRATIVE AFFAIRS ARMY ASSISTANT ASSOCIATE BRIEFER BRIGADIER CABINET COACH DEFENCE"
              + " DEFENSE DEPUTY DOCTOR ECONOMIC ELECT EDUCATION ENERGY FINANCE FIRST FORCE FOREIGN FORMER GENTLEMAN"
              + " GREAT HEALTH HOME HOMELAND INTELLIGENCE INTERIOR INTERNATIONAL JOINT LABOR LABOUR LEADER MAJORITY"
              + " MEMBER MEMBERS MILITARY MINORITY NATIONAL NAVY NSC PERMANENT POLICY POLITICAL PRINCIPAL SECURITY"
              + " SENIOR SPECIAL STATE SUPREME TREASURY UNDER UNDERSECRETARY GENTLEWOMAN LADY TRADE HIGH VICE"
              + " EXECUTIVE MANAGING");

  /// Words that join those of an office: `SECRETARY OF STATE`.
  private static final Set<String> JOINING =
      words("OF FOR AND THE TO ON DE DEL DES DU LA À PARA DER");

  /// What no name begins with.
  private static final Set<String> LEADING = words("OF FOR");

  /// Offices that are surnames as well: after `MR` they are.
  private static final Set<String> ALSO_SURNAMES =
      words(
          "KING PRINCE BISHOP POPE JUDGE JUSTICE MARSHAL MAJOR CHIEF CARDINAL CHANCELLOR CROWN RABBI PASTOR"
              + " CLERK CHILD VOICE STUDENT PRESS HOST MALE GREAT FIRST STATE LABOR HIGH COACH MEMBER FORCE");

  private static final Set<String> PARTICLE =
      words(
          "DE LA LE DEL DELLA DI DA DO DOS DU VAN VON DER DEN TEN TER ZU BIN BINT BEN AL EL IBN ABU ST SAN SANTA Y");

  /// Offices so long that no first name is nearly one.
  private static final Set<String> LONG_OFFICES =
      words(
          "ADMINISTRATOR AMBASSADOR COMMISSIONER CONGRESSMAN CONGRESSWOMAN COORDINATOR COUNSELOR PRESIDENT"
              + " REPRESENTATIVE SECRETARY SPOKESPERSON SPOKESWOMAN");

  private static final int LONG = 8;
  private static final int MOST_SLIPS = 2;

  /// `OFFICIAL TWO`: nobody's name.
  private static final Set<String> NUMBER =
      words("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN 1 2 3 4 5 6 7 8 9 A B C D E");

  private static final Set<String> SUFFIX = words("JR SR II III IV ESQ RET PHD MD");

  public PrintedName {
    given = List.copyOf(given);
  }

  /// Reads a label or a name.
  ///
  /// @param label as printed, without its terminator; what stands in brackets is left out
  public static PrintedName of(String label) {
    int comma = label.lastIndexOf(',');
    List<String> behind = comma < 0 ? List.of() : split(label.substring(comma + 1));
    boolean isOfficeBehind =
        !behind.isEmpty() && endOfOffice(behind, 0, behind.size()) == behind.size();
    if (isOfficeBehind) {
      PrintedName before = of(label.substring(0, comma));
      String office = (before.office + " " + String.join(" ", behind)).strip();
      return new PrintedName(before.address, office, before.given, before.surname);
    }
    return ofWords(split(label));
  }

  private static PrintedName ofWords(List<String> words) {
    int from = 0;
    StringBuilder address = new StringBuilder();
    while (from < words.size() && ADDRESS.contains(LabelWords.key(words.get(from)))) {
      append(address, words.get(from++));
    }
    int end = words.size();
    while (end > from + 1 && SUFFIX.contains(LabelWords.key(words.get(end - 1)))) {
      end--;
    }
    int name = endsInOffice(words, from, end) ? end : endOfOffice(words, from, end);
    boolean isSurname =
        name == end
            && end - from == 1
            && !address.isEmpty()
            && ALSO_SURNAMES.contains(LabelWords.key(words.get(from)));
    name = isSurname ? from : name;
    String office = String.join(" ", words.subList(from, name));
    boolean isArticled = from < end && LabelWords.key(words.get(from)).equals("THE");
    if (isArticled) {
      return new PrintedName(
          address.toString(), String.join(" ", words.subList(from, end)), List.of(), "");
    }
    int surname = Math.max(name, end - 1);
    // Nothing but two words: AL QUIST is called Al, MR. AL QUIST is a Mr Al Quist.
    boolean isBare = name == 0 && end == 2;
    while (!isBare && surname > name && isParticle(words.get(surname - 1))) {
      surname--;
    }
    return new PrintedName(
        address.toString(),
        office,
        words.subList(name, surname),
        String.join(" ", words.subList(surname, end)));
  }

  /// Whether a name is printed, not only an office.
  public boolean isNamed() {
    return !surname.isEmpty();
  }

  /// Whether more of the first names is printed than initials.
  public boolean isFull() {
    return given.stream()
        .map(LabelWords::key)
        .anyMatch(word -> word.length() > 1 && word.indexOf('.') < 0);
  }

  /// The name as printed, without address and office.
  public String name() {
    return given.isEmpty() ? surname : String.join(" ", given) + " " + surname;
  }

  /// Empty where neither address nor office tells it.
  public Optional<Gender> gender() {
    for (String word : split(address + " " + office)) {
      String key = LabelWords.key(word);
      if (FEMALE.contains(key)) {
        return Optional.of(Gender.FEMALE);
      }
      if (MALE.contains(key)) {
        return Optional.of(Gender.MALE);
      }
    }
    return Optional.empty();
  }

  /// `NWB OFFICIAL`: an office after letters that no list has, and no name.
  private static boolean endsInOffice(List<String> words, int from, int end) {
    if (end <= from) {
      return false;
    }
    String last = LabelWords.key(words.get(end - 1));
    return LabelWords.isOffice(last) && !ALSO_SURNAMES.contains(last);
  }

  /// Where the words of an office end that stand at the beginning; a joining word belongs to it where another follows. After
  /// `MINISTER FOR` comes what she is minister for, in words that nobody could list, and then one of her name.
  private static int endOfOffice(List<String> words, int from, int end) {
    int last = from;
    for (int i = from; i < end; i++) {
      String key = LabelWords.key(words.get(i));
      boolean numbered = i > from && last == i && i + 1 == end && NUMBER.contains(key);
      boolean misprinted =
          i + 1 < end ? isMisprinted(key) : last == i && i > from && isNearly(key, "OFFICIAL");
      if (numbered || misprinted || isOffice(words.get(i), key)) {
        last = i + 1;
      } else if (key.equals("WHITE") && i + 1 < end && isHouse(words.get(i + 1))) {
        last = ++i + 1;
      } else if (!(JOINING.contains(key) && i > from)) {
        break;
      }
    }
    boolean isLed = last > from && last < end && LEADING.contains(LabelWords.key(words.get(last)));
    return !isLed ? last : end - last > 2 ? end - 1 : end;
  }

  private static boolean isParticle(String word) {
    return PARTICLE.contains(LabelWords.key(word));
  }

  private static boolean isHouse(String word) {
    return LabelWords.key(word).equals("HOUSE");
  }

  /// `ADMINSTRATOR`: a long word that is nearly an office, before a name.
  private static boolean isMisprinted(String key) {
    return key.length() >= LONG && LONG_OFFICES.stream().anyMatch(office -> isNearly(key, office));
  }

  private static boolean isNearly(String key, String office) {
    return Math.abs(key.length() - office.length()) <= MOST_SLIPS
        && distance(key, office) <= MOST_SLIPS;
  }

  /// Letters to be changed, added or left out (Levenshtein).
  private static int distance(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private static boolean isOffice(String word, String key) {
    boolean abbreviated =
        LabelWords.isAddress(word)
            && key.length() > 1
            && !ADDRESS.contains(key)
            && !PARTICLE.contains(key);
    return LabelWords.isOffice(word) || QUALIFIER.contains(key) || abbreviated;
  }

  private static void append(StringBuilder words, String word) {
    words.append(words.isEmpty() ? "" : " ").append(word);
  }

  private static List<String> split(String label) {
    int open = label.indexOf('(');
    int close = label.indexOf(')', Math.max(open, 0));
    String plain =
        open < 0 || close < 0 ? label : label.substring(0, open) + label.substring(close + 1);
    List<String> words = new ArrayList<>();
    for (String word : plain.replaceAll("[\\[\\],;]", " ").strip().split("[ \u00a0]+")) {
      if (!word.isEmpty() && !word.equals("-")) {
        words.add(word);
      }
    }
    return words;
  }

  private static Set<String> words(String words) {
    return Set.of(words.toUpperCase(Locale.ROOT).split(" "));
  }
}
