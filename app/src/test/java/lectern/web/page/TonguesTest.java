package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import lectern.web.page.Item.Paragraph;
import lectern.web.page.Item.Turn;
import org.junit.jupiter.api.Test;

class TonguesTest {
  private static final String ENGLISH =
      "We will inspect every ferry that lies in the harbour, and we will tell you what was found.";
  private static final String SPANISH =
      "Gracias, señora ministra. Quisiera preguntarle por qué se ha decidido cerrar el puerto.";
  private static final String FRENCH =
      "Nous avons fermé le port parce que les bateaux ne sont pas sûrs, et je le regrette.";

  @Test
  void aParagraphInAnotherLanguageThanTheDocumentSaysInWhich() {
    List<Item> body =
        List.of(turn(1, ENGLISH, ENGLISH), turn(2, SPANISH), turn(3, ENGLISH, FRENCH, "Oui, oui."));
    assertThat(Tongues.of(body)).isEqualTo("en");
    assertThat(languages(Tongues.told(body, "en")))
        .containsExactly("en", "en", "es", "en", "fr", "en");
  }

  @Test
  void whereTheDocumentsLanguageIsNotKnownNothingIsClaimed() {
    List<Item> body = List.of(turn(1, "Yes."), turn(2, SPANISH));
    assertThat(Tongues.of(List.of(turn(1, "Yes.")))).isEmpty();
    assertThat(languages(Tongues.told(body, ""))).containsExactly("", "");
  }

  @Test
  void theLanguageOfADocumentIsThatOfMostOfIt() {
    List<Item> body =
        Collections.nCopies(4, turn(1, SPANISH)).stream().map(Item.class::cast).toList();
    assertThat(Tongues.of(body)).isEqualTo("es");
  }

  private static Turn turn(int number, String... paragraphs) {
    List<Item.Part> parts =
        Arrays.stream(paragraphs)
            .<Item.Part>map(words ->
                new Paragraph(
                    List.of(new Item.Words("", 0, "", List.of(new Run(words, Set.of()))))))
            .toList();
    return CanonicalBody.turn(number, "MINISTER ALDANA", parts);
  }

  private static List<String> languages(List<Item> body) {
    return body.stream()
        .flatMap(item -> ((Turn) item).parts().stream())
        .map(part -> ((Paragraph) part).language())
        .toList();
  }
}
