package dev.verivative;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the packages to the table of the design: what each may use, directly or through what it uses. */
class ArchitectureTest {

    private static final String ROOT = "dev.verivative.";

    private static final String TEMPLATES = ROOT + "report.template";

    /** A fault in finding the classes must not pass for a sound architecture. */
    private static final int CLASSES_AT_LEAST = 3;

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("term", List.of()),
            entry("rule", List.of("term")),
            entry("kernel", List.of("rule", "term")),
            entry("exact", List.of("term")),
            entry("symja", List.of("term")),
            entry("notation", List.of("symja")),
            entry("definition", List.of("notation", "term")),
            entry("fold", List.of("rule", "symja")),
            entry("derive", List.of("kernel", "exact", "definition", "fold")),
            entry("proof", List.of("derive")),
            entry("numeric", List.of()),
            entry("verify", List.of("proof", "numeric")),
            entry("testkit", List.of("verify")),
            entry("report", List.of("derive", "proof", "verify")),
            entry("api", List.of("report")),
            entry("cli", List.of("api", "testkit")));

    private static final JavaClasses MAIN = imported(new ImportOption.DoNotIncludeTests());
    private static final JavaClasses TESTS = imported(new ImportOption.OnlyIncludeTests());

    private static JavaClasses imported(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("dev.verivative");
    }

    static Set<String> packages() {
        return new TreeSet<>(MAY_USE.keySet());
    }

    @Test
    void seesTheClasses() {
        assertTrue(MAIN.size() >= CLASSES_AT_LEAST, () -> "found only " + MAIN.size() + " classes");
        assertTrue(TESTS.contain(ArchitectureTest.class), "found no tests");
    }

    @Test
    void everyClassLivesInAPackageOfTheTable() {
        classes().should().resideInAnyPackage(patterns(packages())).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatTheTableAllows(String name) {
        Set<String> forbidden = new TreeSet<>(packages());
        forbidden.removeAll(reachable(name));
        noClasses()
                .that()
                .resideInAPackage(pattern(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(patterns(forbidden)))
                .because("the design lets " + name + " use " + MAY_USE.get(name))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theCommandLineMayUseEverything() {
        assertEquals(packages(), reachable("cli"));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"term", "rule", "kernel", "numeric"})
    void trustsNoThirdParty(String name) {
        classes()
                .that()
                .resideInAPackage(pattern(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.verivative..", "org.jspecify.annotations"))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void onlyOnePackageSeesSymja() {
        noClasses()
                .that(resideOutsideOfPackage(pattern("symja")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.matheclipse..", "edu.jas.."))
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineUsesTheStandardStreams() {
        noClasses()
                .that(resideOutsideOfPackage(pattern("cli")))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "console")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void onlyTheTestKitUsesJUnit() {
        noClasses()
                .that(resideOutsideOfPackage(pattern("testkit")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j..", "net.jqwik.."))
                .check(MAIN);
    }

    @Test
    void testsWithJUnitNeedNoJqwik() {
        noClasses()
                .that(resideOutsideOfPackage(pattern("testkit")))
                .or()
                .haveSimpleNameStartingWith("DerivedTests")
                .should()
                .dependOnClassesThat(resideInAnyPackage("net.jqwik.."))
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = MAIN.stream()
                .map(type -> type.getPackage())
                // Pages are generated, and what they are given is checked where they are called.
                .filter(each -> !each.getName().startsWith(TEMPLATES))
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked, "packages without @NullMarked in a package-info");
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit.jupiter.api.condition.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
                .check(TESTS);
    }

    @Test
    void everyPropertyFixesItsSeed() {
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should(new ArchCondition<>("name a seed") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean fixed = !method.getAnnotationOfType(Property.class)
                                .seed()
                                .isEmpty();
                        events.add(new SimpleConditionEvent(method, fixed, method.getDescription() + " has no seed"));
                    }
                })
                .allowEmptyShould(true)
                .check(TESTS);
    }

    /** The packages that a package may use: itself, its row, and the rows of that row. */
    private static Set<String> reachable(String name) {
        return Stream.concat(Stream.of(name), MAY_USE.get(name).stream().flatMap(next -> reachable(next).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pattern(String name) {
        return ROOT + name + "..";
    }

    private static String[] patterns(Set<String> names) {
        return names.stream().map(ArchitectureTest::pattern).toArray(String[]::new);
    }
}
