package lectern.exchange;

/// The words by which the replies of officials and moderators are told apart.
final class ReplyWords {
  private ReplyWords() {}

  /// Says no more than that somebody listens.
  static final Phrases NOD =
      Phrases.of(
          """
          yeah | yes | yep | right | sure | okay | ok | mm-hmm | uh-huh | mhm | all right |
          go on | i see | of course | correct | oh | great | good
          """);

  /// Starts a request to repeat or to be clearer.
  static final Phrases CLARIFICATION =
      Phrases.of(
          """
          i'm sorry | sorry | say again | say that | say it | what | which | who | whose |
          with who | with whom | on what | for what | about what | about who | about whom |
          from who | from whom | in what | to what | excuse me | pardon | pardon me | come again |
          can you repeat | could you repeat | would you repeat | repeat | can you say that |
          could you say that | what's that | what was that | what was the | what was your |
          what's the question | what's your question | i didn't hear | i didn't catch |
          i couldn't hear | i missed | you mean | do you mean | did you mean | are you asking |
          are you talking | you're asking | you're talking | when you say | what do you mean |
          where | the what | which one | which part | is your question | was that | huh |
          can you clarify | could you clarify | do i | to whom | a what | how do you mean |
          meaning
          """);

  /// Those of [#CLARIFICATION] that ask to repeat, question mark or not.
  static final Phrases REPEAT =
      Phrases.of(
          """
          say again | say that | say it | repeat | i didn't hear | i didn't catch | i couldn't hear
          """);

  /// Those of [#CLARIFICATION] that ask what was meant, at some length.
  static final Phrases MEANING =
      Phrases.of(
          """
          you mean | do you mean | did you mean | are you asking | are you talking | you're asking |
          you're talking | when you say | is your question
          """);

  static final Phrases SORRY = Phrases.of("sorry");

  static final Phrases THANKS =
      Phrases.of(
          """
          thank you | thanks | and thank you | and thanks | okay, thank you | okay, thanks |
          all right, thank you | all right, thanks | great, thanks | great, thank you |
          so thank you | many thanks | again, thank you | again, thanks | well, thank you |
          thank y'all | ladies and gentlemen, thank you | ladies and gentlemen, thanks |
          guys, thank you | folks, thank you | all right, guys | all right, everybody |
          all right, everyone
          """);

  /// Said to all, after thanks.
  static final Phrases ALL =
      Phrases.of(
          """
          everybody | everyone | guys | all | folks | ladies and gentlemen | you all |
          everyone's | team | friends | gang
          """);

  /// Takes leave, wherever in a sentence.
  static final Phrases LEAVE =
      Phrases.of(
          """
          have a good | have a great | have a nice | have a wonderful | have a safe |
          have a happy | i'll see you | we'll see you | see you tomorrow | see you all |
          see you guys | see you soon | see you later | see you next | see you on | see you in |
          see you then | see you there | see y'all | talk to you soon | talk to you all soon |
          talk to you tomorrow | talk to you later | speak to you soon | out of time |
          all the time | concludes | conclude this | conclude the call | that was our last |
          that was the last | that'll be the last | got to go | gotta go | have to go |
          need to go | have to leave it there | have to wrap | going to wrap | gotta wrap |
          got to wrap | wrap it up | wrap this up | wrap up | have to sit | have to end |
          end it there | end the call | take care | goodbye | good-bye | bye | bye-bye |
          good night | enjoy your | safe travels | safe flight | until next time |
          until tomorrow | reach out to | we'll be in touch | thanks for joining |
          thank you for joining | for coming | for your time | happy thanksgiving |
          merry christmas | happy holidays | that's it for | that is it for | we're done |
          we are done | i'm done
          """);

  /// Sentences that neither take leave nor say anything else.
  static final Phrases FILLER =
      Phrases.of(
          """
          okay | ok | all right | alright | great | sorry | sorry, guys | sorry, everybody |
          good | well | so | cool | perfect | guys | enjoy
          """);

  /// Starts a sentence of thanks, greeting or polite noise.
  static final Phrases SMALL =
      Phrases.of(
          """
          thank you | thanks | hi | hey | hello | good morning | good afternoon | good evening |
          you're welcome | welcome | good to see you | nice to see you | of course | no problem |
          i appreciate | appreciate | sure | sorry | i'm sorry | okay | all right | great |
          no worries | my pleasure | likewise | happy landing | congratulations | you too |
          same to you | well, thank you | oh, thank you | bless you
          """);

  /// Hands the question on to another official, wherever in a sentence.
  static final Phrases PASSING =
      Phrases.of(
          """
          over to you | over to | turn to | turn it over | turn that over | turn that to |
          turn this over | hand it | hand that | hand this | pass it | pass that | pass this |
          kick it | i'll let | i will let | let me let | let me ask | let me turn | i'll ask |
          i'll turn | do you want to | you want to | would you like to | do you want |
          maybe you can | why don't you | why don't i | if you want | weigh in | jump in |
          chime in | add anything | anything to add | anything you'd like to add |
          is that something you | can take that | can take this | could take that |
          will take that | want to take | like to take | you can speak | you can take
          """);

  /// Takes up what its speaker said before somebody came between.
  static final Phrases GOES_ON = Phrases.of("but | and | because | so, but | or");
}
