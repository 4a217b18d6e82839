package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
  private static final byte[] WORDS = "Good evening.".getBytes(UTF_8);

  @TempDir private Path folder;
  private DurableFiles files;

  @BeforeEach
  void open() throws IOException {
    files = new DurableFiles(Files.createDirectory(folder.resolve("tmp")));
  }

  @AfterEach
  void close() {
    files.close();
  }

  @Test
  void aFileIsWrittenWithItsFoldersAndReplacedLater() throws Exception {
    Path file = folder.resolve("a/b/c");
    files.write(file, "Something before.".getBytes(UTF_8));
    files.write(file, WORDS);
    assertThat(file).hasBinaryContent(WORDS);
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void manyAreWrittenAtOnce() throws Exception {
    Map<Path, DurableFiles.Content> many = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      many.put(folder.resolve(i % 7 + "/" + i), () -> WORDS);
    }
    files.write(many);
    assertThat(many.keySet()).allSatisfy(file -> assertThat(file).hasBinaryContent(WORDS));
  }

  @Test
  void whatIsStagedHasNoNameYet() throws Exception {
    Map<Path, DurableFiles.Content> two = new LinkedHashMap<>();
    two.put(folder.resolve("first"), () -> WORDS);
    two.put(folder.resolve("last"), () -> WORDS);
    DurableFiles.Staged staged = files.stage(two);
    assertThat(folder.resolve("first")).doesNotExist();
    files.place(staged.of(List.of(folder.resolve("first"))));
    assertThat(folder.resolve("first")).exists();
    assertThat(folder.resolve("last")).doesNotExist();
    files.place(staged.of(List.of(folder.resolve("last"))));
    assertThat(folder.resolve("last")).exists();
  }

  @Test
  void ofAFileThatCannotBeMadeNothingIsThereAndTheErrorNamesIt() throws Exception {
    Files.writeString(folder.resolve("file"), "In the way.");
    Path file = folder.resolve("file/inside");
    assertThatThrownBy(() -> files.write(file, WORDS))
        .isInstanceOfSatisfying(
            FileSystemException.class,
            e -> assertThat(e.getFile()).isEqualTo(folder.resolve("file").toString()));
    Path source = folder.resolve("source");
    IOException unreadable = new IOException("The source is gone.");
    assertThatThrownBy(() ->
            files.write(
                Map.of(
                    source,
                    () -> {
                      throw unreadable;
                    })))
        .isSameAs(unreadable);
    assertThat(source).doesNotExist();
  }

  @Test
  void aSecretIsTheOwnersFromTheFirstByteOn() throws Exception {
    files.makePrivateFolder(folder.resolve("keys"));
    files.writePrivate(folder.resolve("keys/log.key"), WORDS);
    assertThat(mode("keys")).isEqualTo("rwx------");
    assertThat(mode("keys/log.key")).isEqualTo("rw-------");
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  @Test
  void filesAreTakenAwayAndThoseThatAreGoneArePassedOver() throws Exception {
    files.write(folder.resolve("a"), WORDS);
    files.delete(List.of(folder.resolve("a"), folder.resolve("b")));
    assertThat(folder.resolve("a")).doesNotExist();
  }
}
