package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.quote.Flag;
import org.junit.jupiter.api.Test;

class WordingTest {
  private final Wording say = Wording.english();

  @Test
  void numbersAndPluralsAreSaidAsPeopleSayThem() {
    assertThat(say.say("exchanges", 0)).isEqualTo("no exchanges");
    assertThat(say.say("exchanges", 1)).isEqualTo("1 exchange");
    assertThat(say.say("exchanges", 1204)).isEqualTo("1,204 exchanges");
    assertThat(say.share(1, 3)).isEqualTo("33\u00a0%");
    assertThat(say.share(1, 1000)).isEqualTo("under\u00a01\u00a0%");
    assertThat(say.share(0, 0)).isEqualTo("0\u00a0%");
    assertThat(say.size(999)).isEqualTo("999 B");
    assertThat(say.size(19_067)).isEqualTo("19 kB");
    assertThat(say.size(2_350_000)).isEqualTo("2.4 MB");
  }

  /// A key that a template asks for and the bundle lacks would be found by the first reader of that page; a message
  /// that nobody asks for would be translated in vain.
  @Test
  void everyMessageIsUsedAndEveryUsedOneIsThere() throws IOException {
    Set<String> used = used();
    Set<String> prefixes =
        Set.of(
            "format.",
            "side.",
            "role.",
            "error.",
            "sentence.",
            "nav.",
            "kind.",
            "fate.",
            "proof.says.",
            "other.",
            "mode.",
            "article.left.",
            "cite.",
            "finding.",
            "verdict.",
            "difference",
            "difference.",
            "omission.",
            "event.",
            "field.",
            "stripped.",
            "flag.",
            "search.sort.",
            "search.facet.",
            "search.state.",
            "search.timeline",
            "words.timeline",
            "exchanges.timeline",
            "directory.",
            "names.",
            "news.",
            "shares.",
            "story.");
    for (String key : bundle()) {
      assertThat(used.contains(key) || prefixes.stream().anyMatch(key::startsWith))
          .as("the message %s is used", key)
          .isTrue();
    }
    used.removeIf(prefixes::contains);
    assertThat(bundle()).containsAll(used);
  }

  @Test
  void everyConstantThatIsNamedOnAPageHasItsMessage() throws IOException {
    Set<String> keys = bundle();
    for (var format : lectern.source.Format.values()) {
      assertThat(keys).contains("format." + format.name());
    }
    for (var side : lectern.transcript.Speaker.Side.values()) {
      assertThat(keys).contains("side." + Css.of(side));
    }
    for (var role : lectern.exchange.Role.values()) {
      assertThat(keys).contains("role." + Css.of(role));
    }
    for (var kind : Passage.Kind.values()) {
      assertThat(keys).contains("kind." + Css.of(kind));
    }
    for (var mode : lectern.record.Visit.Mode.values()) {
      assertThat(keys).contains("mode." + mode.name());
    }
    for (var kind : lectern.quote.Flag.Kind.values()) {
      assertThat(keys).contains("flag." + Css.of(kind));
    }
    for (var reason : lectern.quote.article.LeftOut.Reason.values()) {
      assertThat(keys).contains("article.left." + Css.of(reason));
    }
    for (var cause : lectern.quote.Verdict.Cause.values()) {
      assertThat(keys).contains("finding.changed." + Css.of(cause));
    }
    for (var kind : lectern.quote.Flag.Kind.values()) {
      assertThat(keys.contains("difference." + Css.of(kind)) || kind == Flag.Kind.SPEAKER).isTrue();
    }
    for (var kind : lectern.quote.Omission.Kind.values()) {
      assertThat(keys).contains("omission." + Css.of(kind));
    }
    for (var kind : lectern.store.EventKind.all()) {
      assertThat(keys).contains("event." + kind);
    }
    for (var format : lectern.citing.CitationFormat.values()) {
      assertThat(keys).contains("cite." + format.id());
    }
    for (String fate : List.of("exact", "moved", "changed", "split", "removed", "ambiguous")) {
      assertThat(keys).contains("fate." + fate, "fate." + fate + ".words");
    }
    for (int status : List.of(400, 403, 404, 405, 410, 413, 421, 422, 429, 500, 503)) {
      assertThat(keys).contains("error." + status);
    }
  }

  private static Set<String> used() throws IOException {
    Pattern call =
        Pattern.compile("\\b(?:say\\.say|say|phrase|getString|format)\\(\\s*\"([a-z0-9.-]+)\"");
    Pattern choice = Pattern.compile("\\? \"([a-z-]+\\.[a-z.-]+)\" : \"([a-z.-]+)\"");
    Set<String> used = new TreeSet<>();
    Set<String> said = bundle();
    for (String folder : List.of("src/main/jte", "src/main/java/lectern/web")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        // What the API says is in English, and in no bundle.
        for (Path file :
            files
                .filter(Files::isRegularFile)
                .filter(name -> !name.toString().matches(".*/(api/.*|Api[A-Z].*)"))
                .toList()) {
          Matcher calls = call.matcher(Files.readString(file));
          calls.results().forEach(found -> used.add(found.group(1)));
          choice
              .matcher(Files.readString(file))
              .results()
              .flatMap(found -> Stream.of(found.group(1), found.group(2)))
              // A choice between two words without a dot may be one of the API's.
              .filter(key -> key.contains(".") || said.contains(key))
              .forEach(used::add);
        }
      }
    }
    used.removeIf(key -> key.startsWith("role."));
    return used;
  }

  private static Set<String> bundle() throws IOException {
    Properties messages = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream("wording.properties")) {
      messages.load(in);
    }
    return new TreeSet<>(messages.stringPropertyNames());
  }
}
