package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a change of the rules does to a corpus: compares two folders that `lectern parse --json --out` wrote, one
/// before the change and one after. Prints turns added, lost and changed in speaker, with the first of each.
///
/// Usage: `java -cp … lectern.bench.CorpusDelta BEFORE AFTER`
public final class CorpusDelta {
  private static final Pattern TURN =
      Pattern.compile(
          "\"kind\":\"turn\",\"label\":\"((?:[^\"\\\\]|\\\\.)*)\",\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int EXAMPLES = 20;

  private final Map<String, List<String>> examples = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private CorpusDelta() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Usage: CorpusDelta BEFORE AFTER, two folders of .jsonl files.");
      System.exit(2);
    }
    CorpusDelta delta = new CorpusDelta();
    int documents = delta.compare(Path.of(args[0]), Path.of(args[1]));
    System.out.printf(
        "%d documents: %d turns added, %d lost, %d changed speaker%n",
        documents, delta.count("added"), delta.count("lost"), delta.count("speaker"));
    for (String kind : List.of("added", "lost", "speaker")) {
      delta
          .examples
          .getOrDefault(kind, List.of())
          .forEach(example -> System.out.println(kind + "  " + example));
    }
  }

  private int count(String kind) {
    return counts.getOrDefault(kind, 0);
  }

  private int compare(Path before, Path after) throws IOException {
    int documents = 0;
    try (Stream<Path> files = Files.list(after)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        Path old = before.resolve(file.getFileName());
        Map<String, String> was = Files.exists(old) ? turns(old) : Map.of();
        document(file.getFileName().toString(), was, turns(file));
        documents++;
      }
    }
    return documents;
  }

  /// Labels by the words of the turn; words that return get a number.
  private static Map<String, String> turns(Path file) throws IOException {
    Map<String, String> turns = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      Matcher turn = TURN.matcher(line);
      if (turn.find()) {
        String words = turn.group(2);
        int number = 1;
        while (turns.containsKey(words + "#" + number)) {
          number++;
        }
        turns.put(words + "#" + number, turn.group(1));
      }
    }
    return turns;
  }

  private void document(String name, Map<String, String> was, Map<String, String> is) {
    is.forEach((words, label) -> {
      String old = was.get(words);
      if (old == null) {
        note("added", name, label, words);
      } else if (!old.equals(label)) {
        note("speaker", name, old + " → " + label, words);
      }
    });
    was.forEach((words, label) -> {
      if (!is.containsKey(words)) {
        note("lost", name, label, words);
      }
    });
  }

  private void note(String kind, String name, String label, String words) {
    counts.merge(kind, 1, Integer::sum);
    List<String> seen = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
    if (seen.size() < EXAMPLES) {
      seen.add(name + "  " + label + "  " + words.substring(0, Math.min(80, words.length())));
    }
  }
}
