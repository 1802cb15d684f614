package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.DelegatingCheck;
import dev.muster.db.DbChecks;
import dev.muster.health.Capture;
import dev.muster.http.HttpChecks;
import dev.muster.redis.RedisChecks;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.tls.TlsChecks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A look that somebody wrote down, judged again.
 *
 * @param delegate judges it
 * @param id of the check that looked, which is the name of the file
 */
record Replayed(Check delegate, String id) implements DelegatingCheck {
    private static final long MOST_BYTES = 64 << 20;
    private static final Map<String, Function<String, Capture>> MODULES = Map.of(
            "muster.http.", HttpChecks::captured,
            "muster.tls.", TlsChecks::captured,
            "muster.db.", DbChecks::captured,
            "muster.redis.", RedisChecks::captured,
            "muster.runtime.", RuntimeChecks::captured);

    /** {@return what is in a directory, by the names of the files} */
    static List<Check> all(Path directory) {
        List<Check> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.equals(SettingsCapture.FILE)) {
                    all.add(of(file, name.substring(0, name.length() - ".json".length())));
                }
            }
        } catch (IOException e) {
            throw new UsageException("--replay " + directory + " is no directory that can be read");
        }
        return all;
    }

    private static Check of(Path file, String id) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException(file + " is over " + MOST_BYTES + " bytes: nothing that was captured is");
            }
            String document = Files.readString(file);
            Function<String, Capture> module = MODULES.entrySet().stream()
                    .filter(each -> head(document).contains('"' + each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new UsageException(file + " is nothing that --save wrote"));
            return new Replayed(module.apply(document).audit(), id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is nothing that --save wrote: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read as " + StandardCharsets.UTF_8 + ": "
                    + e.getClass().getSimpleName());
        }
    }

    private static String head(String document) {
        return document.substring(0, Math.min(200, document.length()));
    }
}
