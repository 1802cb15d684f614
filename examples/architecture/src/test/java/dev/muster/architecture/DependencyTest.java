package dev.muster.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class DependencyTest {
    private static final int FLOOR = 60;

    @Test
    void enough_classes_are_seen_for_the_rules_to_mean_anything() {
        assertTrue(Modules.CLASSES.size() >= FLOOR, "only " + Modules.CLASSES.size() + " classes were seen");
    }

    @Test
    void core_needs_the_jdk_and_slf4j_alone() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.muster",
                        "dev.muster.config..",
                        "dev.muster.evidence..",
                        "dev.muster.health..",
                        "dev.muster.runtime..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.muster..",
                        "java..",
                        "javax.management..",
                        "com.sun.management..",
                        "com.sun.net.httpserver..",
                        "jdk.jfr..",
                        "org.slf4j..",
                        "org.jspecify.annotations.."))
                .because("a library that is on board everywhere must not bring other libraries on board")
                .check(Modules.CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.muster.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package that is read as two")
                .check(Modules.CLASSES);
    }

    @Test
    void the_engine_knows_nothing_of_what_is_built_on_it() {
        classes()
                .that()
                .resideInAPackage("dev.muster")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.muster",
                        "dev.muster.files",
                        "java..",
                        "jdk.jfr..",
                        "org.slf4j..",
                        "org.jspecify.annotations.."))
                .because("modules, a stranger's too, use the engine by its public API alone")
                .check(Modules.CLASSES);
    }

    @Test
    void what_reads_files_stands_on_nothing() {
        classes()
                .that()
                .resideInAPackage("dev.muster.files")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.muster.files", "java..", "org.jspecify.annotations.."))
                .because("the engine stands on it")
                .check(Modules.CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> packages =
                Modules.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked = Modules.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                packages.stream().filter(name -> !marked.contains(name)).toList());
    }
}
