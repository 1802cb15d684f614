package dev.muster.tls;

import dev.muster.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** A whole check beside the scanners that are installed, in turn, against the same server in the same run. */
public final class ScannerComparison {
    private static final int WARM_UP = 200;

    private ScannerComparison() {}

    /** Prints a line for each server. */
    public static void main(String[] arguments) throws Exception {
        for (Servers each : Servers.values()) {
            try (OpensslServer server = each.start()) {
                compare(each, server.port());
            }
        }
    }

    private static void compare(Servers which, int port) throws Exception {
        Callable<?> check = () ->
                TlsChecks.endpoint("localhost", port).trusting(Servers.ROOT.trust()).run(TestRun.at(Issue.NOW));
        for (int i = 0; i < WARM_UP; i++) {
            check.call();
        }
        long cold = took(jvm(port));
        long muster = median(9, check);
        print(which, "muster, warm", muster, muster);
        print(which, "muster, a JVM of its own", cold, muster);
        scanner(which, muster, 5, "/usr/bin/sslscan", "--no-colour", "localhost:" + port);
        scanner(which, muster, 1, "/usr/bin/testssl", "--quiet", "-p", "-E", "localhost:" + port);
    }

    private static void scanner(Servers which, long muster, int times, String... command) throws Exception {
        if (Files.isExecutable(Path.of(command[0]))) {
            print(which, command[0], median(times, run(command)), muster);
        }
    }

    private static Callable<Integer> jvm(int port) {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Once.class.getName(),
                String.valueOf(port));
    }

    private static Callable<Integer> run(String... command) {
        return () -> new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static long took(Callable<?> work) throws Exception {
        long before = System.nanoTime();
        work.call();
        return System.nanoTime() - before;
    }

    private static long median(int times, Callable<?> work) throws Exception {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(took(work));
        }
        Long[] sorted = all.toArray(new Long[0]);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(Servers which, String what, long took, long muster) {
        System.out.printf(
                Locale.ROOT, "%s: %s: %.1f ms, %.1f times%n", which, what, took / 1e6, (double) took / muster);
    }

    /** What a pipeline does: one check, and no more. */
    public static final class Once {
        private Once() {}

        /** Runs it. */
        public static void main(String[] arguments) throws IOException, Exception {
            TlsChecks.endpoint("localhost", Integer.parseInt(arguments[0])).run(TestRun.at(Issue.NOW));
        }
    }
}
