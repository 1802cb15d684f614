package dev.muster.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What there is to be judged: the classes of every module, and their sources. */
final class Modules {
    /** Directories of the modules that make up the product. A new module is added here. */
    static final List<String> DIRECTORIES = List.of("core", "checks-http", "checks-tls", "checks-db", "checks-redis");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.muster");

    private Modules() {}

    /** {@return every main source file of the product} */
    static List<Path> sources() {
        return DIRECTORIES.stream().flatMap(Modules::sources).toList();
    }

    private static Stream<Path> sources(String module) {
        Path root = Path.of("..", "..", module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
