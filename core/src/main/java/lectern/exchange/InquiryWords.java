package lectern.exchange;

/// The words by which it is told whether a turn of the press side asks.
final class InquiryWords {
  private InquiryWords() {}

  /// Asks for the floor without asking anything yet.
  static final Phrases REQUEST =
      Phrases.of(
          """
          can i ask | can i just ask | could i ask | could i just ask | may i ask |
          can i please ask | can i also ask | can i quickly ask | can i follow |
          can i just follow | may i follow | could i follow | can i have | can i get |
          may i have | can i go | can i | may i | could i | if i may | if i could | if i can |
          if i could just | i have a question | i've got a question | i have another question |
          i have two | i've got two | i have three | i have a couple | i've got a couple |
          i have a few | i have one | i've got one | i had a question | i had two | i just have |
          i just had | i have just | i also have | i have | i wanted to ask you a |
          let me ask you a question | a question | two questions | two quick questions |
          three questions | a couple of questions | a couple questions | couple of questions |
          a couple of quick | a few questions | one question | one quick question |
          quick question | a quick question | one more | just one more | one more question |
          one last question | one last | one last thing | one last one | just one | just two |
          follow-up | a follow-up | follow up | a follow up | a quick follow-up |
          a quick follow up | quick follow-up | just a follow-up | just a quick follow-up |
          just to follow up | just a quick one | a quick one | two things | a couple of things |
          another question | another one | one other question | one other thing | one thing |
          last question | just quickly | just real quick | real quick | very quickly | quickly |
          just a quick question | question for you | over here | in the back | to the back |
          back here | my turn | please
          """);

  /// What makes a request for the floor a question about something.
  static final Phrases ABOUT =
      Phrases.of(
          """
          about | on | regarding | whether | if | why | how | what | when | where | who | for |
          of | to
          """);

  /// A question without a question mark, wherever in a sentence.
  static final Phrases INDIRECT =
      Phrases.of(
          """
          i was wondering | i wonder | i'm wondering | wondering if | wondering whether |
          wondering what | i was curious | i'm curious | curious if | curious whether |
          curious what | curious about | i wanted to ask | i want to ask | i'd like to ask |
          i would like to ask | i was going to ask | wanted to ask | let me ask you |
          my question is | my question for | the question is | question is | can you | could you |
          would you | will you | can we | could we | do you | did you | does the | did the |
          is the | are you | are we | is there | are there | have you | has the | was the |
          were you | why is | why are | why did | why do | why does | what is | what are |
          what's | what was | what did | what do | what does | how do | how does | how did |
          how is | how are | how can | how much | how many | who is | when will | when is |
          where is | tell us | any reaction | any response | any comment | any update |
          any updates | any word | any chance | any idea | any plans | your reaction |
          your response | your thoughts | explain | clarify | talk about | give us | say whether |
          say if | say more | what about | how about | i'd love to | i'd like to know |
          i want to know | wanted to know | wanted to get
          """);

  /// Starts a question by standing before its subject.
  static final Phrases INTERROGATIVE =
      Phrases.of(
          """
          is | are | was | were | am | do | does | did | has | have | had | can | could | will |
          would | should | shall | may | might | must | isn't | aren't | wasn't | weren't |
          don't | doesn't | didn't | hasn't | haven't | hadn't | can't | couldn't | won't |
          wouldn't | shouldn't | what | what's | why | how | how's | who | who's | whom | whose |
          when | when's | where | where's | which | any
          """);

  /// Those of [#INTERROGATIVE] that start no statement.
  static final Phrases INVERTED =
      Phrases.of(
          """
          is | are | was | were | do | does | did | has | have you | can | could | will | would |
          should | why | how | isn't | aren't | doesn't | didn't | won't | wouldn't
          """);

  /// Words that stand for something said before.
  static final Phrases POINTER =
      Phrases.of(
          """
          he | she | it | they | him | her | them | that | those | his | their | its | he's |
          she's | it's | they're | that's | this | these | there | then | so | else | both |
          any of that | one
          """);

  /// Speaks to the official: no mere remark.
  static final Phrases YOU = Phrases.of("you | your | you're | you've | you'll");

  /// Asks for a name, a place or a time, so that a bare capitalised word may be the answer.
  static final Phrases FOR_A_NAME =
      Phrases.of("who | whom | whose | which | what | where | who's | what's | when");
}
