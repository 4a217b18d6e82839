package lectern.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.cite.WorkId;
import lectern.exchange.Floor;
import lectern.exchange.Role;
import lectern.transcript.Block;
import lectern.transcript.Speaker;
import lectern.transcript.Transcript;

/// Proposes the last part of a work's id: a name for people, which means nothing and only has to be free.
public final class Slug {
  private static final int TITLE_WORDS = 6;
  private static final int LONGEST = 80;

  /// Words of labels that are no surname.
  private static final Set<String> OFFICES =
      Set.of(
          ("acting administration administrator admiral advisor ambassador assistant attorney brigadier captain chair"
                  + " chairman chairwoman chancellor chief colonel commander commissioner congressman congresswoman coordinator"
                  + " counselor defense dep deputy director dr finance first foreign gen general governor high justice king"
                  + " lady lieutenant lt madam major mayor minister miss mr mrs ms national officer official premier president"
                  + " press prime prof professor queen rear rep representative secretary sen senator senior sergeant sheriff"
                  + " speaker spokesman spokesperson spokeswoman staff state the treasury under undersecretary us vice")
              .split(" "));

  private static final Set<String> AFTER_NAMES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la",
          "le", "ten", "ter", "van", "von");

  /// Letters that Unicode does not take apart into a letter and a mark.
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'þ', "th", 'ł', "l", 'ı',
          "i");

  private Slug() {}

  /// The surname in the label of who speaks most on the officials' side; where there is none, the first words of the title.
  ///
  /// @return empty where neither has a letter that an id can hold
  public static Optional<String> of(Transcript transcript, String title) {
    return mainLabel(transcript)
        .map(Slug::surname)
        .filter(slug -> !slug.isEmpty())
        .or(() -> Optional.of(firstWords(title)).filter(slug -> !slug.isEmpty()));
  }

  /// The id to try where others are taken: `slug-2`, `slug-3` …
  ///
  /// @param n 2 or more
  public static WorkId numbered(WorkId wanted, int n) {
    return new WorkId(wanted.kind(), wanted.date(), wanted.slug() + "-" + n);
  }

  /// Of those who make statements or answer; where nobody does, of all who are on no other side.
  private static Optional<String> mainLabel(Transcript transcript) {
    List<Role> roles = Floor.of(transcript).roles();
    List<Block.Turn> turns = transcript.turns();
    List<Block.Turn> official = new ArrayList<>();
    List<Block.Turn> weighty = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      if (Speaker.Side.of(turns.get(i).label().text()) == Speaker.Side.OFFICIAL) {
        official.add(turns.get(i));
        if (roles.get(i) == Role.STATEMENT || roles.get(i) == Role.ANSWER) {
          weighty.add(turns.get(i));
        }
      }
    }
    return longest(weighty).or(() -> longest(official));
  }

  private static Optional<String> longest(List<Block.Turn> turns) {
    Map<String, Integer> lengths = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (Block.Turn turn : turns) {
      labels.putIfAbsent(turn.label().key(), turn.label().text());
      lengths.merge(turn.label().key(), turn.span().length(), Integer::sum);
    }
    return lengths.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(longest -> labels.getOrDefault(longest.getKey(), ""));
  }

  /// `SECRETARY DE VRIES` gives `de-vries`, `THE PRESIDENT` gives `president`.
  static String surname(String label) {
    String name = label.replaceFirst("[(,\\[].*", "");
    List<String> words =
        Arrays.stream(name.split("[\\s\\u00a0]+"))
            .map(Slug::ascii)
            .filter(word -> !word.isEmpty() && !word.equals("the") && !AFTER_NAMES.contains(word))
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    int start = words.size() - 1;
    if (OFFICES.contains(words.getLast())) {
      start = 0;
    }
    while (start > 0 && PARTICLES.contains(words.get(start - 1))) {
      start--;
    }
    return cut(String.join("-", words.subList(start, words.size())));
  }

  private static String firstWords(String title) {
    return cut(
        Arrays.stream(title.split("[\\s\\u00a0]+"))
            .map(Slug::ascii)
            .filter(word -> !word.isEmpty())
            .limit(TITLE_WORDS)
            .collect(Collectors.joining("-")));
  }

  private static String cut(String slug) {
    if (slug.length() <= LONGEST) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', LONGEST);
    return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
  }

  /// A word in lower-case ASCII: marks taken off, apostrophes left out, everything else that an id cannot hold a hyphen.
  static String ascii(String word) {
    StringBuilder ascii = new StringBuilder();
    for (char c :
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        ascii.append(c);
      } else if (LETTERS.containsKey(c)) {
        ascii.append(LETTERS.get(c));
      } else if (c == '-' || c == '/' || c == '&') {
        ascii.append('-');
      }
    }
    return ascii.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
  }
}
