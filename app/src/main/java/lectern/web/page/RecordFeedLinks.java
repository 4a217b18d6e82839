package lectern.web.page;

/// The feeds of what is published, corrected and withdrawn, for the head of pages that list works.
final class RecordFeedLinks {
  private RecordFeedLinks() {}

  static Head on(Head head, Wording say) {
    return head.with(new Head.Feed("/feed.atom", "application/atom+xml", say.say("feed.title")))
        .with(new Head.Feed("/feed.json", "application/feed+json", say.say("feed.title")));
  }
}
