package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the command is what it does: its files and its transcript. */
final class TranscriptTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern FILE = Pattern.compile("(?s)```(?:toml|text)\n# ([a-z.]+)\n(.*?)```");
    private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
    private static final String COMMAND = "$ java -jar muster-preflight.jar ";
    private static final String EXPORT = "$ export ";
    private static final String STATUS = "; echo \"exit status $?\"";

    @TempDir
    private Path directory = Path.of("");

    /** Without what differs from run to run. */
    private static String settled(String text) {
        return text.replaceAll("\\d+ ms\\)", "N ms)").replaceAll("since \\d{4}-\\d\\d-\\d\\d", "since DAY");
    }

    @Test
    void the_transcript_is_what_happens() throws Exception {
        String readme = Files.readString(README);
        Ran.Plan plan = Ran.in(directory);
        List<MatchResult> files = FILE.matcher(readme).results().toList();
        assertEquals(
                List.of("preflight.toml", "required.toml", "waivers"),
                files.stream().map(file -> file.group(1)).toList());
        for (MatchResult file : files) {
            plan.file(file.group(1), file.group(2));
        }
        StringBuilder happened = new StringBuilder();
        String transcript =
                CONSOLE.matcher(readme).results().findFirst().orElseThrow().group(1);
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : transcript.lines().toList()) {
            if (line.startsWith(EXPORT)) {
                happened.append(line).append('\n');
                for (String pair : line.substring(EXPORT.length()).split(" ", -1)) {
                    environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            } else if (line.startsWith(COMMAND)) {
                happened.append(line)
                        .append('\n')
                        .append(run(plan.with(environment), line.substring(COMMAND.length())));
            }
        }
        assertEquals(settled(transcript), settled(happened.toString()));
    }

    private static String run(Ran.Plan plan, String arguments) throws Exception {
        boolean status = arguments.endsWith(STATUS);
        Ran ran = plan.run(arguments.replace(STATUS, "").split(" ", -1));
        return ran.out() + (status ? "exit status " + ran.status() + "\n" : "");
    }
}
