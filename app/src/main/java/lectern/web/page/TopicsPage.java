package lectern.web.page;

import java.util.List;
import java.util.Locale;
import lectern.search.register.TopicWord;

/// What the questions of a record are about.
///
/// @param chosen the operator's topics, in the operator's order
/// @param words that stand out in the questions, the most so first
/// @param notices what a reader should know: whole sentences
public record TopicsPage(
    List<SiteSettings.Topic> chosen, List<TopicWord> words, List<String> notices) {
  public TopicsPage {
    chosen = List.copyOf(chosen);
    words = List.copyOf(words);
    notices = List.copyOf(notices);
  }

  /// How long the bar of a word is, in percent of the longest, with the sign.
  public String bar(TopicWord word) {
    int most = words.stream().mapToInt(TopicWord::questions).max().orElse(1);
    return String.format(
        Locale.ROOT, "%.1f%%", Math.max(0.5, 100.0 * word.questions() / Math.max(1, most)));
  }
}
