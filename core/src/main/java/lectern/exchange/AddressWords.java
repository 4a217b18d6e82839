package lectern.exchange;

/// The words around a name by which an address is told from a mention.
final class AddressWords {
  private AddressWords() {}

  /// What may stand before the name of the reporter who is answered.
  static final Phrases OPENER =
      Phrases.of(
          """
          thanks | thank you | thanks so much | thank you so much | thanks very much |
          thank you very much | thanks for the question | thank you for the question |
          thanks for that | thank you for that | hi | hey | hello | good morning |
          good afternoon | good evening | good to see you | nice to see you | well | yeah | yes |
          yep | no | nope | sure | okay | ok | all right | so | look | listen | right | oh | and |
          but | again | of course | absolutely | great question | good question |
          that's a good question | that's a great question | it's a good question |
          it's a great question | i appreciate it | i appreciate that |
          i appreciate the question | great | you know | i mean | i know | i understand |
          as you know | you're right | exactly | correct | uh | um | now | i hear you | come on |
          to be clear | first of all | first | that's right | that's correct | honestly |
          to your question | to your point | to your other question | in answer to your question |
          as i said | like i said | i don't know | i think | not at all | not yet |
          not that i'm aware of | please | sorry | i'm sorry | my apologies | i — | hold on |
          wait
          """);

  /// Those of [#OPENER] after which a name is an address whatever follows.
  static final Phrases GREETING =
      Phrases.of(
          """
          thanks | thank you | thanks so much | thank you so much | thanks very much | thank you very much |
          thanks for the question | thank you for the question | thanks for that | thank you for that |
          hi | hey | hello
          """);

  /// Goes on after an address in the middle of a sentence.
  static final Phrases GOES_ON =
      Phrases.of(
          """
          i | i'm | i'd | i'll | i've | we | we're | we've | we'll | you | you're | you've |
          you know | it's | it | it is | it was | that | that's | there | there's | there is |
          there are | this | this is | he's | he | she | she's | they | they're | what | as | if |
          let | let me | not | no | yes | but | look | listen | first | so | because | when |
          just | thanks | thank you | the fact | the reality | again | obviously | right | don't |
          for us | in terms | like
          """);

  /// Can only go on after an address.
  static final Phrases DIRECT =
      Phrases.of(
          """
          i | i'm | i'd | i'll | i've | we | we're | we've | we'll | you | you're | you've |
          look | let me | as you | as i
          """);

  /// Kinds of people: a name after one of them explains who is meant.
  static final Phrases KIN =
      Phrases.of(
          """
          wife | husband | son | daughter | brother | sister | father | mother | friend |
          colleague | colleagues | counterpart | partner | boss | deputy | uncle | aunt |
          grandson | granddaughter | team | president | secretary | minister | director |
          ambassador | chief | advisor | spokesman | spokesperson | spokeswoman | name | named |
          called | like | including | and | or | mr | ms | mrs | dr
          """);
}
