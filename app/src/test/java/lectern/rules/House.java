package lectern.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/// The packages of the house and their classes, main code only.
final class House {

  /// The packages of core; each may use only those before it.
  static final List<String> CORE =
      List.of(
          "source",
          "transcript",
          "exchange",
          "json",
          "cite",
          "quote",
          "record",
          "reading",
          "export");

  /// The packages of app; each may use core and those before it. `cli` and `web` are neighbours that
  /// do not know each other.
  static final List<String> APP =
      List.of("witness", "read", "language", "store", "search", "alert", "citing", "web", "cli");

  /// Read once: several hundred class files.
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("lectern");

  private House() {}

  /// The ArchUnit pattern for a package of the house and those inside it.
  static String room(String name) {
    return "lectern." + name + "..";
  }

  static String[] rooms(List<String> names) {
    return names.stream().map(House::room).toArray(String[]::new);
  }
}
