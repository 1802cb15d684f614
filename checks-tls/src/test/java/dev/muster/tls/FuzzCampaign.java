package dev.muster.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fuzzes for real, with Jazzer in a process of its own, for so many seconds: all targets, or the one that is named. Begins
 * with the seeds. Run by the profile {@code fuzz}.
 */
final class FuzzCampaign {
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    /** Which way the tests themselves go says nothing of the parsers. */
    private static final String OURS = Stream.of(
                    FuzzDriver.class, FuzzInput.class, FuzzTarget.class, HelloFuzz.class, Quick.class, SmtpFuzz.class)
            .map(Class::getName)
            .collect(Collectors.joining(":"));

    /** Jazzer's own searches, for what this code does not do: they would take half of the time. */
    private static final String NOT_SEARCHED = Stream.of(
                    "FilePathTraversal", "ReflectiveCall", "RegexInjection", "RegexRoadblocks", "UnsafeSanitizer")
            .map(name -> "com.code_intelligence.jazzer.sanitizers." + name)
            .collect(Collectors.joining(":"));

    private FuzzCampaign() {}

    /**
     * Takes the directory to work in, the seconds, where chance begins, and the name of a target or nothing. The same
     * beginning tries the same inputs, as far as the time goes: what fails in CI fails again elsewhere.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        List<FuzzTarget> only =
                arguments.length > 3 && !arguments[3].isEmpty() ? List.of(FuzzTarget.valueOf(arguments[3])) : List.of();
        Path corpus = corpus(directory, only);
        Process jazzer = new ProcessBuilder(command(directory, corpus, only, arguments))
                .inheritIO()
                .start();
        int status = jazzer.waitFor();
        if (status != 0) {
            throw new IllegalStateException("Jazzer ended with status " + status
                    + ": mend what it found, and add the seed that it names above to src/test/resources/fuzz");
        }
    }

    private static List<String> command(Path directory, Path corpus, List<FuzzTarget> only, String[] arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + FuzzDriver.class.getName(),
                "--instrumentation_includes=dev.muster.tls.**",
                "--custom_hook_includes=dev.muster.tls.**",
                "--instrumentation_excludes=" + OURS,
                "--custom_hook_excludes=" + OURS,
                "--disabled_hooks=" + NOT_SEARCHED,
                "--reproducer_path=" + directory));
        only.forEach(target -> command.add("--target_args=" + target));
        command.addAll(List.of(
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + arguments[1],
                "-seed=" + arguments[2],
                "-timeout=20",
                "-max_len=2048",
                "-print_final_stats=1",
                corpus.toString()));
        return command;
    }

    private static Path corpus(Path directory, List<FuzzTarget> only) throws IOException {
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        for (FuzzTarget target : only.isEmpty() ? Arrays.asList(FuzzTarget.values()) : only) {
            List<byte[]> seeds = FuzzSeeds.of(target);
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(
                        corpus.resolve(target.seeds() + "-" + i),
                        only.isEmpty() ? marked(target, seeds.get(i)) : seeds.get(i));
            }
        }
        return corpus;
    }

    /** As {@link FuzzDriver} reads it. */
    private static byte[] marked(FuzzTarget target, byte[] seed) {
        byte[] marked = new byte[seed.length + 1];
        marked[0] = target.octet();
        System.arraycopy(seed, 0, marked, 1, seed.length);
        return marked;
    }
}
