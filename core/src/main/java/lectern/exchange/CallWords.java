package lectern.exchange;

/// The words by which the floor is given.
final class CallWords {
  private CallWords() {}

  /// What may stand before the call proper in its sentence.
  static final Phrases OPENER =
      Phrases.of(
          """
          okay | ok | all right | alright | right | yes | yeah | yep | yup | sure | great | good |
          and | so | now | then | next | oh | well | with that | and with that | and then | but |
          um | uh | no | hi | hey | hello | good morning | good afternoon | good evening |
          welcome | welcome back | please | sorry | i'm sorry | let's see | let me see | perfect |
          of course | absolutely | thanks | thank you | thank you so much | thank you very much |
          thanks so much | first | finally | lastly | let's do | how about | maybe | i think |
          mm-hmm | excellent | wonderful | very good | got it | and now | and next | over here |
          over there | back here
          """);

  /// A nod to somebody, where it ends a longer turn.
  static final Phrases NOD =
      Phrases.of(
          """
          yes | yeah | yep | okay | ok | all right | sure | yes, yes | yes, please | please |
          sir | ma'am
          """);

  /// Said to somebody who gets the floor, wherever in the sentence.
  static final Phrases GO_AHEAD =
      Phrases.of(
          """
          go ahead | please go ahead | go right ahead | you go ahead | go for it | fire away |
          the floor is yours | you have the floor | your line is open | your line is live |
          your line is now open | your line is unmuted | your line is now live |
          your question please | your question, please | what's your question |
          you should be able to unmute | unmute yourself | please unmute | you should be unmuted |
          you are unmuted | you're unmuted | you can unmute | you may unmute |
          you should now be unmuted | you're up | you are up | you're next | you are next |
          kick us off | kick it off | kick off | kick things off | start us off | get us started |
          start things off | do you want to start | you want to start | would you like to start |
          want to start us | ask your question | state your name | state your outlet | your turn |
          what you got | what do you got | what do you have | you have a question |
          you had a question | did you have a question | do you have a question |
          you had your hand up | your hand is up | i'll give you the last | you get the last |
          you have the last | you'll have the last | i'll take yours | it's yours |
          you've got it | you got it | adelante | la palabra
          """);

  /// Those of [#GO_AHEAD] that call without a comma or a name before them.
  static final Phrases DIRECT =
      Phrases.of(
          """
          please go ahead | you go ahead | you have | you should | you are | you're | you can | you may | you want |
          you had | you get | you'll have | you've got | you got | your | kick | state | i'll give you | i'll take |
          start | unmute | please unmute | ask | get us | do you | would you | want to | did you | what you got |
          what do you | what's your | it's yours | the floor | adelante | la palabra
          """);

  /// A place on the programme, with or without a name in the same sentence.
  static final Phrases NEXT =
      Phrases.of(
          """
          next question | next caller | next up | next one | last question | last one |
          final question | first question | second question | third question | another question |
          one more question | one more | one final question | one last question | one last one |
          last couple | couple more | two more | question from | questions from | next is |
          next we have | next, we have | we have time for | time for one | time for two |
          next, please | next please | who's next | who is next | who else | anybody else |
          anyone else | any other questions | any questions | who wants to start |
          who wants to go first | follow-up | more questions | siguiente pregunta |
          próxima pregunta
          """);

  /// Words before the name of who comes next.
  static final Phrases GO_TO =
      Phrases.of(
          """
          go to | go over to | go next to | go back to | go first to | go now to | turn to |
          turn now to | turn next to | turn it over to | start with | begin with |
          start off with | go with | come to | move to | move on to | move over to | over to |
          call on | hear from | take one from | take a question from | take the question from |
          take a call from | question from | questions from | call from | caller from |
          from the line of | line of | comes from | come from | is from | goes to |
          going to go to | is going to | give it to | pass it to | hand it to | hand over to |
          handing over to | next is | next we have | next, we have | next up is | next up, |
          next up | next question, | next question | last question, | last question |
          final question, | first question, | first question | the floor to | then to | up is |
          we have | back to | do
          """);

  /// The speaker speaks for the house.
  static final Phrases FIRST_PERSON =
      Phrases.of(
          """
          i'm | i'll | i will | i can | i'd | we'll | we will | we can | we're | let's | let me |
          happy to | glad to | with that | we'd | time
          """);

  /// A place in the room instead of a name.
  static final Phrases POINTING =
      Phrases.of(
          """
          yes, sir | yes sir | yes, ma'am | yes ma'am | sir | ma'am | you, sir | you, ma'am |
          in the back | in back | in the very back | in the front | in front | in the middle |
          in the center | in the centre | in the far | in the corner | in the aisle |
          in the second row | in the third row | in the red | in the blue | in the green |
          in the white | in the black | in the yellow | in the pink | in the purple |
          in the gray | in the grey | in the first | in the fourth | in the fifth |
          in the last row | way in the back | all the way in the back | all the way back |
          to the back | the back | right here | right there | over here | over there |
          right behind | right next | behind you | behind | next to | the gentleman | the lady |
          this gentleman | this lady | the woman | the man | that gentleman | that lady |
          young man | young lady | the young man | the young lady | the young woman | first row | second row | third row | fourth row | fifth row |
          last row | front row | back row | up front | up here | down here | down front |
          on the left | on the right | on this side | on that side | on the end | on the aisle |
          the person | the other side | your colleague | our friend | you in the
          """);

  /// Stands between `go to` and the outlet of somebody without a name.
  static final Phrases SOMEBODY_FROM =
      Phrases.of(
          """
          the young man from | the young lady from | the young woman from | the gentleman from |
          the lady from | the man from | the woman from | our friend from | our colleague from |
          our colleagues from | our friends from
          """);

  /// Stands before a full name and is no part of it.
  static final Phrases STYLE =
      Phrases.of(
          "madame | monsieur | mademoiselle | frau | herr | señor | señora | signor | signora");

  /// What is said to somebody just named.
  static final Phrases AFTER_NAME =
      Phrases.of(
          """
          why don't | do you want | i'll | good to see you | and then | then | are you on |
          are you there | are you with us | you there | you had | you've had | please
          """);

  /// Opens the floor at the end of a statement.
  static final Phrases OPEN =
      Phrases.of(
          """
          take your questions | take questions | take some questions | take a few questions |
          take a couple of questions | take a couple questions | take any questions |
          take any of your questions | take any | your questions | open it up |
          open up for questions | open the floor | open for questions | go to questions |
          take a few | take a couple | answer questions | answer your questions |
          answer any questions | get to questions | turn to questions | straight to questions |
          happy to take | glad to take | q&a
          """);

  /// Starts a sentence that neither gives the floor nor says anything of weight.
  static final Phrases SMALL =
      Phrases.of(
          """
          thank you | thanks | sorry | i'm sorry | i am sorry | i apologize | my apologies |
          excuse me | hi | hey | hello | good morning | good afternoon | good evening |
          good to see you | good to have you | great to see you | nice to see you |
          it's good to see you | it's been a while | it's been | i haven't | i know | i see you |
          i see | i'll come | i'll get | i will come | i'll go | i promise | then i'll |
          and then | then we'll | i'll be | we'll come | we'll get | okay | all right | great |
          let me | let's | hold on | hang on | just a | just one | one second | one moment |
          one at a time | wait | guys | come on | welcome | oh | i think | i was | i called |
          i said | i meant to | i did | you had | you've had | you were | you | go | sure | yes |
          yeah | no | congratulations | please | right | what | where | who | how are you |
          there you go | we'll do | we're going to do | we have | as a reminder | if you have |
          again | is there | are there | time for | we've got time
          """);

  /// Those of [#SMALL] that may be part of an answer.
  static final Phrases WEIGHTY =
      Phrases.of(
          """
          no | yes | yeah | sure | i think | i was | we have | what | where | who | is there |
          are there | right | i haven't | i did | you were | it's been | how | i said
          """);

  /// Those of [#WEIGHTY] that are not, with more words.
  static final Phrases ASIDE =
      Phrases.of(
          """
          i haven't called | i haven't seen you | i haven't gotten to | we have time |
          we have a few | we have some | it's been a while | i said i'd | who's next | how are you |
          what's your name | where are you
          """);

  /// Any of them: where none stands in a sentence, only its beginning can make it a call.
  static final Phrases ANY = Phrases.anyOf(GO_AHEAD, NEXT, GO_TO, OPEN);
}
