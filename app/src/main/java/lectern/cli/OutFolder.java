package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The folder of `--out`: a file of JSON Lines for each document.
///
/// A file appears under its name only when it is whole. What an earlier run wrote is replaced; any other file is left
/// alone.
final class OutFolder {
  private static final String ENDING = ".jsonl";
  private static final byte[] FIRST = "{\"doc\":".getBytes(StandardCharsets.UTF_8);

  /// Most bytes of a name, its ending aside; file systems allow 255 in all.
  private static final int LONGEST = 230;

  private final Path folder;
  private final boolean fresh;
  private final AtomicInteger replaced = new AtomicInteger();

  private OutFolder(Path folder, boolean fresh) {
    this.folder = folder;
    this.fresh = fresh;
  }

  /// Makes the folder, and those above it, where they do not exist.
  ///
  /// @throws IOException whose message says what stands in the way
  static OutFolder at(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      try (var files = Files.newDirectoryStream(folder)) {
        return new OutFolder(folder, !files.iterator().hasNext());
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "Cannot write to \"" + folder + "\": it is not a folder. Name a folder with --out.", e);
    } catch (IOException e) {
      throw new IOException(
          "Cannot write to \""
              + folder
              + "\": "
              + reason(e)
              + ". Name a folder with --out in which you may write.",
          e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "there is no such place";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /// A file name for each document: its own with another ending, and a number where two would be the same.
  ///
  /// @param documents names of documents, folders parted by `/`
  static List<String> names(List<String> documents) {
    Set<String> taken = new HashSet<>();
    String[] names = new String[documents.size()];
    for (int i = 0; i < names.length; i++) {
      String stem = stem(documents.get(i));
      String name = stem;
      // Some file systems take upper and lower case for the same.
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = stem + "-" + n;
      }
      names[i] = name + ENDING;
    }
    return Arrays.asList(names);
  }

  private static String stem(String document) {
    int separator = Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\'));
    String name = document.substring(separator + 1);
    int dot = name.lastIndexOf('.');
    StringBuilder stem = new StringBuilder(dot > 0 ? name.substring(0, dot) : name);
    for (int i = 0; i < stem.length(); i++) {
      if (stem.charAt(i) < ' ' || "\\:*?\"<>|\u007f".indexOf(stem.charAt(i)) >= 0) {
        stem.setCharAt(i, '_');
      }
    }
    while (stem.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      stem.setLength(stem.length() - 1);
    }
    boolean named = !stem.toString().replace(".", "").isBlank();
    return named ? stem.toString() : "document";
  }

  /// Writes a file, whole or not at all.
  ///
  /// @param name one of [#names]
  /// @return whether it was written; false if a file stands there that is not ours
  /// @throws IOException whose message says what stands in the way
  boolean write(String name, byte[] bytes, int length) throws IOException {
    Path file = folder.resolve(name);
    Path part = folder.resolve("." + name + ".part");
    try {
      boolean exists = !fresh && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      if (exists && !isOurs(file)) {
        return false;
      }
      try (SeekableByteChannel channel = open(part)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      replaced.addAndGet(exists ? 1 : 0);
    } catch (IOException e) {
      discard(part);
      throw new IOException("Cannot write \"" + file + "\": " + reason(e) + ".", e);
    }
    return true;
  }

  /// A new file, never one that is there already: it might be a link to somewhere else.
  private static SeekableByteChannel open(Path part) throws IOException {
    try {
      return Files.newByteChannel(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      Files.delete(part); // left behind by a run that was killed
      return Files.newByteChannel(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It is not under its name, and the reason why it could not be written is told.
    }
  }

  /// Whether a file looks like one that an earlier run wrote; an empty one has nothing to lose.
  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(FIRST.length);
      return first.length == 0 || Arrays.equals(first, FIRST);
    }
  }

  Path folder() {
    return folder;
  }

  /// How many files of an earlier run were replaced.
  int replaced() {
    return replaced.get();
  }
}
