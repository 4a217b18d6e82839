package lectern.quote.article;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// English words by which an article says who said something. Lower case, straight apostrophes.
final class ProseWords {

  static final Set<String> ABBREVIATIONS =
      words("mr mrs ms dr sen rep gov gen col lt st jr sr prof rev capt sgt adm maj hon u.s u.k");

  /// Verbs of saying, in the forms that follow or precede a quotation.
  static final Set<String> SPEECH =
      words(
          "said says say saying told tells telling added adds adding asked asks asking replied replies answered answers"
              + " explained explains stated states stating declared declares declaring insisted insists argued argues"
              + " arguing warned warns warning noted notes noting wrote writes writing tweeted posted announced announces"
              + " announcing claimed claims claiming acknowledged acknowledges admitted admits continued continues"
              + " concluded concludes recalled recalls remarked remarks responded responds testified testifies joked"
              + " jokes quipped stressed stresses emphasized emphasizes emphasised confirmed confirms denied denies"
              + " suggested suggests promised promises vowed vows urged urges complained commented observed observes"
              + " reiterated repeated maintained maintains predicted countered cautioned cautions contended conceded"
              + " called calls described describes lamented boasted shouted whispered mused pledged");

  static final Set<String> PRONOUNS = words("he she they it i we you who");

  static final Set<String> HONORIFICS =
      words("mr mrs ms miss dr sir dame lord lady madam judge justice rev reverend");

  /// Offices that are shortened before a name, and how they are written without one.
  static final Map<String, String> WRITTEN_OUT =
      Map.of(
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "gen",
          "general",
          "col",
          "colonel",
          "prof",
          "professor");

  /// Words of an office that stand before a name, and by which its holder is called afterwards.
  static final Set<String> ROLES =
      words(
          "president vice prime minister secretary senator sen representative rep congressman congresswoman governor gov"
              + " mayor chancellor king queen prince princess regent general gen colonel col captain lieutenant sergeant"
              + " admiral ambassador director chairman chairwoman chair speaker press interior foreign defense defence"
              + " finance deputy attorney chief commissioner professor prof premier spokesman spokeswoman spokesperson"
              + " justice envoy adviser advisor aide former acting assistant senior treasurer councillor councilor"
              + " councilman councilwoman judge lawyer analyst economist historian fisherman farmer mr mrs ms");

  /// A capitalised name with one of these is none of a person.
  static final Set<String> INSTITUTIONS =
      words(
          "house department ministry committee council government party university times post news agency union nations"
              + " office court senate congress bank group inc corp association institute kingdom states reuters"
              + " parliament assembly republic city county church embassy army navy force forces police service board"
              + " commission administration palace press herald tribune journal gazette radio television bridge street"
              + " avenue island islands harbor harbour north south east west new monday tuesday wednesday thursday friday"
              + " saturday sunday january february march april may june july august september october november"
              + " december");

  /// Small words inside a name.
  static final Set<String> PARTICLES =
      words("de del della der den di da du la le van von bin ibn al el dos y ter");

  /// Capitalised only because a sentence begins with them.
  static final Set<String> OPENERS =
      words(
          "yesterday today later then but and still also meanwhile however in on at as when while after before for if so"
              + " now asked earlier instead yet the a an this that these those his her their its our my there here with"
              + " by from to of or not no yes last next both some many most all one two three said speaking according"
              + " i he she they we you it what why how who where because although though once");

  /// What may stand between a subject and its verb, or around it.
  static final Set<String> ADVERBS =
      words(
          "also later then has had have would will further again once simply repeatedly often quickly flatly plainly"
              + " merely only just even still never always reportedly first publicly privately is was been");

  /// What stands between somebody and those to whom he belongs.
  static final Set<String> BELONGING = words("of for from with");

  /// What follows a quotation or precedes it and names no speaker but a title.
  static final Set<String> BEFORE_TITLE =
      words(
          "titled entitled called book film movie song novel headlined headline dubbed nicknamed album article op-ed"
              + " essay series show play poem column podcast magazine documentary single painting so-called slogan motto");

  static final Set<String> MALE =
      words("mr sir lord king prince congressman chairman spokesman councilman");

  static final Set<String> FEMALE =
      words(
          "mrs ms miss dame lady madam queen princess congresswoman chairwoman spokeswoman councilwoman");

  private ProseWords() {}

  private static Set<String> words(String spaced) {
    return Set.copyOf(Arrays.asList(spaced.split(" ")));
  }
}
