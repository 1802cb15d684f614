package dev.muster.examples.orders;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of this module, run as a process of its own with an environment of its own. */
final class Launched implements AutoCloseable {
    private final Process process;
    private final Path errors;

    private Launched(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static Launched run(Class<?> program, Map<String, String> environment) throws IOException {
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The log beside the output: a line of it must not come in the midst of what standard error is compared
                // for.
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-cp",
                classPath(),
                program.getName()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(errors.toFile());
        return new Launched(builder.start(), errors);
    }

    /** Without the libraries of tests: they are a finding. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(Launched::shipped)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean shipped(String entry) {
        return (entry.contains("muster-") && !entry.endsWith("-tests.jar"))
                || entry.contains("slf4j-")
                || entry.contains("bouncycastle")
                || entry.contains("HikariCP-")
                || entry.contains("postgresql-")
                || entry.contains("lettuce-core-")
                || entry.contains("netty-")
                || entry.contains("react") // reactor and reactive-streams, for lettuce
                || entry.contains("redis-authx-")
                || entry.endsWith(File.separator + "target" + File.separator + "classes");
    }

    /** {@return the port it says it listens on} */
    int port() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("listening on port ")) {
                return Integer.parseInt(line.substring("listening on port ".length()));
            }
        }
        throw new IllegalStateException("it ended without listening:\n" + errors());
    }

    /** Asks it to stop, as an orchestrator does. */
    void terminate() {
        process.destroy();
    }

    int exitStatus() throws InterruptedException {
        return process.waitFor();
    }

    /** {@return what it wrote to its standard error so far} */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        Files.deleteIfExists(errors);
    }
}
