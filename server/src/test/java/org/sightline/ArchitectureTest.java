package org.sightline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom: the table of docs/architecture.md, as tests. A package without a row is a failure. */
final class ArchitectureTest {
    private static final String ROOT = "org.sightline";
    private static final String EVERYTHING = "*";
    private static final Map<String, List<String>> TABLE = table();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new TreeMap<>();
        rows.put("dataset", List.of());
        rows.put("period", List.of());
        rows.put("crs", List.of());
        rows.put("area", List.of("dataset", "indicators.neighbour"));
        rows.put("privacy", List.of("area", "period"));
        rows.put("access", List.of("area", "period"));
        rows.put("incident", List.of("area", "period", "privacy", "dataset"));
        rows.put("movement", List.of("area", "period", "privacy", "dataset", "indicators"));
        rows.put("job", List.of("dataset"));
        rows.put("hotspot", List.of("area", "period", "incident", "privacy", "dataset", "job", "indicators"));
        rows.put("score", List.of("area", "period", "incident", "privacy", "dataset", "indicators"));
        rows.put(
                "report",
                List.of(
                        "area",
                        "period",
                        "movement",
                        "hotspot",
                        "score",
                        "privacy",
                        "dataset",
                        "crs",
                        "indicators.hotspot"));
        rows.put(
                "ingest",
                List.of(
                        "area",
                        "period",
                        "incident",
                        "movement",
                        "score",
                        "privacy",
                        "dataset",
                        "crs",
                        "indicators.neighbour"));
        rows.put(
                "store",
                List.of(
                        "area",
                        "period",
                        "incident",
                        "movement",
                        "score",
                        "privacy",
                        "dataset",
                        "indicators.neighbour"));
        rows.put(
                "http",
                List.of(
                        "area",
                        "period",
                        "movement",
                        "hotspot",
                        "score",
                        "report",
                        "ingest",
                        "privacy",
                        "access",
                        "job",
                        "dataset"));
        rows.put("cli", List.of(EVERYTHING));
        rows.put("", List.of(EVERYTHING));
        return rows;
    }

    @TestFactory
    List<DynamicTest> usesOnlyWhatItsRowAllows() {
        return TABLE.entrySet().stream()
                .filter(row -> !row.getValue().contains(EVERYTHING))
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> checkRow(row.getKey(), row.getValue())))
                .toList();
    }

    private static void checkRow(String name, List<String> allowed) {
        noClasses()
                .that(new InPackage(name))
                .should()
                .dependOnClassesThat(new ProjectClassOutside(name, allowed))
                .check(CLASSES);
    }

    @Test
    void everyPackageHasARowAndEveryRowAPackage() {
        Set<String> packages = CLASSES.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.startsWith("indicators") && !room.equals("sample"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(TABLE.keySet());
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(room -> room.getName().startsWith(ROOT))
                .filter(room -> !room.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @TestFactory
    List<DynamicTest> keepsEachTechnologyBehindItsFence() {
        return List.of(
                fence(Set.of("http", ""), "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."),
                fence(
                        Set.of("store"),
                        "org.jdbi..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql..",
                        "net.postgis.."),
                fence(Set.of("store", "ingest"), "java.sql..", "javax.sql..", "org.sqlite.."),
                fence(Set.of("crs"), "org.geotools..", "org.opengis..", "org.geotools.api.."),
                fence(Set.of("http", "ingest", "report"), "com.fasterxml.jackson.."),
                fence(Set.of("ingest", "report", "cli"), "de.siegmar.fastcsv.."),
                fence(Set.of("cli", ""), "picocli.."));
    }

    private static DynamicTest fence(Set<String> rooms, String... technology) {
        return DynamicTest.dynamicTest(
                String.join(" ", Arrays.asList(technology)),
                () -> classes()
                        .that(not(new InRooms(rooms)))
                        .should()
                        .onlyDependOnClassesThat(not(resideInAnyPackage(technology)))
                        .check(CLASSES));
    }

    /** What a writer may be given as it is: borders, import summaries, and records that hold nothing but disclosed results. */
    @Test
    void writersTakeNothingUndisclosed() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(new InPackage("report"))
                .and()
                .arePublic()
                .should()
                .haveRawParameterTypes(new AnUndisclosedResult())
                .check(CLASSES);
    }

    /** A test of the test: a result is seen as undisclosed, what wraps it is not. */
    @Test
    void knowsAnUndisclosedResult() {
        AnUndisclosedResult undisclosed = new AnUndisclosedResult();
        assertThat(undisclosed.test(List.of(CLASSES.get("org.sightline.score.ScoreResult"))))
                .isTrue();
        assertThat(undisclosed.test(List.of(CLASSES.get("org.sightline.privacy.Disclosed"))))
                .isFalse();
    }

    @Test
    void jdbcIsInIngestOnlyForGeoPackages() {
        noClasses()
                .that(new InPackage("ingest"))
                .and()
                .haveSimpleNameNotStartingWith("GeoPackage")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite.."))
                .check(CLASSES);
    }

    /** The name of the room a class is in: the package below the root, to one step ({@code indicators} to two). */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        String[] steps = below.split("\\.");
        return steps[0].equals("indicators") && steps.length > 1 ? steps[0] + "." + steps[1] : steps[0];
    }

    private static final class InPackage extends DescribedPredicate<JavaClass> {
        private final String name;

        InPackage(String name) {
            super("are in " + name);
            this.name = name;
        }

        @Override
        public boolean test(JavaClass type) {
            return room(type).equals(name);
        }
    }

    private static final class AnUndisclosedResult extends DescribedPredicate<List<JavaClass>> {
        AnUndisclosedResult() {
            super("hold a result that has not passed the gate");
        }

        @Override
        public boolean test(List<JavaClass> types) {
            return types.stream().anyMatch(type -> type.isAssignableTo("org.sightline.privacy.Disclosable"));
        }
    }

    private static final class InRooms extends DescribedPredicate<JavaClass> {
        private final Set<String> rooms;

        InRooms(Set<String> rooms) {
            super("are in one of " + rooms);
            this.rooms = rooms;
        }

        @Override
        public boolean test(JavaClass type) {
            return rooms.contains(room(type));
        }
    }

    private static final class ProjectClassOutside extends DescribedPredicate<JavaClass> {
        private final String own;
        private final List<String> allowed;

        ProjectClassOutside(String own, List<String> allowed) {
            super("are outside " + allowed);
            this.own = own;
            this.allowed = allowed;
        }

        @Override
        public boolean test(JavaClass type) {
            if (!type.getPackageName().startsWith(ROOT)) {
                return false;
            }
            String room = room(type);
            return !room.equals(own)
                    && allowed.stream().noneMatch(name -> room.equals(name) || room.startsWith(name + "."));
        }
    }
}
