package lectern.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Lists the documents in ZIP archives, sorted by name. Nothing is ever unpacked to disk.
///
/// What an archive declares about sizes is only believed where it speaks against it: an entry may not give more bytes
/// than declared, and what is declared must be within the limits.
final class ZipListing implements AutoCloseable {
  /// Below this size, in bytes, a high ratio is a small file of blanks and not a bomb.
  private static final int SMALL = 1 << 20;

  /// The charset of names in archives that are not in UTF-8 (APPNOTE, appendix D).
  private static final Charset CP437 = Charset.forName("IBM437");

  private final Listing listing;
  private final List<ZipFile> open = new ArrayList<>();

  ZipListing(Listing listing) {
    this.listing = listing;
  }

  void list(Path path) {
    int items = listing.items();
    int passed = listing.passed();
    try {
      ZipFile archive = open(path);
      open.add(archive);
      List<? extends ZipEntry> entries =
          archive.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        if (!entry.isDirectory() && !listing.isFull()) {
          look(archive, entry, path + "!/" + entry.getName());
        }
      }
      if (listing.items() == items) {
        listing.refuseEmpty(path.toString(), listing.passed() - passed);
      }
    } catch (ZipException e) {
      listing.refuse(path.toString(), damaged(path, e));
    } catch (IOException e) {
      listing.refuse(path.toString(), Trouble.sentence(path.toString(), e));
    }
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return new ZipFile(path.toFile(), CP437);
      }
      throw e;
    }
  }

  private static String damaged(Path path, ZipException e) {
    if (isEncrypted(path)) {
      return "\""
          + path
          + "\" is encrypted with a password. Unpack it with its password, and read the folder.";
    }
    return "\""
        + path
        + "\" is not a ZIP archive, or it is cut off or damaged ("
        + e.getMessage()
        + "). Get it again.";
  }

  /// Whether the first entry is encrypted (APPNOTE 4.4.4: bit 0 of the flags in bytes 6 and 7).
  private static boolean isEncrypted(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(8);
      return start.length == 8 && start[0] == 'P' && start[1] == 'K' && (start[6] & 1) == 1;
    } catch (IOException e) {
      return false;
    }
  }

  private void look(ZipFile archive, ZipEntry entry, String name) {
    List<String> parts = List.of(entry.getName().replace('\\', '/').split("/", -1));
    String file = parts.getLast();
    if (parts.contains("..") || parts.getFirst().isEmpty() || parts.getFirst().endsWith(":")) {
      listing.refuse(
          name,
          "\""
              + name
              + "\" would lie outside of its archive, as in archives that are made to do harm. It was not read.");
    } else if (parts.stream().anyMatch(Listing::isHidden)) {
      listing.skip(name, "it is hidden");
    } else if (Recogniser.ending(file).equals("zip")) {
      listing.refuse(
          name,
          "\""
              + name
              + "\" is an archive inside an archive, which is not opened. Unpack it first, and read it by itself.");
    } else if (Recogniser.byName(file).isEmpty()) {
      listing.skip(name, "its ending is not one that Lectern reads");
    } else if (Listing.isAboutFolder(file)) {
      listing.skip(name, "it is about its folder");
    } else if (entry.getSize() > listing.limits().fileBytes()) {
      listing.refuse(name, Trouble.tooLarge(name, entry.getSize(), listing.limits()));
    } else if (isBomb(entry)) {
      listing.refuse(
          name,
          "\""
              + name
              + "\" unpacks to "
              + entry.getSize()
              + " bytes from "
              + entry.getCompressedSize()
              + ", as archives do that are made to fill a disk. It was not read.");
    } else {
      listing.add(new Item.InArchive(archive, entry, name, listing.limits()));
    }
  }

  private boolean isBomb(ZipEntry entry) {
    return entry.getSize() > SMALL
        && entry.getSize() / listing.limits().ratio() > entry.getCompressedSize();
  }

  @Override
  public void close() {
    for (ZipFile archive : open) {
      try {
        archive.close();
      } catch (IOException _) {
        // It was only read from: nothing is lost.
      }
    }
  }
}
