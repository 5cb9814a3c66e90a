package org.sightline.indicators;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What `indicators` may depend on: it is pure computation that a statistician elsewhere could import. */
@AnalyzeClasses(packages = "org.sightline.indicators", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule dependsOnTheJdkAndThreeLibrariesOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.sightline.indicators..",
                    "org.locationtech.jts..",
                    "org.hipparchus..",
                    "org.jspecify.annotations..",
                    "");

    @ArchTest
    static final ArchRule onlyNeighbourSeesGeometry = noClasses()
            .that()
            .resideOutsideOfPackage("org.sightline.indicators.neighbour..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.locationtech.jts..");

    @ArchTest
    static final ArchRule doesNotLogOrReadOrWrite = noClasses()
            .should()
            .dependOnClassesThat(are(DescribedPredicate.<JavaClass>describe(
                    "logging, files, network or databases",
                    type -> type.getPackageName().startsWith("java.util.logging")
                            || type.getPackageName().startsWith("java.lang.System$Logger")
                            || type.getPackageName().startsWith("java.io")
                            || type.getPackageName().startsWith("java.nio.file")
                            || type.getPackageName().startsWith("java.net")
                            || type.getPackageName().startsWith("java.sql"))))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule hasNoClock = noClasses()
            .should()
            .dependOnClassesThat(
                    be(DescribedPredicate.describe("a clock", type -> type.isAssignableTo(java.time.Clock.class))))
            .orShould()
            .callMethodWhere(describeCall(
                    "the present time",
                    call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                    && call.getName().equals("now")
                            || call.getTargetOwner().isEquivalentTo(System.class)
                                    && Set.of("currentTimeMillis", "nanoTime").contains(call.getName())))
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule drawsOnlyFromASeed = noClasses()
            .should()
            .dependOnClassesThat(are(DescribedPredicate.describe(
                    "generators without a fixed algorithm or seed",
                    type -> Set.of(
                                    "java.util.Random",
                                    "java.util.concurrent.ThreadLocalRandom",
                                    "java.security.SecureRandom",
                                    "java.util.UUID")
                            .contains(type.getName()))))
            .orShould()
            .callMethodWhere(describeCall(
                    "Math.random",
                    call -> call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")))
            .orShould()
            .callConstructor(SplittableRandom.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.sightline.indicators.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyPackageIsNullMarked(com.tngtech.archunit.core.domain.JavaClasses types) {
        Set<String> packages = types.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(name -> assertThat(types.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                        .isTrue());
    }

    /** The rules above look at call targets by name; this proves that the predicate does find one. */
    @Test
    void theClockRuleRecognisesEveryFormOfNow() {
        var types = new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses(Offender.class);
        assertThat(hasNoClock.evaluate(types).hasViolation()).isTrue();
        assertThat(drawsOnlyFromASeed.evaluate(types).hasViolation()).isTrue();
        assertThat(doesNotLogOrReadOrWrite.evaluate(types).hasViolation()).isTrue();
    }

    private static DescribedPredicate<JavaCall<?>> describeCall(
            String description, java.util.function.Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe("call " + description, test);
    }

    /** A class that breaks three rules, to prove that they can fail. */
    static final class Offender {
        private Offender() {}

        static String offend() {
            System.err.println("logged");
            return java.time.LocalDate.now(java.time.ZoneOffset.UTC) + " " + new SplittableRandom().nextInt();
        }
    }
}
