package lectern.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lectern.record.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/// An answer "200 OK" with its headers and its body, which is held compressed where it shrinks. Each of its two
/// encodings has a strong entity tag of its own, made from its bytes (RFC 9110, section 8.8.3.3).
final class HeldAnswer {

  /// Bytes below which compressing gains nothing.
  private static final int SMALL = 1_024;

  /// What an object and its references weigh, roughly.
  private static final int OVERHEAD = 1_000;

  private static final Pattern SHRINKS =
      Pattern.compile("text/.*|image/svg\\+xml.*|application/(?:.*\\+)?(?:json|xml|jsonl)\\b.*");

  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "text/(?:html|css)\\b.*|image/(?:svg\\+xml|png)\\b.*|application/(?:.*\\+)?(?:json|xml)\\b.*");

  /// Headers that depend on who asks: an answer with one is given once.
  private static final Set<String> PERSONAL =
      Set.of("set-cookie", "content-disposition", "retry-after");

  private static final Pattern NOT_TO_KEEP = Pattern.compile("\\b(?:no-store|private)\\b");

  private final List<Header> headers;
  private final boolean isForOthers;
  private final boolean isGzipped;
  private final boolean varies;
  private final byte[] body;
  private final int length;
  private final String plainTag;
  private final String gzipTag;

  /// @param isFurther whether one of this name stands before it
  record Header(String name, String value, boolean isFurther) {}

  /// @param type the media type of the body
  /// @param plain the body; not to be changed afterwards
  HeldAnswer(List<Header> headers, String type, byte[] plain) {
    this.headers = List.copyOf(headers);
    this.varies = SHRINKS.matcher(type).matches();
    byte[] gzipped = varies && plain.length >= SMALL ? gzip(plain) : plain;
    this.isGzipped = gzipped.length < plain.length;
    this.body = isGzipped ? gzipped : plain;
    this.length = plain.length;
    this.plainTag = tag(plain);
    this.gzipTag = isGzipped ? tag(gzipped) : plainTag;
    this.isForOthers =
        FOR_OTHERS.matcher(type).matches() && headers.stream().allMatch(HeldAnswer::isForOthers);
  }

  /// The headers of a response at some moment.
  record Headers(List<Header> all) {
    static Headers of(HttpServletResponse response) {
      List<Header> headers = new ArrayList<>();
      for (String name : response.getHeaderNames()) {
        boolean isFurther = false;
        for (String value : response.getHeaders(name)) {
          headers.add(new Header(name, value, isFurther));
          isFurther = true;
        }
      }
      return new Headers(List.copyOf(headers));
    }
  }

  /// @param response has the headers of the answer, and is not committed yet
  /// @param given what every request is given before it is answered: that is for this one alone, and not kept
  static HeldAnswer of(HttpServletResponse response, Headers given, byte[] body) {
    List<Header> headers =
        Headers.of(response).all().stream()
            .filter(header -> !given.all().contains(header))
            .toList();
    @Nullable String type = response.getContentType();
    return new HeldAnswer(headers, type == null ? "" : type, body);
  }

  private static boolean isForOthers(Header header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "cache-control" -> !NOT_TO_KEEP.matcher(header.value()).find();
      case "vary" -> header.value().equalsIgnoreCase("Accept-Encoding");
      default -> !PERSONAL.contains(name) && !name.startsWith("ratelimit");
    };
  }

  /// Whether anybody who asks for the same may be given it.
  boolean isForOthers() {
    return isForOthers;
  }

  /// Bytes that it takes in memory, roughly.
  int weight() {
    return body.length + OVERHEAD;
  }

  private static String tag(byte[] bytes) {
    return '"' + Hash.sha256(bytes).hex().substring(0, 32) + '"';
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }

  /// Answers a request other than the one that it was made for.
  void replay(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (Header header : headers) {
      if (header.isFurther()) {
        response.addHeader(header.name(), header.value());
      } else {
        response.setHeader(header.name(), header.value());
      }
    }
    send(request, response);
  }

  /// Answers a request whose response has the headers already.
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean gzips = isGzipped && takesGzip(request.getHeader("Accept-Encoding"));
    String tag = gzips ? gzipTag : plainTag;
    response.setHeader("ETag", tag);
    if (varies) {
      response.addHeader("Vary", "Accept-Encoding");
    }
    if (matches(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (gzips) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(gzips ? body.length : length);
    if (!request.getMethod().equals("HEAD")) {
      write(gzips, response);
    }
  }

  private void write(boolean gzips, HttpServletResponse response) throws IOException {
    if (gzips || !isGzipped) {
      response.getOutputStream().write(body);
    } else {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        in.transferTo(response.getOutputStream());
      }
    }
  }

  /// RFC 9110, section 12.5.3, as far as it is about gzip.
  private static boolean takesGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    if (accepted.equals("gzip")) {
      return true;
    }
    boolean any = false;
    for (String coding : accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(",", 20)) {
      if (coding.equals("gzip") || coding.startsWith("gzip;")) {
        return !isRefused(coding);
      }
      any |= coding.equals("*") || coding.startsWith("*;") && !isRefused(coding);
    }
    return any;
  }

  private static boolean isRefused(String coding) {
    return coding.matches(".*;q=0(?:\\.0*)?");
  }

  /// Whether what is asked for is what the client has: RFC 9110, section 13.1.2.
  private static boolean matches(@Nullable String given, String tag) {
    if (given == null) {
      return false;
    }
    if (given.equals(tag)) {
      return true;
    }
    ETag own = ETag.create(tag);
    return ETag.parse(given).stream()
        .anyMatch(other -> other.isWildcard() || own.compare(other, false));
  }
}
