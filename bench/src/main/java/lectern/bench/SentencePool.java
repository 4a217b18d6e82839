package lectern.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The longer sentences of many documents, to put them in each other's places.
final class SentencePool {
  /// Words up to which a sentence stays as it is: forms of address, hand-offs, thanks.
  private static final int SHORT = 6;

  private static final Pattern LABEL =
      Pattern.compile("(?:\\*\\*)?(?:Q|[A-Z][A-Z .’'\\-]{1,60}:)(?:\\*\\*)?\\s+");
  private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!][”\"’)]{0,2})\\s+(?=[A-Z“\"])");
  private static final Pattern LONG_WORD = Pattern.compile("\\b[a-z]{6,}\\b");

  private final List<String> questions = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Random random;

  SentencePool(Random random) {
    this.random = random;
  }

  int size() {
    return questions.size() + statements.size();
  }

  void add(String body) {
    for (String paragraph : body.split("\\n[ \\t]*\\n")) {
      String text = paragraph.replace('\n', ' ');
      sentences(text.substring(label(text))).filter(SentencePool::isLong).forEach(this::take);
    }
  }

  private void take(String sentence) {
    (isQuestion(sentence) ? questions : statements).add(sentence);
    Matcher word = LONG_WORD.matcher(sentence);
    if (word.find()) {
      words.add(word.group());
    }
  }

  /// A paragraph with the same label, and other words.
  String reworded(String paragraph) {
    int start = label(paragraph);
    return paragraph.substring(0, start)
        + sentences(paragraph.substring(start))
            .map(sentence -> isLong(sentence) ? drawn(sentence) : sentence)
            .collect(Collectors.joining(" "));
  }

  private String drawn(String sentence) {
    List<String> alike = isQuestion(sentence) ? questions : statements;
    Matcher word = LONG_WORD.matcher(alike.get(random.nextInt(alike.size())));
    StringBuilder text = new StringBuilder();
    while (word.find()) {
      boolean changes = random.nextInt(3) == 0;
      word.appendReplacement(
          text, changes ? words.get(random.nextInt(words.size())) : word.group());
    }
    return word.appendTail(text).toString();
  }

  private static int label(String paragraph) {
    Matcher label = LABEL.matcher(paragraph);
    return label.lookingAt() ? label.end() : 0;
  }

  private static Stream<String> sentences(String text) {
    return Stream.of(BETWEEN.split(text.strip()));
  }

  private static boolean isLong(String sentence) {
    return sentence.split("\\s+").length > SHORT;
  }

  private static boolean isQuestion(String sentence) {
    return sentence.endsWith("?");
  }
}
