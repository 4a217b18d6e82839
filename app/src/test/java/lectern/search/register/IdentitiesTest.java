package lectern.search.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import lectern.json.JsonException;
import lectern.json.JsonReader;
import lectern.search.register.Identities.Identity;
import org.junit.jupiter.api.Test;

/// The operator's `people.json`.
class IdentitiesTest {

  private static Identities read(String json) throws JsonException {
    return Identities.parse(JsonReader.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JsonException.class).hasMessage(message);
  }

  @Test
  void aLabelMayBelongToSomebodyForATime() throws JsonException {
    Identities identities =
        read(
            """
            [{"slug": "lena-aldana", "name": "Lena Aldana",
              "labels": ["MINISTER ALDANA", {"label": "THE PRESIDENT", "from": "2032-01-20"}],
              "offices": [{"office": "Minister of Ports", "from": "2030-05-01", "to": "2032-01-19"}]},
             {"slug": "tove-brandt", "name": "Tove Brandt",
              "labels": [{"label": "The President", "to": "2032-01-19"}]}]
            """);

    assertThat(of(identities, "THE PRESIDENT", "2032-01-20")).contains("lena-aldana");
    assertThat(of(identities, "THE PRESIDENT", "2032-01-19")).contains("tove-brandt");
    assertThat(of(identities, "MINISTER ALDANA", "1999-01-01")).contains("lena-aldana");
    assertThat(of(identities, "MINISTER BRANDT", "2032-01-20")).isEmpty();
    assertThat(identities.knows("The President")).isTrue();
    assertThat(identities.people().getFirst().offices().getFirst().to())
        .contains(LocalDate.of(2032, 1, 19));
  }

  private static Optional<String> of(Identities identities, String key, String day) {
    return identities.of(key, Optional.of(LocalDate.parse(day))).map(Identity::slug);
  }

  @Test
  void aFileThatIsNotAsItMustBeIsRefusedInAWholeSentence() {
    refused("{}", "The list of people is an object; expected an array.");
    refused("[7]", "Person 1: A person is a number; expected an object.");
    refused(
        "[{\"slug\": \"Lena Aldana\", \"name\": \"Lena Aldana\"}]",
        "Person 1: The member \"slug\" is \"Lena Aldana\"; expected lower-case letters and digits with hyphens"
            + " between, like \"ines-hartmann\".");
    refused("[{\"slug\": \"lena-aldana\"}]", "Person 1: The JSON object has no member \"name\".");
    refused(
        "[{\"slug\": \"lena\", \"name\": \" \"}]",
        "Person 1: The member \"name\" has 1 characters; expected 1 to 200, not all blank.");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"label\": []}]",
        "Person 1: The JSON object has a member \"label\"; expected only slug, name, labels, offices.");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"labels\": [null]}]",
        "Person 1: An item of \"labels\" is null; expected a string or an object.");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"offices\": [{\"office\": \"Mayor\"}]}]",
        "Person 1: The JSON object has no member \"from\".");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"offices\": [{\"office\": \"Mayor\", \"from\": \"1.2.2031\"}]}]",
        "Person 1: The member \"from\" is \"1.2.2031\"; expected a day like \"2031-03-14\".");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"offices\":"
            + " [{\"office\": \"Mayor\", \"from\": \"2031-03-14\", \"to\": \"2031-03-13\"}]}]",
        "Person 1: The member \"to\" is 2031-03-13; expected no day before \"from\", which is 2031-03-14.");
  }

  @Test
  void nobodyIsThereTwiceAndNoLabelIsTwoPeoples() {
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\"}, {\"slug\": \"lena\", \"name\": \"Lena\"}]",
        "The slug \"lena\" is there twice; expected each person once.");
    refused(
        "[{\"slug\": \"lena\", \"name\": \"Lena\", \"labels\": [\"MAYOR\"]},"
            + " {\"slug\": \"tove\", \"name\": \"Tove\", \"labels\": [{\"label\": \"Mayor\", \"from\": \"2031-03-14\"}]}]",
        "The label \"Mayor\" is that of \"lena\" and of \"tove\" on the same days; expected one person a label and"
            + " day. Give it a \"from\" or \"to\".");
  }
}
