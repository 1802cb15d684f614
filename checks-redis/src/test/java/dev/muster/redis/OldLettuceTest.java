package dev.muster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was compiled against the newer lettuce runs on the older one, with its netty and its reactor, and sees the same. */
final class OldLettuceTest {
    /** Where the build puts the older one. */
    private static final Path OLD = Path.of("target", "lettuce-6");

    private static final Pattern OF_LETTUCE = Pattern.compile("(lettuce|netty|reactor|reactive|redis-authx)-.*\\.jar");

    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!OF_LETTUCE.matcher(Path.of(entry).getFileName().toString()).matches()) {
                entries.add(entry);
            }
        }
        try (Stream<Path> jars = Files.list(OLD)) {
            jars.map(Path::toString).forEach(entries::add);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> report(Map<String, String> settings) throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                LettuceReport.class.getName());
        java.environment().putAll(settings);
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        // What a newer JVM says of the old netty is no word of ours.
        return said.lines().filter(line -> !line.startsWith("WARNING: ")).toList();
    }

    /** {@return what the two agree on, a log without warnings too; how long an answer took and how much is in use they do not} */
    private static List<String> settled(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("redis.latency ")) // depends on what else this machine does
                .map(line -> line.startsWith("redis.client.") ? line : line.replaceAll("[0-9]+([.][0-9]+)?", "N"))
                .map(line -> line.replaceAll("N (ns|us|ms|s)\\b", "N ms").replaceAll("N (B|KiB|MiB|GiB)\\b", "N MiB"))
                .map(line -> line.replaceAll("N lookups?\\b", "N lookups"))
                .toList();
    }

    @Test
    void the_older_lettuce_sees_what_the_newer_one_does() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start()) {
            List<String> old = report(redis.settings());
            List<String> own = LettuceReport.lines(redis.settings());

            assertTrue(old.get(0).startsWith("lettuce 6.8.2"), old.get(0));
            assertTrue(old.size() > 50, old.toString());
            assertEquals(settled(own), settled(old));
        }
    }
}
