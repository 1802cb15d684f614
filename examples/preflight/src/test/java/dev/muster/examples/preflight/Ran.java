package dev.muster.examples.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of the command as a process of its own.
 *
 * @param status it ended with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int status, String out, String err) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A run that is being prepared: in a directory, with an environment of its own. */
    static final class Plan {
        private final Path directory;
        private final Map<String, String> environment = new LinkedHashMap<>();

        private Plan(Path directory) {
            this.directory = directory;
        }

        Plan with(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Plan with(Map<String, String> several) {
            environment.putAll(several);
            return this;
        }

        /** Writes a file that arguments may name. */
        Plan file(String name, String text) throws IOException {
            Files.writeString(directory.resolve(name), text);
            return this;
        }

        Ran run(String... arguments) throws IOException, InterruptedException {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            try {
                Process process = builder(arguments)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("it hung: " + List.of(arguments) + "\n" + Files.readString(err));
                }
                return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        }

        ProcessBuilder builder(String... arguments) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    shipped(),
                    Preflight.class.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return builder;
        }
    }

    static Plan in(Path directory) {
        return new Plan(directory);
    }

    /** Without the libraries of tests, as the jar is. */
    private static String shipped() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains("junit") && !entry.contains("jackson") && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the last line of standard error that is no help} */
    String complaint() {
        return err.lines()
                .filter(line -> line.startsWith("preflight: "))
                .reduce((first, second) -> second)
                .orElse(err)
                .replaceFirst("^preflight: ", "");
    }

    byte[] bytes() {
        return out.getBytes(UTF_8);
    }
}
