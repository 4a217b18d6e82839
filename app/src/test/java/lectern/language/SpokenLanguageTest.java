package lectern.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | Gracias, señora ministra. Quisiera preguntarle por qué se ha decidido cerrar el puerto esta semana.",
        "fr | Merci beaucoup, madame la ministre. Est-ce que vous pouvez nous dire ce qui s’est passé hier soir ?",
        "de | Vielen Dank. Ich möchte Sie fragen, ob die Fähre am Montag wieder fährt und wer das bezahlt.",
        "it | Grazie mille, signora ministra. Vorrei sapere quando il ponte sarà aperto e chi paga per tutto questo.",
        "pt | Muito obrigado, senhora ministra. Gostaria de saber quando é que a ponte vai ser aberta ao tráfego.",
        "nl | Dank u wel. Ik wil graag van u weten of de brug er nog is en wie het gaat betalen.",
        "uk | Дякую, пані міністре. Коли відкриють міст і хто за це заплатить?",
        "ar | شكرا سيادة الوزيرة متى سيفتح الجسر ومن سيدفع تكاليف ذلك",
        "ja | 大臣、ありがとうございます。橋はいつ開通しますか、誰が支払うのですか。"
      })
  void aPassageInAnotherLanguageIsTold(String language, String passage) {
    assertThat(SpokenLanguage.other(passage, "en")).contains(language);
    assertThat(SpokenLanguage.other(passage, "en-GB")).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you, Minister. When will the bridge be open, and who is going to pay for all of it?",
        // Both at once, as where an interpreter is heard, or somebody greets in another language.
        "Muchas gracias, and thank you all for coming. That is what I have for you on the bridge and the ferry.",
        // Too short to tell.
        "Muchas gracias a todos.",
        "Está bien. (Laughter.)",
        // Names, with the small words of names.
        "Marco Antonio Ruiz, José María de la Cruz, Ana Lucía de los Santos y Pedro del Río, El Universo, La Razón",
        "Senators Collard, Murray, Till, Kenny, Cross, Rook, Scott, Cotter, Hawley, Grant.",
        "E pluribus unum, novus ordo seclorum, annuit coeptis",
        "1,204 41 40 600 12:40 9 a.m. 2031-03-14",
        "Ha ha ha ha ha ha ha ha ha ha ha ha.",
        ""
      })
  void whatIsNotCertainlyInAnotherLanguageIsNot(String passage) {
    assertThat(SpokenLanguage.other(passage, "en")).isEmpty();
  }

  @Test
  void nothingIsSaidWhereTheLanguageOfTheDocumentIsNotKnown() {
    assertThat(
            SpokenLanguage.other(
                "Gracias. Quisiera preguntarle por qué se ha cerrado el puerto.", ""))
        .isEmpty();
  }

  @Test
  void languagesThatShareTheirSmallWordsAreToldApart() {
    String french =
        "Merci, madame la ministre. Est-ce que vous pouvez nous dire quand les bateaux vont repartir ?";
    String spanish =
        "Gracias, señora ministra. Quisiera preguntarle por qué se ha decidido cerrar el puerto.";
    assertThat(SpokenLanguage.other(french, "es")).contains("fr");
    assertThat(SpokenLanguage.other(spanish, "fr")).contains("es");
    assertThat(SpokenLanguage.other(spanish, "es")).isEmpty();
    assertThat(SpokenLanguage.other(french, "fr")).isEmpty();
  }

  @Test
  void englishStandsOutInASpanishDocument() {
    assertThat(
            SpokenLanguage.other(
                "Thank you. When will the bridge be open, and who is going to pay for it?", "es"))
        .contains("en");
  }

  @Test
  void aDocumentIsInTheLanguageOfItsWords() {
    String english =
        "Good evening, all of you. We will refuse entry to the persons who were named by the council. ";
    String spanish =
        "Buenas noches a todos. Vamos a negar la entrada a las personas que el consejo ha nombrado hoy. ";
    assertThat(SpokenLanguage.of(Collections.nCopies(8, english))).contains("en");
    assertThat(SpokenLanguage.of(Collections.nCopies(8, spanish))).contains("es");
    assertThat(SpokenLanguage.of(List.of("Дякую, пані міністре. Коли відкриють міст? ".repeat(10))))
        .contains("uk");
  }

  @Test
  void aDocumentOfAFewWordsIsInNone() {
    assertThat(SpokenLanguage.of(List.of("Good evening, all of you."))).isEmpty();
    assertThat(SpokenLanguage.of(List.of())).isEmpty();
  }
}
