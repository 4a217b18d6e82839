package lectern.quote;

import java.util.Arrays;
import java.util.Set;

/// English words that deny, condition, suppose and distance, and those that they do it with. Lower case, straight
/// apostrophes.
final class TurningWords {

  /// Words that deny what follows, besides all that end in `n't`.
  static final Set<String> NEGATORS =
      words(
          "not never no nobody none nothing neither nor nowhere without hardly scarcely barely cannot rarely seldom");

  /// What makes any negator harmless when it follows: `not only`.
  static final Set<String> EXCLUSIVE = words("only just simply merely solely least mention");

  /// What makes `no` harmless when it follows: `no doubt`.
  static final Set<String> UNDENIED =
      words(
          "doubt doubts question matter wonder surprise secret mistake denying doubting exaggeration coincidence problem");

  /// Verbs and nouns whose negation denies the clause that they govern, whoever the subject is.
  static final Set<String> THOUGHT =
      words(
          "think thinks thinking thought believe believes believing believed say says saying said suggest suggests"
              + " suggesting suggested argue argues arguing argued claim claims claiming claimed mean means meant imply"
              + " implies implying implied confirm confirms confirming confirmed expect expects expecting expected feel"
              + " feels feeling felt conclude concludes concluding concluded determine determines determining determined"
              + " assume assumes assuming assumed agree agrees agreeing agreed assert asserts asserting asserted allege"
              + " alleges alleging alleged find finds finding found predict predicts predicting predicted promise"
              + " promises promising promised guarantee guarantees guaranteeing guaranteed tell tells telling told state"
              + " states stating stated announce announces announcing announced accept accepts accepting accepted"
              + " concede concedes conceding conceded buy buying imagine imagining contend contends contending contended"
              + " maintain maintains maintaining maintained propose proposes proposing proposed indicate indicates"
              + " indicating indicated verify verifying verified certify certifying certified see seeing seen hear"
              + " hearing heard foresee anticipate anticipates anticipating anticipated assess assesses assessing"
              + " assessed decide decides deciding decided judge judged speculate speculating speculated suppose"
              + " characterize characterise describe describing insist pretend pretending declare declared establish"
              + " established show shows showing shown prove proves proving proved proven report reported seem seems"
              + " appear appears swear vouch warrant envision envisage intimate intimating insinuate insinuating hint"
              + " hinting corroborate substantiate validate recommend recommended recommending recommends advocate"
              + " advocating mention mentioned reckon");

  /// What does so if the speaker knows it or does not: `I am not sure`, but not `they are not aware`.
  static final Set<String> KNOWLEDGE =
      words(
          "know knew known knowing sure certain aware convinced confident clear positive satisfied persuaded recall"
              + " remember realize realise understand optimistic");

  /// Nouns and adjectives that a clause with `that` explains.
  static final Set<String> GROUNDS =
      words(
          "evidence indication indications proof sign signs suggestion suggestions confirmation guarantee guarantees"
              + " conclusion assessment basis information intelligence report reports data reason true case accurate"
              + " correct right fair clear certain likely possible conceivable plausible inevitable view position"
              + " belief impression opinion expectation assumption implication possibility chance likelihood way sense"
              + " so truth fact policy intention decision determination finding announcement");

  /// Words that deny by themselves, unless they are denied.
  static final Set<String> DENIALS =
      words(
          "doubt doubts doubted doubting deny denies denied denying dispute disputes disputed disputing refute refutes"
              + " refuted refuting disagree disagrees disagreed reject rejects rejected rejecting");

  /// What denies by itself before `that`.
  static final Set<String> FALSEHOODS =
      words(
          "false untrue wrong incorrect inaccurate impossible unlikely improbable doubtful inconceivable nonsense lie"
              + " lies myth fiction falsehood misconception fallacy fantasy hoax implausible unthinkable untenable unclear uncertain unsure unaware ridiculous");

  /// What denies before `to say`: `it is too early to say`, `I refuse to say`.
  static final Set<String> RELUCTANCE =
      words(
          "premature wrong inaccurate incorrect mistake mistaken false misleading unfair reluctant refuse refuses"
              + " refused refusing decline declines declined declining unable hesitant hesitate impossible early soon"
              + " far lying stop stopped stops absurd ridiculous irresponsible foolish naive");

  /// What may not stand between a denial and what it governs: another clause, or a second denial.
  static final Set<String> PARTING =
      words(
          "who whom whose which what when where why how because if unless while although though since but and or as than"
              + " until before after so then only just simply merely stop fail failing forget hesitate deny denying"
              + " doubt doubting question dispute ignore");

  /// Words of a verb group that may stand between a denial and what it denies.
  static final Set<String> VERB_GROUP =
      words(
          "going to be been being currently yet even ever really actually now still gonna planning planned intending"
              + " trying about have has had able here there necessarily presently at all contemplating considering");

  /// Verbs of those who are not believed.
  static final Set<String> CLAIMS =
      words(
          "claim claims claimed claiming allege alleges alleged alleging insinuate insinuates insinuated pretend"
              + " pretends pretended pretending purport purports assert asserts asserted asserting falsely accuse accuses"
              + " accused");

  /// Nouns that a clause with `that` fills with somebody's claim.
  static final Set<String> CLAIM_NOUNS =
      words(
          "claim claims allegation allegations accusation accusations myth rumor rumors rumour rumours assertion"
              + " assertions insinuation insinuations misconception falsehood lie notion suggestion narrative conspiracy"
              + " fiction hoax charge contention pretense pretence propaganda");

  /// Verbs of speech and thought that make a statement somebody else's if the subject is one of [#OTHERS].
  static final Set<String> SPEECH =
      words(
          "say says saying said argue argues arguing argued think thinks thought believe believes believed suggest"
              + " suggests suggesting suggested tell tells told telling imply implying implies assume assumes assuming"
              + " insist insists contend contends maintain maintains complain complains");

  /// Subjects whose words are not the speaker's.
  static final Set<String> OTHERS =
      words(
          "you they some others people critics opponents skeptics sceptics many those somebody someone reports rumors"
              + " rumours detractors folks naysayers adversaries commentators pundits");

  /// Subjects that speak for themselves.
  static final Set<String> OWN =
      words("i we i'm we're i've we've i'd we'd i'll we'll me us my our");

  /// What begins a supposition.
  static final Set<String> SUPPOSING =
      words("suppose supposing imagine hypothetically assume assuming pretend wish");

  /// What begins a condition.
  static final Set<String> CONDITIONS =
      words("if unless provided providing assuming supposing lest");

  /// Verbs after which `if` means `whether`.
  static final Set<String> ASKING =
      words(
          "know knows knew ask asks asked asking see seeing wonder wonders wondered wondering say saying said tell"
              + " telling told check checking checked sure clear certain determine determining decide deciding decided"
              + " find out look looking matter matters confirm consider doubt figure discuss evaluate assess question"
              + " me us him her them remember recall about of on to understand");

  /// What follows `if you`, `if we` where nothing depends on it: `if you look at the numbers`.
  static final Set<String> DISCOURSE =
      words(
          "look think go will remember recall know want ask consider believe see listen watch read may could can might"
              + " step take talk notice compare heard saw mind like go've recall've");

  /// Auxiliary verbs that begin a question.
  static final Set<String> AUXILIARIES =
      words(
          "do does did is are was were am can could will would should have has had don't doesn't didn't isn't aren't"
              + " wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't");

  static final Set<String> PRONOUNS =
      words("i you he she it we they this that there these those anybody anyone one");

  /// What one begins to speak with.
  static final Set<String> FILLERS =
      words(
          "and so but well look now yes yeah no again you know i mean listen okay ok also then actually obviously frankly"
              + " honestly first second because or folks sir ma'am see right oh just of course guess think would say that's why"
              + " certainly clearly");

  /// Verbs that take a hearer before the clause, and the hearers.
  static final Set<String> TELLING =
      words(
          "ask asks asking asked tell tells telling told assure assures assuring assured promise promising promised show");

  static final Set<String> TOLD = words("you us them him her me people anybody anyone reporters");

  /// Objects of a verb: no clause begins with them.
  static final Set<String> OBJECTS = words("me him her us them");

  static final Set<String> PREPOSITIONS = words("about of to in on with for at by from into over");

  /// What a question often follows.
  static final Set<String> BEFORE_QUESTION = words("and but so or well now look why then because");

  /// What begins the adverbs at the end of a clause.
  static final Set<String> TIMES =
      words(
          "this next last today tomorrow tonight now again anymore yet either here there right soon every during all"
              + " yesterday already ever");

  /// What a main clause often begins with.
  static final Set<String> SUBJECTS =
      words(
          "i we you he she it they there this that these those the our my your his her their its a an people everybody"
              + " everyone nobody somebody i'm we're you're he's she's it's they're there's that's i'll we'll you'll"
              + " he'll she'll it'll they'll i'd we'd you'd he'd she'd they'd i've we've they've");

  static final Set<String> BEFORE_CONDITION = words("that only");

  static final Set<String> NOT_A_CONDITION_BEFORE_IF = words("as even what and or but when not");

  static final Set<String> DISCOURSE_OF_US = words("look looks recall remember step consider");

  /// What follows `if you've` where nothing depends on it.
  static final Set<String> PERCEIVED =
      words("seen heard noticed read watched followed looked listened been");

  /// What follows `if` in a phrase that conditions nothing: `if not`, `if need be`.
  static final Set<String> SHORT_IF = words("not ever possible necessary need so only anything at");

  static final Set<String> QUESTIONS =
      words("ask asks asked asking wonder wonders wondered wondering question questions");

  /// Answers after which a question was not denied.
  static final Set<String> ASSENT = words("yes yeah absolutely sure indeed definitely");

  static final Set<String> BETWEEN_SUBJECT_AND_VERB =
      words(
          "are is were have has had will would might may could can do did does keep kept always often just also now"
              + " really people still");

  /// What may stand between `is` and `false`.
  static final Set<String> BEFORE_FALSE =
      words(
          "not just simply absolutely completely totally entirely utterly plainly flatly a the an complete outright"
              + " total pure utter blatant");

  /// What is denied in `is not true`, `is not the case`.
  static final Set<String> TRUE = words("true case accurate correct right so factual fact");

  private TurningWords() {}

  private static Set<String> words(String spaced) {
    return Set.copyOf(Arrays.asList(spaced.split(" ")));
  }
}
