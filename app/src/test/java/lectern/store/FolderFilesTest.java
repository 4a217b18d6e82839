package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a record as an audit gets them: whatever lies in the folder is named, and only files are opened.
class FolderFilesTest {
  @TempDir private Path folder;

  private Set<String> names() throws Exception {
    try (Stream<String> names = new FolderFiles(folder).names()) {
      return names.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }

  @Test
  void filesOfTheRecordAreNamedAndNoOthers() throws Exception {
    Files.createDirectories(folder.resolve("log/tile/0"));
    Files.createDirectories(folder.resolve("sources"));
    Files.writeString(folder.resolve("log/checkpoint"), "a");
    Files.writeString(folder.resolve("log/tile/0/000"), "bc");
    Files.writeString(folder.resolve("desk.db"), "d");

    assertThat(names()).containsExactly("log/checkpoint", "log/tile/0/000");
    try (InputStream in = new FolderFiles(folder).open("log/tile/0/000").orElseThrow()) {
      assertThat(in.readAllBytes()).hasSize(2);
    }
    assertThat(new FolderFiles(folder).open("log/tile/0/001")).isEmpty();
  }

  /// A link could lead anywhere, also to a device that never ends.
  @Test
  void aLinkIsNamedAndNotFollowed() throws Exception {
    Files.createDirectories(folder.resolve("log/tile"));
    Files.writeString(folder.resolve("elsewhere"), "a");
    Files.createSymbolicLink(folder.resolve("log/checkpoint"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("log/all"), folder);

    assertThat(names()).containsExactly("log/all", "log/checkpoint");
    assertThatThrownBy(() -> new FolderFiles(folder).open("log/checkpoint"))
        .hasMessage("it is a folder, a link or a device, and not a file");
    assertThatThrownBy(() -> new FolderFiles(folder).open("log/tile"))
        .hasMessage("it is a folder, a link or a device, and not a file");
  }

  @Test
  void aPartMayLieOnAnotherDisk() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk/ab"));
    Files.writeString(disk.resolve("abc"), "a");
    Files.createSymbolicLink(folder.resolve("sources"), folder.resolve("disk"));

    assertThat(names()).containsExactly("sources/ab/abc");
    try (InputStream in = new FolderFiles(folder).open("sources/ab/abc").orElseThrow()) {
      assertThat(in.readAllBytes()).hasSize(1);
    }
  }
}
