import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks a record at the command line. It is one file and needs nothing but a JDK:
///
/// ```text
/// java Ask.java https://record.example search pilots
/// java Ask.java https://record.example check "That is the sum of it." Aldana
/// ```
///
/// It ends with 0 if something was found, or was said; with 1 if not; with 2 if the question went wrong.
public final class Ask {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  public static void main(String[] arguments) throws InterruptedException {
    try {
      System.exit(ask(List.of(arguments)));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static int ask(List<String> words) throws IOException, InterruptedException {
    if (words.size() == 3 && words.get(1).equals("search")) {
      return search(words.get(0), words.get(2));
    }
    if ((words.size() == 3 || words.size() == 4) && words.get(1).equals("check")) {
      return check(words.get(0), words.get(2), words.size() == 4 ? words.get(3) : "");
    }
    throw new IllegalArgumentException(
        "Usage: java Ask.java SITE search WORDS, or java Ask.java SITE check QUOTATION [SPEAKER]");
  }

  private static int search(String site, String words) throws IOException, InterruptedException {
    Map<?, ?> found = get(site + "/api/v1/search?limit=5&q=" + encoded(words));
    for (Object hit : (List<?>) found.get("hits")) {
      Map<?, ?> at = (Map<?, ?>) hit;
      System.out.println(at.get("date") + "  " + at.get("speaker") + ": " + at.get("sentence"));
      System.out.println("            " + at.get("url"));
    }
    System.out.println(found.get("total") + " found.");
    return ((List<?>) found.get("hits")).isEmpty() ? 1 : 0;
  }

  private static int check(String site, String quotation, String speaker)
      throws IOException, InterruptedException {
    String query = "?q=" + encoded(quotation) + "&speaker=" + encoded(speaker);
    Map<?, ?> answer = get(site + "/api/v1/quotes/check" + query);
    System.out.println(answer.get("verdict") + ": " + answer.get("sentence"));
    for (Object match : (List<?>) answer.get("matches")) {
      for (Object place : (List<?>) ((Map<?, ?>) match).get("places")) {
        Map<?, ?> at = (Map<?, ?>) place;
        System.out.println(at.get("label") + ", " + at.get("date") + ": “" + at.get("words") + "”");
        for (Object sentence : (List<?>) at.get("sentences")) {
          System.out.println("  " + ((Map<?, ?>) sentence).get("url"));
        }
      }
    }
    return answer.get("isTrue").equals(true) ? 0 : 1;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /// The answer; of whatever goes wrong, the sentence that the site says about it.
  private static Map<?, ?> get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
    HttpResponse<String> answer =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    Map<?, ?> json = (Map<?, ?>) new Json(answer.body()).value();
    if (answer.statusCode() != 200) {
      throw new IOException(json.get("title") + ": " + json.get("detail"));
    }
    return json;
  }

  /// Reads JSON (RFC 8259) that is well formed, as the site's is: objects as maps, arrays as lists. Use a library if you
  /// have one.
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      return switch (next()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", "");
        default -> number();
      };
    }

    /// The next character that is no blank. It stays where it is.
    private char next() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }

    /// Passes a comma, or the end of a list; whether it goes on.
    private boolean goesOn(char end) {
      at = text.charAt(at) == ',' ? at + 1 : at;
      boolean ends = next() == end;
      at += ends ? 1 : 0;
      return !ends;
    }

    private Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      while (goesOn('}')) {
        String name = string();
        next();
        at++;
        members.put(name, value());
        next();
      }
      return members;
    }

    private List<Object> array() {
      List<Object> items = new ArrayList<>();
      at++;
      while (goesOn(']')) {
        items.add(value());
        next();
      }
      return items;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char c = text.charAt(++at);
      return switch (c) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> (char) Integer.parseInt(text.substring((at += 4) - 3, at + 1), 16);
        default -> c;
      };
    }

    private Object word(String word, Object meaning) {
      at += word.length();
      return meaning;
    }

    private Object number() {
      int start = at;
      while (at < text.length() && "+-.0123456789Ee".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String number = text.substring(start, at);
      return number.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(number) : Double.valueOf(number);
    }
  }
}
