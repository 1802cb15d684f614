package dev.muster.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fuzzes for real, with Jazzer in a process of its own, for so many seconds: all targets of an enum, or the one that is
 * named. Begins with the seeds. Run by the profile {@code fuzz}.
 */
final class FuzzCampaign {
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    /** Jazzer's own searches, for what this code does not do: they would take half of the time. */
    private static final String NOT_SEARCHED = Stream.of(
                    "FilePathTraversal", "ReflectiveCall", "RegexInjection", "RegexRoadblocks", "UnsafeSanitizer")
            .map(name -> "com.code_intelligence.jazzer.sanitizers." + name)
            .collect(Collectors.joining(":"));

    private FuzzCampaign() {}

    /**
     * Takes the name of the enum of targets, the directory to work in, the seconds, where chance begins, and the name of a
     * target or nothing. The same beginning tries the same inputs, as far as the time goes: what fails in CI fails again
     * elsewhere.
     */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Path directory = Path.of(arguments[1]);
        String only = arguments.length > 4 ? arguments[4] : "";
        List<String> command = new ArrayList<>(command(directory, name, only));
        command.addAll(List.of(
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + arguments[2],
                "-seed=" + arguments[3],
                "-timeout=20",
                "-max_len=2048",
                "-print_final_stats=1",
                corpus(directory, name, only).toString()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("Jazzer ended with status " + status
                    + ": mend what it found, and add the seed that it names above to src/test/resources/fuzz");
        }
    }

    private static List<String> command(Path directory, String name, String only)
            throws IOException, ReflectiveOperationException, URISyntaxException {
        Class<?> targets = Class.forName(name);
        String ours = testsBeside(targets);
        String read = targets.getPackageName() + ".**";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + FuzzDriver.class.getName(),
                "--target_args=" + (name + " " + only).strip(),
                "--instrumentation_includes=" + read,
                "--custom_hook_includes=" + read,
                "--instrumentation_excludes=" + ours,
                "--custom_hook_excludes=" + ours,
                "--disabled_hooks=" + NOT_SEARCHED,
                "--reproducer_path=" + directory));
        return command;
    }

    /** {@return the classes of the directory that the targets are in: which way the tests go says nothing of the readers} */
    private static String testsBeside(Class<?> targets) throws IOException, URISyntaxException {
        Path tests = Path.of(
                targets.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(tests)) {
            return files.map(file -> tests.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(tests.getFileSystem().getSeparator(), "."))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    private static Path corpus(Path directory, String name, String only) throws IOException {
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        List<FuzzTarget> all = FuzzDriver.targets(name);
        for (int place = 0; place < all.size(); place++) {
            FuzzTarget target = all.get(place);
            if (!only.isEmpty() && !only.equals(target.name())) {
                continue;
            }
            List<byte[]> seeds = FuzzSeeds.of(target);
            for (int i = 0; i < seeds.size(); i++) {
                byte[] seed = only.isEmpty() ? FuzzDriver.marked(place, seeds.get(i)) : seeds.get(i);
                Files.write(corpus.resolve(target.seeds() + "-" + i), seed);
            }
        }
        return corpus;
    }
}
