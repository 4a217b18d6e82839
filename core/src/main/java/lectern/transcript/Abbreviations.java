package lectern.transcript;

import java.util.Locale;
import java.util.Set;

/// Words that are written with a full stop which does not end a sentence, or not always.
final class Abbreviations {
  /// Always go with what follows: forms of address, `vs.`, `e.g.`
  private static final Set<String> TITLES =
      words(
          "mr mrs ms mx dr prof lt sgt adm vadm radm capt cmdr cdr cpl pvt brig sens reps govs amb hon rev ste atty"
              + " supt msgr messrs mme mlle sra srta vs v cf eg ie e.g i.e viz approx asst assoc lt.col maj.gen"
              + " lt.gen brig.gen dipl.ing bzw z.b d.h");

  /// The same where they are capitalised; in lower case they are words: `wait a sec.`
  private static final Set<String> CAPITALISED_TITLES =
      words(
          "Gen Col Maj Sen Rep Gov Sec Pres Dep St Mt Ft Fr Ing GEN COL MAJ SEN REP GOV SEC PRES ST FT");

  /// Go with a number that follows.
  private static final Set<String> BEFORE_NUMBER =
      words(
          "no nos nr art arts fig figs para paras p pp vol vols ch sect cl jan feb mar apr jun jul aug sep sept oct"
              + " nov dec res h.r s.res h.res");

  /// May end a sentence: what follows decides.
  private static final Set<String> ENDINGS =
      words(
          "jr sr inc co corp ltd llc etc al dept bros ave blvd rd sq calif fla univ esq ret ph.d");

  /// Words that start sentences more often than they go on with a name.
  private static final Set<String> STARTERS =
      words(
          "a about actually after again all also although an and another any are as at because before being both but"
              + " by can could did do does during each either even every everybody everyone first finally for from"
              + " given go good great had has have having he her here hi hello his how however i i'd i'll i'm i've"
              + " if in indeed instead is it it's its just last let let's like look many maybe meanwhile more most"
              + " much my neither no nobody none nor not nothing now of oh ok okay on once one only or other our over"
              + " perhaps please since so some somebody someone still such sure thank thanks that that's the their"
              + " them then there there's these they they're they've this those though through thus to today"
              + " tomorrow tonight under unless until we we'd we'll we're we've well were what what's when where"
              + " whether which while who who's why will with without would yeah yes yesterday yet you you're"
              + " you've your el la los las en y pero le les et mais il elle nous vous der die das und aber wir");

  private Abbreviations() {}

  /// What a full stop after a word means.
  enum Stop {
    /// It ends a sentence if anything can.
    ENDS,
    /// It belongs to the word.
    BELONGS,
    /// It ends a sentence unless a number follows.
    ENDS_UNLESS_NUMBER,
    /// It ends a sentence if a word follows that usually starts one.
    ENDS_BEFORE_STARTER
  }

  /// @param word what stands before the stop, without it
  static Stop stop(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    if (TITLES.contains(key) || CAPITALISED_TITLES.contains(word)) {
      return Stop.BELONGS;
    }
    if (BEFORE_NUMBER.contains(key)) {
      return Stop.ENDS_UNLESS_NUMBER;
    }
    return ENDINGS.contains(key) || isInitial(word) || isDotted(word)
        ? Stop.ENDS_BEFORE_STARTER
        : Stop.ENDS;
  }

  static boolean isAbbreviation(String word) {
    return stop(word) != Stop.ENDS;
  }

  static boolean isStarter(String word) {
    return STARTERS.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
  }

  /// `J` in `J. Doe`; but `I` is a word.
  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
  }

  /// `U.S`, `p.m`, `Ph.D`, `EE.UU`: one or two letters between stops.
  private static boolean isDotted(String word) {
    int letters = 0;
    boolean dot = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        dot = true;
        letters = 0;
      } else if (!Character.isLetter(c) || ++letters > 2) {
        return false;
      }
    }
    return dot && letters > 0;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
