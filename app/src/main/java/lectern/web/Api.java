package lectern.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.citing.SiteAddress;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.web.api.Links;
import lectern.web.api.Problem;
import lectern.web.api.ProblemException;
import lectern.web.page.SiteSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What all addresses under `/api/` share: JSON in and out, one shape for whatever goes wrong, and limits.
final class Api {
  static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  private static final String ROOT = "/api";

  /// Seconds after which whoever was turned away may try again.
  private static final String PATIENCE = "10";

  private Api() {}

  /// Answers a request with a JSON value.
  @FunctionalInterface
  interface Answer {
    JsonValue to(ServerRequest request)
        throws ProblemException, FieldException, CannotCheckException, InterruptedException;
  }

  /// Whether a request is one of the API, so that it is refused in its shape.
  static boolean isAsked(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path != null && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
  }

  /// Answers with JSON, and turns whatever an answer throws into a problem. A list that goes on says so in its header, too
  /// (RFC 8288).
  static HandlerFunction<ServerResponse> answering(Answer answer) {
    return responding(request -> json(answer.to(request)));
  }

  private static ServerResponse json(JsonValue value) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noCache());
    if (value instanceof JsonObject object
        && object.members().get("next") instanceof JsonString(String next)) {
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(CanonicalJson.bytes(value));
  }

  /// Answers a request in a form of its own.
  @FunctionalInterface
  interface Response {
    ServerResponse to(ServerRequest request)
        throws ProblemException, FieldException, CannotCheckException, InterruptedException;
  }

  /// Turns whatever an answer throws into a problem.
  static HandlerFunction<ServerResponse> responding(Response response) {
    return request -> {
      try {
        return response.to(request);
      } catch (ProblemException e) {
        return problem(e.problem());
      } catch (FieldException e) {
        return problem(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage()).in(e.field()));
      } catch (CannotCheckException e) {
        return problem(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        Fault.report("answering " + request.method() + " " + request.path(), e);
        return problem(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, sentence(e)));
      }
    };
  }

  private static String sentence(Throwable fault) {
    return fault instanceof DamagedRecordException
        ? "A file of the record cannot be read. Whoever keeps the record finds the reason in the log of the program."
        : "Lectern failed on this request. That is a fault of Lectern: please report it.";
  }

  static ServerResponse problem(Problem problem) {
    ServerResponse.BodyBuilder answer = ServerResponse.status(problem.status());
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, PATIENCE);
    }
    return problem(answer, problem);
  }

  private static ServerResponse problem(ServerResponse.BodyBuilder answer, Problem problem) {
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .cacheControl(CacheControl.noStore())
        .body(problem.bytes());
  }

  /// Answers whatever method an address does not take; to `OPTIONS`, which it does.
  static HandlerFunction<ServerResponse> only(HttpMethod... methods) {
    String taken = Arrays.stream(methods).map(HttpMethod::name).collect(Collectors.joining(" or "));
    Set<HttpMethod> allowed = new LinkedHashSet<>(List.of(methods));
    return request ->
        request.method().equals(HttpMethod.OPTIONS)
            ? ServerResponse.noContent().allow(allowed).build()
            : problem(
                ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(allowed),
                Problem.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    request.path() + " takes " + taken + ", not " + request.method() + "."));
  }

  /// Whatever under `/api/` no other route takes.
  static ServerResponse nothingThere(ServerRequest request) {
    return problem(
        Problem.of(
            HttpStatus.NOT_FOUND,
            "The API has nothing at "
                + request.path()
                + ". Its addresses begin at "
                + Links.ROOT
                + ", and are described in "
                + Links.ROOT
                + "/openapi.json."));
  }

  /// What a site says that shows a folder.
  static ServerResponse ofRecordsOnly(ServerRequest request) {
    return problem(
        Problem.of(
            HttpStatus.NOT_FOUND,
            "This site shows a folder of documents, which has no API. A published record has one."));
  }

  /// The media type of the body, without parameters.
  ///
  /// @param taken those that the address takes
  /// @throws ProblemException 415 if it is none of them, or not said
  static MediaType mediaType(ServerRequest request, Set<MediaType> taken) throws ProblemException {
    Optional<MediaType> said = contentType(request);
    Optional<MediaType> known =
        said.flatMap(type -> taken.stream().filter(type::equalsTypeAndSubtype).findFirst());
    return known.orElseThrow(() ->
        new ProblemException(
            Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body is "
                    + said.map(type -> "of the type " + type).orElse("of no type that is known")
                    + "; expected a Content-Type of "
                    + taken.stream()
                        .map(MediaType::toString)
                        .sorted()
                        .collect(Collectors.joining(", "))
                    + ".")));
  }

  private static Optional<MediaType> contentType(ServerRequest request) {
    try {
      return request.headers().contentType();
    } catch (InvalidMediaTypeException _) {
      return Optional.empty();
    }
  }

  /// @param most bytes
  /// @throws ProblemException 413 if the body is longer, 400 if it does not arrive whole
  static byte[] body(ServerRequest request, int most) throws ProblemException {
    try {
      byte[] body = request.servletRequest().getInputStream().readNBytes(most + 1);
      if (body.length <= most) {
        return body;
      }
    } catch (IOException _) {
      throw new ProblemException(
          Problem.of(HttpStatus.BAD_REQUEST, "The body of the request did not arrive whole."));
    }
    throw new ProblemException(
        Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body has more than %,d bytes, which is the most. Send it in parts."
                .formatted(most)));
  }

  /// A body in the charset that the request names; UTF-8 where it names none.
  ///
  /// @throws ProblemException 400 if it is not in that charset
  static String text(ServerRequest request, int most) throws ProblemException {
    Charset charset =
        contentType(request).map(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body(request, most))).toString();
    } catch (CharacterCodingException _) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "The body is not in the charset "
                  + charset
                  + ". Say which it is in, as in Content-Type: text/plain; charset=windows-1252."));
    }
  }

  /// Where this site answers, without a slash at the end: `https://record.example`. As the operator says, or else as whoever
  /// asks knows it.
  static String site(ServerRequest request, SiteSettings settings) {
    return settings
        .address()
        .map(SiteAddress::base)
        .orElseGet(() -> {
          URI asked = request.uri();
          return asked.getScheme() + "://" + asked.getRawAuthority();
        });
  }
}
