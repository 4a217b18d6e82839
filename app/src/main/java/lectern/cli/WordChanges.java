package lectern.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.cite.WordDiff;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;

/// A word diff for people and for programs. On paper as in colour, words that went stand in `[-…-]` and words that came in
/// `{+…+}`, as GNU wdiff sets them.
final class WordChanges {
  private static final int AROUND = 4;
  private static final int ALL = Integer.MAX_VALUE;

  private WordChanges() {}

  /// All of it.
  static void set(Sheet sheet, WordDiff diff) {
    set(sheet, diff, ALL);
  }

  /// With a few words on either side of what changed, so that a long sentence does not hide it.
  static void setShort(Sheet sheet, WordDiff diff) {
    set(sheet, diff, AROUND);
  }

  private static void set(Sheet sheet, WordDiff diff, int around) {
    for (int i = 0; i < diff.runs().size(); i++) {
      WordDiff.Run run = diff.runs().get(i);
      if (!run.glued()) {
        sheet.endWord();
      }
      switch (run) {
        case WordDiff.Equal equal -> {
          int head = i == 0 ? 0 : around;
          int tail = i == diff.runs().size() - 1 ? 0 : around;
          sheet.words(
              around == ALL ? equal.text() : shortened(equal.text(), head, tail), Ink.PLAIN);
        }
        case WordDiff.Deleted deleted -> sheet.words("[-" + deleted.text() + "-]", Ink.DELETED);
        case WordDiff.Inserted inserted -> sheet.words("{+" + inserted.text() + "+}", Ink.INSERTED);
      }
    }
    sheet.endLine();
  }

  /// The first `head` and the last `tail` words.
  private static String shortened(String text, int head, int tail) {
    String[] words = text.split(" ");
    if (words.length <= head + tail) {
      return text;
    }
    List<String> kept = new ArrayList<>(Arrays.asList(words).subList(0, head));
    kept.add("…");
    kept.addAll(Arrays.asList(words).subList(words.length - tail, words.length));
    return String.join(" ", kept);
  }

  /// One object a run: `{"op":"delete","text":"…"}`, and `"glued":true` where no blank stands before it.
  static JsonArray json(WordDiff diff) {
    List<JsonValue> runs = new ArrayList<>();
    for (WordDiff.Run run : diff.runs()) {
      String op =
          switch (run) {
            case WordDiff.Equal _ -> "equal";
            case WordDiff.Deleted _ -> "delete";
            case WordDiff.Inserted _ -> "insert";
          };
      JsonObject.Builder object = JsonObject.builder().put("op", op).put("text", run.text());
      if (run.glued()) {
        object.put("glued", true);
      }
      runs.add(object.build());
    }
    return new JsonArray(runs);
  }
}
