package lectern.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.json.CanonicalJson;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// What went wrong with a request of the API, as RFC 9457 has it. All problems are of the type `about:blank`: the status
/// says what kind it is, `title` is that status in words (section 4.2.1).
///
/// @param status 400 to 599
/// @param detail what was found, what was expected, and the likely remedy, in whole sentences
/// @param extensions further members (section 3.2): `pointer`, a JSON Pointer into the body (RFC 6901); `parameter`, the
///     name of a parameter of the address
public record Problem(HttpStatus status, String detail, Map<String, String> extensions) {
  public Problem {
    extensions = Map.copyOf(extensions);
  }

  public static Problem of(HttpStatus status, String detail) {
    return new Problem(status, detail, Map.of());
  }

  /// The same problem, found in a member of the body: `/quotes/3/quote`.
  public Problem at(String pointer) {
    return with("pointer", pointer);
  }

  /// The same problem, found in a parameter of the address: `q`.
  public Problem in(String parameter) {
    return with("parameter", parameter);
  }

  private Problem with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(extensions);
    all.put(name, value);
    return new Problem(status, detail, all);
  }

  public JsonObject json() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("type", new JsonString("about:blank"));
    members.put("title", new JsonString(status.getReasonPhrase()));
    members.put("status", JsonNumber.of(status.value()));
    members.put("detail", new JsonString(detail));
    extensions.forEach((name, value) -> members.put(name, new JsonString(value)));
    return new JsonObject(members);
  }

  public byte[] bytes() {
    return CanonicalJson.bytes(json());
  }

  /// Answers with it where no route is asked.
  public void send(HttpServletResponse answer) throws IOException {
    answer.setStatus(status.value());
    answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.getOutputStream().write(bytes());
  }
}
