package lectern.exchange;

/// The words with which the press side opens its turns.
final class OpeningWords {
  private OpeningWords() {}

  static final Phrases GREETING =
      Phrases.of(
          """
          hi | hey | hello | good morning | good afternoon | good evening | morning | afternoon |
          good day | good to see you | nice to see you | great to see you |
          good to see you again | how are you | how are you doing | how are you today | welcome |
          welcome back | happy friday | happy monday | happy new year | congratulations |
          greetings | can you hear me | can you hear me now | can you hear me okay |
          can you hear me all right | do you hear me | am i unmuted | are you able to hear me |
          hi there | hey there | hi, everyone | hi everyone | thanks for having me | buenos días |
          buenas tardes | bonjour | guten tag | can you all hear me | can you all hear me okay
          """);

  static final Phrases THANKS =
      Phrases.of(
          """
          thank you | thank you very much | thank you so much | thanks | thanks so much |
          thanks very much | thanks a lot | thanks again | thank you again | many thanks |
          appreciate it | i appreciate it | i appreciate that | i appreciate you | gracias |
          muchas gracias | merci | danke | thank — thank you | much appreciated
          """);

  static final Phrases NOD =
      Phrases.of(
          """
          okay | ok | all right | alright | yeah | yes | yep | yup | right | sure | great |
          got it | understood | no | well | oh | sorry | i'm sorry | excuse me | um | uh |
          mm-hmm | uh-huh | i see | exactly | correct | good | again | hmm | ah | absolutely |
          of course | true | fair enough | perfect | cool | wow | no, no | i understand | i know |
          that's right | that's true | that's fair | fair | look | listen | hold on | wait |
          please | me
          """);

  /// Those of [#NOD] that take note of an answer.
  static final Phrases ACKNOWLEDGEMENT =
      Phrases.of(
          "okay | ok | got it | all right | right | understood | i see | great | fair enough");

  /// Ties a turn to what the same reporter asked or heard before.
  static final Phrases LINK =
      Phrases.of(
          """
          and | but | so | or | then | also | because | just to follow | to follow up |
          to follow | just to clarify | to clarify | just to be clear | to be clear | just to be |
          follow up on that | following up on that | following up on this | follow-up on that |
          a follow-up on that | a follow up on that | just a follow-up | just a quick follow-up |
          a quick follow-up | quick follow-up | one follow-up | just one follow-up |
          can i follow up | could i follow up | can i just follow | may i follow |
          if i could follow | if i can follow | if i could just follow | if i may follow |
          can i just ask a follow | can i ask a follow | one more | just one more | one last |
          just one last | one other | just one other | one final | a second | my second |
          the second | second | secondly | thirdly | third | lastly | finally | last one |
          and then | and just | another one | another question | on a separate | on a different |
          on another | separately | though | still | you mean | i mean | i guess | meaning |
          in other words | what i'm asking | my question is | my question was | i'm asking |
          i was asking | i'm just asking | the question is | you didn't answer |
          you said earlier you | except | unless | even if | even though | given that |
          with that said | having said that | that said | if that's | if so | which |
          speaking of which | on that | on that point | on that note | to that point |
          in that case | since you | you just said | you just mentioned | just quickly |
          just the | let me just | let me follow | let me ask it | let me try | i'll try |
          but just | for example | like | not even | actually | wait | no, but
          """);

  /// Those of [#LINK] after which the sentence goes on as if they were not there.
  static final Phrases CONJUNCTION =
      Phrases.of(
          """
          and | but | so | or | then | also | because | and then | and just | i mean | i guess |
          finally | lastly | secondly | separately
          """);

  /// Titles by which officials are addressed.
  static final Phrases TITLE =
      Phrases.of(
          """
          sir | ma'am | madam | mr. president | mister president | mr president |
          madam president | mr. vice president | madam vice president | mr. secretary |
          madam secretary | mr secretary | secretary | mr. ambassador | madam ambassador |
          ambassador | general | admiral | senator | governor | mayor | congressman |
          congresswoman | minister | mr. minister | madam minister | foreign minister |
          mr. foreign minister | prime minister | mr. prime minister | madam prime minister |
          chancellor | madam chancellor | mr. chancellor | mr. speaker | madam speaker |
          mr. chairman | mr. chair | madam chair | chairman | director | administrator | doctor |
          dr | colonel | captain | commissioner | mr. commissioner | madam commissioner |
          mr. secretary-general | secretary-general | secretary general | mr. secretary general |
          your excellency | your honor | your majesty | president | vice president |
          mr. administrator | undersecretary | under secretary | surgeon general |
          attorney general | mr. attorney general | professor | guys | everyone | all | folks |
          señor presidente
          """);

  /// Stands before one's own name.
  static final Phrases SELF =
      Phrases.of(
          """
          this is | it's | it is | i'm | i am | my name is | my name's | this | here is | here's |
          me llamo | soy | je suis | ich bin | mein name ist
          """);

  /// Stands before one's own name, even where no surname and no outlet follows.
  static final Phrases OWN_NAME =
      Phrases.of("my name is | my name's | i'm | i am | me llamo | soy");
}
