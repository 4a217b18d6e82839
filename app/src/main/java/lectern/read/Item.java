package lectern.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.source.Format;
import lectern.source.Source;

/// One document that was asked for: cheap to keep, its bytes are read when it is taken.
public sealed interface Item {

  /// The path of the file as asked for; inside an archive `archive.zip!/folder/file.txt`.
  String name();

  /// Number of bytes, as far as is known before they are read.
  long size();

  /// Reads the bytes. Safe to call from any thread, any number of times.
  Delivery take();

  /// A file on disk.
  ///
  /// @param limits the most bytes that are read
  record InFolder(Path path, long size, Limits limits) implements Item {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public Delivery take() {
      if (size > limits.fileBytes()) {
        return new Delivery.Refused(name(), Trouble.tooLarge(name(), size, limits));
      }
      try (InputStream in = Files.newInputStream(path)) {
        return deliver(name(), in.readNBytes(limits.fileBytes() + 1), limits);
      } catch (IOException e) {
        return new Delivery.Refused(name(), Trouble.sentence(name(), e));
      }
    }
  }

  /// A file in an archive that the [Intake] holds open.
  record InArchive(ZipFile archive, ZipEntry entry, String name, Limits limits) implements Item {
    @Override
    public long size() {
      return entry.getSize();
    }

    /// One byte more than the archive declares is enough to see that it lies.
    @Override
    public Delivery take() {
      try (InputStream in = archive.getInputStream(entry)) {
        byte[] bytes = in.readNBytes((int) Math.min(size(), limits.fileBytes()) + 1);
        if (bytes.length > size()) {
          return new Delivery.Refused(
              name,
              "\""
                  + name
                  + "\" holds more than the "
                  + size()
                  + " bytes that its archive declares, as in archives that"
                  + " are made to do harm. It was not read.");
        }
        return deliver(name, bytes, limits);
      } catch (IOException | IllegalStateException e) {
        return new Delivery.Refused(
            name,
            "\""
                + name
                + "\" is damaged in its archive ("
                + e.getMessage()
                + "). Get the archive again.");
      }
    }
  }

  /// A document on the web.
  ///
  /// @param name its address
  /// @param limits the most bytes that are fetched
  record Addressed(String name, Limits limits) implements Item {
    @Override
    public long size() {
      return 0;
    }

    @Override
    public Delivery take() {
      return OnWeb.fetch(name, limits);
    }
  }

  /// Something that was asked for, and cannot be had.
  record Missing(Delivery.Refused refusal) implements Item {
    @Override
    public String name() {
      return refusal.name();
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public Delivery take() {
      return refusal;
    }
  }

  private static Delivery deliver(String name, byte[] bytes, Limits limits) {
    if (bytes.length > limits.fileBytes()) {
      return new Delivery.Refused(name, Trouble.tooLarge(name, bytes.length, limits));
    }
    return switch (Recogniser.recognise(name, bytes)) {
      case Recognition.As(Format format) -> new Delivery.Taken(Source.of(name, format, bytes));
      case Recognition.Not(String message) -> new Delivery.Refused(name, message);
    };
  }
}
