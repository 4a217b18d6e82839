package lectern.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.record.MalformedException;
import lectern.record.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Hands out the files of the record as they are, so that anybody can mirror and verify it: the log as C2SP tlog-tiles has
/// it under the prefix `/log`, and the sources and texts that it vouches for.
final class RecordDownloads {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final String TILE_PREFIX = "/log/";
  private static final Pattern SOURCE = Pattern.compile("([0-9a-f]{64})(\\.text)?");

  private final Archive archive;
  private final Answers answers;

  RecordDownloads(Archive archive, Answers answers) {
    this.archive = archive;
    this.answers = answers;
  }

  /// C2SP tlog-tiles, section "Checkpoints": not to be cached.
  ServerResponse checkpoint(ServerRequest request) {
    return file("log/checkpoint", TEXT, CacheControl.noStore(), request);
  }

  /// The public key in force.
  ServerResponse key(ServerRequest request) {
    return file("keys/log.vkey", TEXT, CacheControl.noCache(), request);
  }

  /// C2SP tlog-tiles, sections "Merkle Tree" and "Log entries": never changed, so kept for good.
  ServerResponse tile(ServerRequest request) {
    String path = request.path().substring(TILE_PREFIX.length());
    try {
      String name =
          path.startsWith("tile/entries/")
              ? Tile.parseEntries(path).entriesPath()
              : Tile.parse(path).path();
      return file("log/" + name, MediaType.APPLICATION_OCTET_STREAM, FOR_GOOD, request);
    } catch (MalformedException _) {
      return answers.nothingThere(request);
    }
  }

  /// An original may be anything, hostile HTML included, so it is only ever saved.
  ServerResponse source(ServerRequest request) {
    String name = request.pathVariable("name");
    String fan = request.pathVariable("fan");
    if (!SOURCE.matcher(name).matches() || !name.startsWith(fan)) {
      return answers.nothingThere(request);
    }
    MediaType type = name.endsWith(".text") ? TEXT : MediaType.APPLICATION_OCTET_STREAM;
    return file("sources/" + fan + "/" + name, type, FOR_GOOD, request);
  }

  private ServerResponse file(
      String name, MediaType type, CacheControl cache, ServerRequest request) {
    Optional<Path> file = archive.file(name);
    if (file.isEmpty()) {
      return answers.nothingThere(request);
    }
    Path found = file.get();
    return ServerResponse.ok()
        .contentType(type)
        .cacheControl(cache)
        .build((_, response) -> {
          response.setHeader("Content-Security-Policy", Originals.POLICY);
          if (type.equals(MediaType.APPLICATION_OCTET_STREAM)) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
          }
          response.setContentLengthLong(Files.size(found));
          Files.copy(found, response.getOutputStream());
          return null;
        });
  }
}
