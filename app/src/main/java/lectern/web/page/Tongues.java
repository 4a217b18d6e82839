package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cite.Utterance;
import lectern.language.SpokenLanguage;
import lectern.record.EditionText;

/// Finds the language of a document, and the paragraphs in it that are in another one.
final class Tongues {
  private Tongues() {}

  /// The language of what is said; `""` where it cannot be told.
  ///
  /// @param body in order
  static String of(List<Item> body) {
    return SpokenLanguage.of(paragraphs(body).map(Tongues::text).toList()).orElse("");
  }

  /// The language of what an edition says; `""` where it cannot be told.
  static String of(EditionText text) {
    return SpokenLanguage.of(text.utterances().stream().map(Utterance::text).toList()).orElse("");
  }

  private static Stream<Item.Paragraph> paragraphs(List<Item> body) {
    return body.stream()
        .filter(Item.Turn.class::isInstance)
        .flatMap(turn -> ((Item.Turn) turn).parts().stream())
        .filter(Item.Paragraph.class::isInstance)
        .map(Item.Paragraph.class::cast);
  }

  private static String text(Item.Paragraph paragraph) {
    return paragraph.words().stream()
        .flatMap(words -> words.runs().stream())
        .map(Run::text)
        .collect(Collectors.joining(" "));
  }

  /// The same items, each paragraph with its language.
  ///
  /// @param language of the document; `""` where it is not known
  static List<Item> told(List<Item> body, String language) {
    List<Item> told = new ArrayList<>();
    for (Item item : body) {
      told.add(item instanceof Item.Turn turn ? turn.with(parts(turn, language)) : item);
    }
    return told;
  }

  private static List<Item.Part> parts(Item.Turn turn, String language) {
    return turn.parts().stream()
        .map(part -> part instanceof Item.Paragraph paragraph ? told(paragraph, language) : part)
        .toList();
  }

  private static Item.Part told(Item.Paragraph paragraph, String language) {
    return new Item.Paragraph(
        paragraph.words(), SpokenLanguage.other(text(paragraph), language).orElse(language));
  }
}
