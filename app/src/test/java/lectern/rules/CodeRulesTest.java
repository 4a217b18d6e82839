package lectern.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static lectern.rules.House.CORE;
import static lectern.rules.House.rooms;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Habits that hold in every class.
class CodeRulesTest {

  @Test
  void bytesBecomeTextOnlyWithANamedCharset() {
    check(noClasses().should().callMethod(String.class, "getBytes"));
    check(noClasses().should().callConstructor(String.class, byte[].class));
    check(noClasses().should().callConstructor(String.class, byte[].class, int.class, int.class));
    check(noClasses().should().callMethod(Charset.class, "defaultCharset"));
  }

  @Test
  void nothingDependsOnLocaleOrPlatform() {
    check(noClasses().should().callMethod(System.class, "lineSeparator"));
    check(noClasses().should().callMethod(String.class, "toLowerCase"));
    check(noClasses().should().callMethod(String.class, "toUpperCase"));
    check(noClasses().should().callMethod(Locale.class, "getDefault"));
  }

  @Test
  void coreHasNoClockOfItsOwn() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(rooms(CORE))
            .should()
            .callMethodWhere(
                target(nameMatching("now|system.*|tick.*"))
                    .and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callConstructor(java.util.Date.class));
  }

  @Test
  void publicClassesAreRecordsEnumsFinalOrSealed() {
    check(classes().that().arePublic().and().areNotInterfaces().should(beClosedForExtension()));
  }

  /// NullAway skips a package without the annotation, and says nothing.
  @Test
  void everyPackageIsNullMarked() {
    TreeSet<String> unmarked = new TreeSet<>();
    for (JavaClass javaClass : House.CLASSES) {
      JavaPackage javaPackage = javaClass.getPackage();
      if (!javaPackage.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(javaPackage.getName());
      }
    }
    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
    assertThat(House.CLASSES.contain("lectern.source.Span")).as("core was read").isTrue();
    assertThat(House.CLASSES.contain("lectern.Main")).as("app was read").isTrue();
  }

  /// Final (records and enums are, or as good as) or sealed. The class file is asked through
  /// reflection: ArchUnit does not know sealed classes.
  private static ArchCondition<JavaClass> beClosedForExtension() {
    return new ArchCondition<>("be a record, an enum, final or sealed") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean closed =
            item.isEnum()
                || item.getModifiers().contains(JavaModifier.FINAL)
                || item.reflect().isSealed();
        events.add(new SimpleConditionEvent(item, closed, item.getDescription() + " is open"));
      }
    };
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.CLASSES);
  }
}
