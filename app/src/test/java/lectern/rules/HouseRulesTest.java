package lectern.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static lectern.rules.House.APP;
import static lectern.rules.House.CORE;
import static lectern.rules.House.room;
import static lectern.rules.House.rooms;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may lean on what. A rule about a package that is still to come passes until then.
class HouseRulesTest {

  @Test
  void everyClassHasARoom() {
    check(
        classes()
            .should()
            .resideInAnyPackage(rooms(CORE))
            .orShould()
            .resideInAnyPackage(rooms(APP))
            .orShould()
            .resideInAPackage("lectern")
            .because("a new package wants a place in the order, and so in House"));
  }

  @Test
  void noCycles() {
    check(slices().matching("lectern.(*)..").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("roomsInOrder")
  void aPackageUsesOnlyThoseBeforeIt(String name, List<String> later) {
    check(
        noClasses()
            .that()
            .resideInAPackage(room(name))
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms(later)))
            .orShould()
            .dependOnClassesThat(resideInAPackage("lectern")));
  }

  static Stream<Arguments> roomsInOrder() {
    List<String> all = new ArrayList<>(CORE);
    all.addAll(APP);
    return all.stream()
        .map(name -> Arguments.of(name, all.subList(all.indexOf(name) + 1, all.size())));
  }

  @Test
  void cliDoesNotKnowWeb() {
    check(mayNotUse("cli", "lectern.web.."));
  }

  @Test
  void theRecordHoldsNoInterpretation() {
    check(mayNotUse("record", "lectern.exchange..", "lectern.quote..", "lectern.reading.."));
  }

  /// `javax.xml` is the JDK's StAX, which `export` writes with.
  @Test
  void coreIsTheJdkAndJspecifyAlone() {
    List<String> allowed = new ArrayList<>(List.of(rooms(CORE)));
    allowed.addAll(List.of("java..", "javax.xml..", "org.jspecify.."));
    check(
        classes()
            .that()
            .resideInAnyPackage(rooms(CORE))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed.toArray(String[]::new)));
  }

  @Test
  void coreHasNoNetworkAndNoDatabase() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(rooms(CORE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "javax.sql.."));
  }

  /// Spring's JDBC helpers belong to the store as well: they are JDBC, and start no Spring.
  @Test
  void onlyStoreUsesJdbc() {
    check(
        onlyIn(
            "store",
            "java.sql..",
            "javax.sql..",
            "org.sqlite..",
            "org.postgresql..",
            "org.flywaydb..",
            "org.jdbi..",
            "org.springframework.jdbc..",
            "org.springframework.dao..",
            "org.springframework.transaction.."));
  }

  /// Within it, one class alone: the styles are loaded when the first reference is set.
  @Test
  void onlyCitingUsesCiteproc() {
    check(onlyIn("citing", "de.undercouch.citeproc.."));
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("ReferenceStyle")
            .and()
            .haveNameNotMatching(".*ReferenceStyle\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.undercouch.citeproc.."));
  }

  @Test
  void onlySearchUsesLucene() {
    check(onlyIn("search", "org.apache.lucene..", "dev.langchain4j..", "ai.onnxruntime.."));
  }

  @Test
  void onlyReadUsesTheDocumentReaders() {
    check(
        onlyIn(
            "read",
            "org.jsoup..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.poi..",
            "org.apache.xmlbeans..",
            "org.commonmark.."));
  }

  @Test
  void onlyWebUsesSpringAndServlets() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("web"), room("store"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "gg.jte.."));
    check(
        noClasses()
            .that()
            .resideInAPackage(room("store"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.springframework..", "jakarta.servlet..", "gg.jte..")
                    .and(
                        not(
                            resideInAnyPackage(
                                "org.springframework.jdbc..",
                                "org.springframework.dao..",
                                "org.springframework.transaction..")))));
  }

  /// What is kept for a while is kept in front of the pages, and nowhere else.
  @Test
  void onlyLanguageUsesTheIdentifier() {
    check(onlyIn("language", "opennlp.."));
  }

  @Test
  void onlyWebKeepsAnswers() {
    check(onlyIn("web", "com.github.benmanes.caffeine.."));
  }

  /// The pages have a server of their own.
  @Test
  void onlyWitnessUsesTheJdksServer() {
    check(onlyIn("witness", "com.sun.net.httpserver.."));
  }

  /// Nobody else talks to other computers: a document is fetched from its address, a witness is asked.
  @Test
  void onlyReadAndWitnessFetch() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("read"), room("witness"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http.."));
  }

  /// And `Main`, which puts the commands together.
  @Test
  void onlyCliUsesPicocli() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(room("cli"), "lectern")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }

  private static ArchRule onlyIn(String name, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static ArchRule mayNotUse(String name, String... packages) {
    return noClasses()
        .that()
        .resideInAPackage(room(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.CLASSES);
  }
}
