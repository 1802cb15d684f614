package dev.muster.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a virtual machine of its own, with the class path of the test: for what is settled once in a process. */
public final class OwnProcess {
    private static final long MOST_SECONDS = 60;

    private OwnProcess() {}

    /**
     * {@return what it says, output and errors together}
     *
     * @param main that ends by itself
     * @param options of the virtual machine, which is of the kind that runs the test
     * @throws AssertionError if it does not end with status 0
     * @throws IOException if it cannot be started
     */
    public static String said(Class<?> main, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it said all it had to say and did not end: " + said);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("it ended with status " + process.exitValue() + ": " + said);
        }
        return said;
    }
}
