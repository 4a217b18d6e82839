package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import lectern.store.DraftDetails;

/// What a draft needs before it can be published, and what the source may not print.
enum Need {
  KIND("kind", MetadataOptions.KIND, "press-availability"),
  DATE("date", MetadataOptions.DATE, "2031-03-14"),
  TITLE("title", MetadataOptions.TITLE, "'Press availability at Lantern Quay'");

  private final String noun;
  private final String option;
  private final String example;

  Need(String noun, String option, String example) {
    this.noun = noun;
    this.option = option;
    this.example = example;
  }

  /// What these details leave open, in the order in which it is asked for.
  static List<Need> of(DraftDetails details) {
    List<Need> needs = new ArrayList<>();
    if (details.kind().isEmpty()) {
      needs.add(KIND);
    }
    if (details.day().isEmpty()) {
      needs.add(DATE);
    }
    if (details.title().isEmpty()) {
      needs.add(TITLE);
    }
    return needs;
  }

  /// As in `no kind (--kind), no date (--date) and no title (--title)`.
  static String sentence(List<Need> needs) {
    List<String> parts =
        needs.stream().map(need -> "no " + need.noun + " (" + need.option + ")").toList();
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// Options with made-up values, each with a blank before it: ` --kind press-availability --date 2031-03-14`.
  static String exampleOptions(List<Need> needs) {
    StringBuilder options = new StringBuilder();
    needs.forEach(need -> options.append(' ').append(need.option).append(' ').append(need.example));
    return options.toString();
  }

  String noun() {
    return noun;
  }
}
