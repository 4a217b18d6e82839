/// Saved searches that tell of themselves: feeds for readers, and signed messages for machines.
///
/// An [AlertItem] is a passage that a search found in an edition that was not there before. [AtomWriter] and
/// [JsonFeedWriter] make a feed of such items, a [WebhookMessage] tells of one.
@NullMarked
package lectern.alert;

import org.jspecify.annotations.NullMarked;
