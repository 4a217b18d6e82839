package lectern.exchange;

/// The words by which names of people and outlets are told from other capitalised words.
///
/// Closed classes and common words only: who works for whom is nowhere listed.
final class NameWords {
  private NameWords() {}

  /// Capitalised words that begin a sentence or name an office, and are no reporter's name.
  static final Phrases NO_NAME =
      Phrases.of(
          """
          a | about | absolutely | across | actually | administrator | admiral | advisor |
          afternoon | afterwards | again | agreed | ah | aha | all | alright | also |
          ambassador | ambassador's | amen | america | american | americans | amid | among |
          an | and | another | any | anybody | anyhow | anyone | anything | anyway | anyways |
          apologies | are | around | as | at | attorney | audience | august | awesome | back |
          basically | because | before | besides | between | beyond | bishop | bless | both |
          bottom | boy | but | by | bye | caller | callers | can | captain | central |
          certainly | chair | chairman | chairman's | chairwoman | chancellor | cheers | chef |
          chief | clearly | coach | colleague | colleagues | colonel | combined | come |
          commissioner | congratulations | congress | congressman | congresswoman | cool |
          correct | could | counselor | court | dame | damn | december | democrat | democrats |
          deputy | despite | did | director | director's | ditto | do | doctor | does | dr |
          during | each | eight | either | eleven | elsewhere | enjoy | eu | evening | every |
          everybody | everyone | everyone's | exactly | excellency | excellent | except |
          excuse | fair | father | february | fifteen | final | finally | fine | first |
          firstly | five | folks | follow | followed | for | foreign | four | frankly | friday |
          from | front | further | furthermore | geez | general | general's | gentleman |
          gentlemen | give | go | god | going | good | goodbye | gosh | got | governor |
          governor's | granted | great | guess | guys | ha | had | happy | has | have | having |
          he | heck | hell | hello | hence | her | here | heretofore | hers | hey | hi | him |
          his | hm | hmm | hold | house | how | however | hurricane | i | i'd | i'll | i'm |
          i've | if | imagine | in | inaudible | indeed | inside | instead | interpreter | is |
          it | it's | january | jeez | judge | july | june | just | justice | kick | king |
          ladies | lady | last | lastly | later | lead | let | let's | lieutenant | like |
          likewise | listen | long | look | lord | louder | ma'am | madam | major general |
          man | many | march | may | maybe | mayor | me | meanwhile | members | merry | mhm |
          mic | microphone | mine | minister | minister's | miss | mm | mm-hmm | mmm | monday |
          more | moreover | morning | most | move | moving | mr | mrs | ms | much | my | nah |
          national | nato | near | nearly | never | nevertheless | next | nine | no | nobody |
          none | nonetheless | nope | not | nothing | november | now | obviously | october |
          of | off | officer | oh | ok | okay | on | once | one | only | oops | operation |
          operator | operators | or | other | otherwise | our | ours | out | outside | over |
          overall | pardon | past | people | per | perfect | perhaps | period | plain | please |
          plus | point | potus | president | president's | press | presumably | prime | prince |
          princess | probably | professor | queen | question | questions | quick | quickly |
          quiet | quite | really | regarding | regardless | remember | reporter | reporters |
          representative | republican | republicans | reverend | right | same | saturday | say |
          second | secondly | secretary | secretary's | secretary-general | see | senate |
          senator | senator's | september | sergeant | seriously | seven | several | she |
          sheriff | shine | short | should | since | sir | sit | six | so | softer | some |
          somebody | somehow | someone | something | sometimes | somewhere | soon | sorry |
          speak | speaker | spokesman | spokesperson | stand | states | still | stop | sunday |
          suppose | supreme | sure | take | talk | team | ten | terrific | than | thank |
          thankfully | thanks | that | that's | the | their | theirs | them | then | there |
          there's | therefore | these | they | third | thirdly | this | those | though | three |
          through | throughout | thursday | thus | time | to | today | together | tomorrow |
          tonight | too | totally | toward | true | truth | tuesday | twelve | twenty | two |
          u.n | u.s | ugh | uh | uh-huh | uk | um | un | under | understood | unfortunately |
          united | unmute | until | up | upon | us | versus | very | via | vice | wait | was |
          way | we | we'll | we're | wednesday | welcome | well | were | what | what's |
          whatever | when | where | wherever | whether | which | whichever | while | white |
          who | who's | whoa | whoever | whom | whose | why | will | with | within | without |
          won't | wonderful | would | wow | yeah | yep | yes | yesterday | yet | you | you're |
          your | yours | yup | zero | zoom
          """);

  /// Words of [#NO_NAME] that are given names too, where a surname or a mark follows.
  static final Phrases EITHER = Phrases.of("will | may | june | august | prince | chase | major");

  /// Capitalised words that do not continue a name: they begin the next sentence where its full stop is missing.
  static final Phrases NO_SURNAME =
      Phrases.of("please | go | you | thank | thanks | and | i | we | then | next | okay | yes");

  /// Given names so common that one alone, set like an address, needs no further evidence.
  static final Phrases GIVEN =
      Phrases.of(
          """
          alan | alex | ali | alice | allison | amanda | amy | ana | andrea | andrew | andy |
          anita | ann | anna | anne | anthony | april | arthur | ashley | barbara | ben | beth |
          betty | bill | bob | brad | brett | brian | bruce | carl | carol | caroline | cathy |
          charles | charlie | chip | chris | christina | chuck | claire | colin | connie |
          craig | daniel | danny | darlene | dave | david | deborah | dennis | diana | don |
          donna | doug | ed | eddie | elaine | elizabeth | ellen | emily | emma | eric | erica |
          erin | eva | evan | frank | fred | gabriel | gary | george | gloria | greg | hannah |
          hans | harry | heather | helen | helene | henry | ivan | jack | jacob | jake | james |
          jamie | jan | jane | janet | jared | jason | jean | jeff | jennifer | jenny | jeremy |
          jerry | jessica | jill | jim | joan | joe | joey | john | johnny | jon | jonathan |
          joseph | josh | juan | judy | julia | julie | justin | karen | kate | katherine |
          kathleen | kathy | katie | keith | kelly | ken | kevin | kim | kimberly | kristen | larry |
          laura | lauren | leslie | linda | lisa | louis | luis | luke | lynn | major |
          margaret | maria | marie | mark | martha | martin | mary | matt | matthew | megan |
          melissa | michael | michelle | miguel | mike | mohammed | molly | nadia | nancy |
          natalie | nathan | nicholas | nick | nicole | nina | olga | oliver | pamela | pat |
          patricia | patrick | paul | paula | pedro | peggy | peter | phil | philip | rachel |
          ralph | raquel | ray | rebecca | richard | rick | rob | robert | roger | ron | rosa |
          roy | ruth | ryan | sally | sam | samantha | sandra | sara | sarah | scott | sean |
          sharon | simon | sofia | sophia | stephanie | stephen | steve | steven | stuart |
          sue | susan | suzanne | ted | teresa | terry | thomas | tim | tina | todd | tom |
          tony | tracy | victor | victoria | walter | wendy
          """);

  /// Small words inside a name.
  static final Phrases PARTICLE =
      Phrases.of(
          """
          abu | al | bin | da | das | de | del | della | den | der | di | do | dos | du | el |
          ibn | la | le | ten | ter | van | von | y
          """);

  static final Phrases HONORIFIC = Phrases.of("mr | mrs | ms | miss");

  /// Words that introduce an outlet after a name.
  static final Phrases INTRODUCING = Phrases.of("from | with | at | of | for | representing");

  /// Small words inside an outlet's name.
  static final Phrases JOINING = Phrases.of("and | de | for | of | the | in");

  /// Words that make a name an outlet's: the field's own words, and outlets whose names hold none of them.
  static final Phrases OUTLET =
      Phrases.of(
          """
          abc | afp | agence | agencia | agency | al arabiya | al jazeera | anadolu | ansa |
          ap | ary | asahi | asharq | associated press | axios | bbc | bloomberg |
          broadcasting | bulletin | business insider | buzzfeed | c-span | cbc | cbn | cbs |
          channel 12 | channel 13 | channel 4 | chronicle | clarin | cnbc | cnn | daily |
          der spiegel | deutsche welle | dispatch | dpa | economist | efe | el país | euronews |
          examiner | express | financial times | folha | forbes | foreign policy | fox |
          fox news | gazette | globe | globo | google news | guardian | haaretz | herald |
          huffington | huffpost | independent | infobae | inter press | interfax | itv | jiji |
          journal | kyodo | le figaro | le monde | magazine | mcclatchy | media | msnbc |
          national review | nbc | ndtv | network | new yorker | news | newshour | newsmax |
          newsnation | newspaper | newsweek | nhk | nikkei | npr | pbs | politico | post |
          press association | pressenza | propublica | radio | reuters | review | rfe |
          ria novosti | rte | rtl | scripps | semafor | sky | sky news | spectrum | sputnik |
          tass | telegraph | telemundo | telesur | television | the hill | the intercept |
          time magazine | times | today | tolo | tribune | tv | unifeed | univision | upi |
          usa today | vice news | voa | voice of america | vox | wall street journal |
          washington post | weekly | xinhua | yahoo | yonhap | zdf
          """);

  /// What is left of a contraction after its apostrophe.
  static final Phrases CONTRACTED = Phrases.of("re | ve | ll | d | m");
}
