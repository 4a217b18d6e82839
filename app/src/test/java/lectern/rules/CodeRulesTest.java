package lectern.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static lectern.rules.House.CORE;
import static lectern.rules.House.rooms;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Habits that hold in every class.
class CodeRulesTest {

  private static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;

  @Test
  void bytesBecomeTextOnlyWithANamedCharset() {
    check(
        noClasses()
            .should()
            .accessTargetWhere(
                isOneOf(
                    new Call(String.class, "getBytes"),
                    new Call(String.class, NEW, byte[].class),
                    new Call(String.class, NEW, byte[].class, int.class, int.class),
                    new Call(Charset.class, "defaultCharset"))));
  }

  @Test
  void nothingDependsOnLocaleOrPlatform() {
    check(
        noClasses()
            .should()
            .accessTargetWhere(
                isOneOf(
                    new Call(System.class, "lineSeparator"),
                    new Call(String.class, "toLowerCase"),
                    new Call(String.class, "toUpperCase"),
                    new Call(Locale.class, "getDefault"))));
  }

  @Test
  void coreHasNoClockOfItsOwn() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(rooms(CORE))
            .should()
            .accessTargetWhere(
                isOneOf(
                        new Call(System.class, "currentTimeMillis"),
                        new Call(System.class, "nanoTime"),
                        new Call(Date.class, NEW))
                    .or(readsTheTime())));
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
      if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(javaClass.getPackageName());
      }
    }
    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
    assertThat(House.CLASSES.contain("lectern.source.Span")).as("core was read").isTrue();
    assertThat(House.CLASSES.contain("lectern.Main")).as("app was read").isTrue();
  }

  /// A method or constructor with exactly these parameters, called or referred to (`String::trim`).
  private record Call(Class<?> owner, String name, Class<?>... parameters) {

    boolean isTargetOf(JavaAccess<?> access) {
      return access.getTarget() instanceof CodeUnitAccessTarget target
          && target.getOwner().isEquivalentTo(owner)
          && target.getName().equals(name)
          && names(target.getRawParameterTypes())
              .equals(Arrays.stream(parameters).map(Class::getName).toList());
    }

    private static List<String> names(List<JavaClass> types) {
      return types.stream().map(JavaClass::getName).toList();
    }

    @Override
    public String toString() {
      return owner.getSimpleName() + "." + name;
    }
  }

  private static DescribedPredicate<JavaAccess<?>> isOneOf(Call... calls) {
    return DescribedPredicate.describe(
        "it is one of " + Arrays.toString(calls),
        access -> Arrays.stream(calls).anyMatch(call -> call.isTargetOf(access)));
  }

  /// `Instant.now`, `LocalDate.now`, `Clock.systemUTC` and the like.
  private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
    return DescribedPredicate.describe(
        "it is a clock in java.time",
        access ->
            access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getName().matches("now|system.*|tick.*"));
  }

  /// ArchUnit does not know sealed classes, so the class itself is asked.
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
