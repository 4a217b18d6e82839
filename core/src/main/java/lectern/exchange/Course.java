package lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Cue.Strength;
import lectern.transcript.Printed;
import lectern.transcript.Speaker.Side;
import org.jspecify.annotations.Nullable;

/// Follows an event turn by turn: who has the floor, which question waits, who responds.
final class Course {
  /// Words of a turn so long that it is a statement of its own.
  private static final int LONG = 40;

  /// Words of a turn so short that it can hardly be more than a reply.
  private static final int SHORT = 8;

  /// How many turns back the press side's last words are looked for.
  private static final int NEARBY = 4;

  private final Parts parts;
  private final Role[] roles;
  private final List<Asked> asked = new ArrayList<>();

  /// Questions that wait for their answer.
  private List<Asked> pending = List.of();

  /// Questions that the last answer responds to.
  private List<Asked> answering = List.of();

  /// The last words that gave the floor, not yet taken up by a question.
  private @Nullable Cue cue;

  private int cueTurn = -1;

  /// Whether those words stand alone where nothing waited for an answer, so that any name in them is a call.
  private boolean certain;

  /// Whether those words only granted what the press side had asked for.
  private boolean granted;

  /// What the press side did since the last question or answer, other than asking; null where nothing.
  private @Nullable Inquiry talk;

  /// How somebody took the floor and said who asks, but asked nothing yet; null where nobody did.
  private @Nullable Opening introduction;

  private boolean crossTalk;

  private Course(Parts parts) {
    this.parts = parts;
    this.roles = new Role[parts.size()];
  }

  static Floor follow(Parts parts) {
    Course course = new Course(parts);
    for (int i = 0; i < parts.size(); i++) {
      course.roles[i] =
          switch (parts.part(i)) {
            case Inquiry inquiry -> course.inquire(i, inquiry);
            case Reply reply -> course.reply(i, reply);
          };
    }
    course.markClosing();
    return new Floor(
        Exchanges.of(course.asked, parts.turns(), parts.gaps(), !parts.pressByLabel()),
        List.of(course.roles));
  }

  // ---- the press side

  private Role inquire(int i, Inquiry inquiry) {
    if (!isQuestion(i, inquiry)) {
      talk = inquiry;
      introduction = ownName(inquiry.opening()).isPresent() ? inquiry.opening() : introduction;
      crossTalk |= inquiry.isCrossTalk();
      return Role.INTERJECTION;
    }
    Opening opening = inquiry.opening();
    if (cue != null && !cue.sure() && !certain && !opening.thanks() && !opening.greets()) {
      cue = cue.anonymous();
    }
    Link link = asked.isEmpty() ? Link.NEW : Link.of(evidence(i, inquiry, asked.getLast()));
    Asked question =
        new Asked(i, inquiry, link, cue, cueTurn, introduced(opening), introducedOutlet(opening));
    if (link == Link.NEW || pending.isEmpty()) {
      pending = new ArrayList<>();
    }
    pending.add(question);
    asked.add(question);
    answering = List.of();
    talk = null;
    introduction = null;
    crossTalk = false;
    dropCue();
    return Role.QUESTION;
  }

  /// Who asks by their own words. A name without more is the asker's only where the floor was just given to somebody.
  private Optional<Printed> ownName(Opening opening) {
    boolean called = cue != null && cue.strength() == Strength.CLEAR;
    return opening.name().isPresent() || !called ? opening.name() : opening.bare();
  }

  /// The same, or who has taken the floor since the last question.
  private Optional<Printed> introduced(Opening opening) {
    Optional<Printed> own = ownName(opening);
    return own.isPresent() || introduction == null ? own : ownName(introduction);
  }

  private Optional<Printed> introducedOutlet(Opening opening) {
    return opening.outlet().isPresent() || introduction == null
        ? opening.outlet()
        : introduction.outlet();
  }

  private boolean isQuestion(int i, Inquiry inquiry) {
    boolean resumes =
        inquiry.opening().resumed() && !asked.isEmpty() && asked.getLast().inquiry.cut();
    Reply next = parts.reply(i + 1);
    Inquiry nextInquiry = parts.inquiry(i + 1);
    boolean answered = next != null && isResponse(next, i);
    boolean resumed = inquiry.cut() && isResumedAfter(i);
    if (parts.side(i) == Side.OTHER) {
      return inquiry.kind() == Inquiry.Kind.ASKS && !inquiry.parts().isEmpty() && answered;
    }
    boolean responds = next != null && next.kind() == Reply.Kind.RESPONDS && !givesFloor(next, i);
    return switch (inquiry.kind()) {
      case ASKS ->
          !inquiry.parts().isEmpty()
              || (next != null && !givesFloor(next, i) && next.kind() != Reply.Kind.CLOSES)
              || resumed
              || (nextInquiry != null && (!inquiry.cut() || parts.startAlike(i, i + 1)));
      case STATES ->
          resumes
              || resumed
              || (answered
                  && !isReplyToOfficial(i, inquiry)
                  && (!asked.isEmpty() || cue != null || inquiry.words() > LONG / 2));
      case REQUESTS -> resumes && answered;
      case NODS, BREAKS_OFF -> (resumes || isAskedToClarify(i, inquiry)) && answered;
      case SILENT -> responds && !asked.isEmpty() && !parts.goesOn(i + 1);
      case ECHOES -> responds && !asked.isEmpty();
      case JOKES, CALLS, THANKS, GREETS, LAUGHS -> false;
    };
  }

  /// Whether an official has just asked, so that `Yes, I can hear you.` answers.
  private boolean isReplyToOfficial(int i, Inquiry inquiry) {
    Reply before = parts.reply(i - 1);
    return before != null
        && before.asks()
        && !before.calls()
        && inquiry.opening().nods()
        && inquiry.words() < SHORT;
  }

  /// Whether an official has just asked what was meant, so that a few words go on with the question.
  private boolean isAskedToClarify(int i, Inquiry inquiry) {
    Reply before = parts.reply(i - 1);
    return before != null
        && before.kind() == Reply.Kind.CLARIFIES
        && !inquiry.opening().nods()
        && inquiry.words() > 1
        && !pending.isEmpty();
  }

  /// Whether a reply may respond to an inquiry: says something, and does not only give the floor.
  private boolean isResponse(Reply reply, int inquiry) {
    return switch (reply.kind()) {
      case CLARIFIES -> true;
      case RESPONDS, NODS, PASSES, SILENT -> !givesFloor(reply, inquiry);
      case LAUGHS, SMALL_TALK, CLOSES -> false;
    };
  }

  /// Whether a reply does nothing but give the floor. A bare name may answer a question for one.
  private boolean givesFloor(Reply reply, int inquiry) {
    Cue cue = reply.cue();
    return reply.pure()
        && cue != null
        && !(cue.alone() && (!cue.sure() || parts.asksForName(inquiry)));
  }

  private Link.Evidence evidence(int i, Inquiry now, Asked before) {
    boolean open = !pending.isEmpty();
    Reply last = parts.reply(i - 1);
    return new Link.Evidence(
        now,
        before,
        parts.areTwoVoices(before.turn, i),
        cue,
        cue != null && cue.name().isPresent() && callsAgain(cue.name().get()),
        isAnother(introduced(now.opening())),
        parts.isHeaded(i),
        granted,
        open,
        before.turn == i - 1,
        brokeOff(i, before.turn),
        open && before.inquiry.cut() && parts.startAlike(before.turn, i),
        last != null && last.asks(),
        crossTalk,
        onlyNodded(before),
        parts.handed());
  }

  /// Whether `name` is the name of who has the floor.
  private boolean callsAgain(Printed name) {
    for (int i = asked.size() - 1; i >= 0; i--) {
      Optional<Printed> holder = asked.get(i).asker();
      if (holder.isPresent()) {
        return Exchanges.agree(holder.get(), name);
      }
      if (asked.get(i).link == Link.NEW) {
        return false;
      }
    }
    return false;
  }

  /// Whether a reporter who said their own name is not known to be who has the floor.
  private boolean isAnother(Optional<Printed> name) {
    return name.isPresent() && !callsAgain(name.get());
  }

  /// Whether the press side's last words nearby were broken off, thanks and noise aside. Where they are no part of the
  /// last question and the floor was given to somebody, they were another reporter's.
  private boolean brokeOff(int i, int lastQuestion) {
    for (int j = i - 1; j >= 0 && j >= i - NEARBY; j--) {
      Inquiry inquiry = parts.inquiry(j);
      if (inquiry != null && (inquiry.cut() || !inquiry.isPassing())) {
        boolean given = cue != null && cue.strength() != Strength.NOD;
        return inquiry.cut() && (j <= lastQuestion || !given);
      }
    }
    return false;
  }

  /// Whether the press side's next words resume, thanks and noise aside, before any official says something.
  private boolean isResumedAfter(int i) {
    for (int j = i + 1; j <= i + NEARBY; j++) {
      Inquiry inquiry = parts.inquiry(j);
      Reply reply = parts.reply(j);
      boolean passing = inquiry != null && inquiry.isPassing() && !inquiry.opening().resumed();
      boolean polite = reply != null && reply.kind() == Reply.Kind.SMALL_TALK;
      if (!passing && !polite && !parts.isAside(j)) {
        return inquiry != null && inquiry.opening().resumed();
      }
    }
    return false;
  }

  /// Whether a statement was met with no more than `Yeah.`: the reporter was still leading up to the question.
  private boolean onlyNodded(Asked question) {
    if (!question.inquiry.parts().isEmpty() || question.answers.size() != 1) {
      return false;
    }
    Reply answer = parts.reply(question.answers.getFirst());
    return answer != null && answer.kind() == Reply.Kind.NODS;
  }

  // ---- officials and moderators

  private Role reply(int i, Reply reply) {
    if (cueTurn == i - 1 && cue != null && parts.isSpeaker(i, cue)) {
      dropCue(); // an official was called, not a reporter
    }
    Role role = role(i, reply);
    if (role == Role.ANSWER) {
      boolean nameless = false;
      for (Asked question : answering) {
        question.answers.add(i);
        nameless |= question.wantsName();
      }
      if (nameless) {
        Optional<Printed> addressed = parts.addressed(i);
        for (Asked question : answering) {
          question.addressed = addressed;
        }
      }
    }
    takeCue(i, reply, role);
    talk = role == Role.ANSWER ? null : talk;
    return role;
  }

  private void takeCue(int i, Reply reply, Role role) {
    Cue given = reply.cue();
    boolean answer = role == Role.ANSWER;
    if (given == null
        || reply.kind() == Reply.Kind.CLARIFIES
        || (answer && (given.strength() == Strength.OPEN || given.alone()))) {
      if (answer) {
        dropCue();
      }
    } else if (given.strength() != Strength.NOD || cue == null) {
      granted = talk != null && talk.wantsToGoOn() && !answer && !given.isNamed();
      cue = given;
      cueTurn = i;
      certain = reply.pure() && pending.isEmpty() && !given.alone();
    }
  }

  private void dropCue() {
    cue = null;
    cueTurn = -1;
    granted = false;
    certain = false;
  }

  private Role role(int i, Reply reply) {
    boolean moderator = parts.side(i) == Side.MODERATOR;
    boolean waits = !pending.isEmpty();
    if (asked.isEmpty()) {
      return opening(i, reply, moderator);
    }
    if (!waits && answering.isEmpty()) {
      return unasked(reply, moderator);
    }
    if (reply.kind() == Reply.Kind.CLARIFIES && !moderator) {
      return Role.INTERJECTION;
    }
    if (reply.pure() && !(waits && mayAnswer(reply))) {
      return Role.HANDOFF;
    }
    if (!waits
        && reply.calls()
        && reply.words() < LONG / 2
        && parts.areTwoSpeakers(answering.getLast().lastAnswer(), i)) {
      return Role.HANDOFF; // who gives the floor after somebody else's answer, moderates
    }
    if (moderator && (reply.calls() || !waits || parts.isBeforeAnotherOfficial(i))) {
      return reply.calls() ? Role.HANDOFF : Role.INTERJECTION;
    }
    return switch (reply.kind()) {
      case CLOSES -> Role.CLOSING;
      case CLARIFIES, LAUGHS, SMALL_TALK -> Role.INTERJECTION;
      case PASSES -> parts.isBeforeAnotherOfficial(i) ? Role.HANDOFF : respond(i, reply);
      case NODS ->
          !waits || (pending.getLast().inquiry.cut() && isResumed(i + 1))
              ? Role.INTERJECTION
              : respond(i, reply);
      case SILENT, RESPONDS -> respond(i, reply);
    };
  }

  /// Before the first question.
  private Role opening(int i, Reply reply, boolean moderator) {
    if (reply.pure() || (moderator && reply.calls() && parts.inquiry(i + 1) != null)) {
      return Role.HANDOFF;
    }
    boolean reacts = (cue != null || talk != null) && reply.words() < LONG;
    return reply.kind() == Reply.Kind.RESPONDS && !reacts ? Role.STATEMENT : Role.INTERJECTION;
  }

  /// Where no question waits and none has been answered since the last.
  private static Role unasked(Reply reply, boolean moderator) {
    if (reply.pure() || (moderator && reply.calls())) {
      return Role.HANDOFF;
    }
    if (reply.kind() == Reply.Kind.CLOSES) {
      return Role.CLOSING;
    }
    return reply.kind() == Reply.Kind.RESPONDS && reply.words() > LONG
        ? Role.STATEMENT
        : Role.INTERJECTION;
  }

  /// An answer, unless it only reacts to talk of the press side after an answer.
  private Role respond(int i, Reply reply) {
    if (pending.isEmpty() && talk != null) {
      if (talk.opening().equals(introduction) && reply.words() < LONG) {
        return Role.INTERJECTION;
      }
      boolean weighty = reply.kind() == Reply.Kind.RESPONDS;
      boolean own = weighty && reply.words() > LONG;
      if (weighty && parts.goesOn(i)) {
        return Role.ANSWER;
      }
      switch (talk.kind()) {
        case THANKS, GREETS -> {
          return own ? Role.STATEMENT : Role.INTERJECTION;
        }
        case REQUESTS, SILENT, STATES, CALLS, ECHOES, JOKES, LAUGHS -> {
          if (!own) {
            return Role.INTERJECTION;
          }
        }
        case ASKS, BREAKS_OFF, NODS -> {}
      }
    }
    if (!pending.isEmpty()) {
      answering = pending;
      pending = List.of();
    }
    return Role.ANSWER;
  }

  /// `Yes, sir.` and a bare name may answer the question that waits.
  private boolean mayAnswer(Reply reply) {
    Cue given = reply.cue();
    if (given != null && given.alone()) {
      return !given.sure() || parts.asksForName(pending.getLast().turn);
    }
    return reply.kind() == Reply.Kind.NODS || (given != null && given.strength() == Strength.NOD);
  }

  private boolean isResumed(int i) {
    Inquiry inquiry = parts.inquiry(i);
    return inquiry != null && inquiry.opening().resumed();
  }

  /// Whether one of the last turns thanks all or takes leave before it says anything else, after somebody else's answer.
  private boolean takesLeave(int i, Reply reply) {
    return i > 0
        && roles[i - 1] == Role.ANSWER
        && parts.areTwoSpeakers(i - 1, i)
        && reply.words() < LONG
        && parts.takesLeave(i);
  }

  /// Turns after the last answer that take leave.
  private void markClosing() {
    for (int i = roles.length - 1; i >= 0 && !asked.isEmpty(); i--) {
      Reply reply = parts.reply(i);
      if (roles[i] == Role.ANSWER && reply != null && takesLeave(i, reply)) {
        int leaving = i;
        asked.forEach(question -> question.answers.removeIf(answer -> answer == leaving));
        roles[i] = Role.CLOSING;
      }
      if (roles[i] == Role.ANSWER || roles[i] == Role.QUESTION) {
        return;
      }
      boolean closes =
          reply != null
              && (reply.kind() == Reply.Kind.CLOSES
                  || roles[i] == Role.STATEMENT
                  || parts.side(i) == Side.MODERATOR);
      if (closes) {
        roles[i] = Role.CLOSING;
      }
    }
  }
}
