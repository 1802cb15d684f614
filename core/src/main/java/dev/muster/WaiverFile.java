package dev.muster;

import dev.muster.files.TextFile;
import dev.muster.files.UnfitFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads waivers as people write them down: lines of a key, a colon and a value, an empty line between two waivers, and
 * comments behind {@code #} at the beginning of a line.
 */
final class WaiverFile {
    private static final List<String> KEYS = List.of("rule", "at", "because", "owner", "until");
    private static final List<String> NEEDED = List.of("rule", "because", "owner", "until");

    /** What stands behind a key. */
    private record Value(int line, String text) {}

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final Map<String, Value> stanza = new LinkedHashMap<>();
    private int begun;
    private boolean sound = true;

    private WaiverFile(Path file) {
        this.file = file;
    }

    /**
     * {@return the waivers of a file, in order}
     *
     * @throws ConfigurationException naming everything that is wrong, with its line
     */
    static List<Waiver> read(Path file) {
        try {
            return new WaiverFile(file).parse(TextFile.read(file));
        } catch (UnfitFileException e) {
            throw new ConfigurationException(List.of(Printable.escape(String.valueOf(e.getMessage()))));
        }
    }

    private List<Waiver> parse(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                end();
            } else if (!line.startsWith("#")) {
                pair(i + 1, line);
            }
        }
        end();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return List.copyOf(waivers);
    }

    private void pair(int number, String line) {
        begun = begun == 0 ? number : begun;
        int colon = line.indexOf(':');
        if (colon < 0) {
            wrong(number, "there is no colon: write a key, a colon and a value, such as owner: payments");
            return;
        }
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!KEYS.contains(key)) {
            String meant = NearestName.of(key, KEYS).orElse("one of " + String.join(", ", KEYS));
            wrong(number, "there is no key " + key + ": write " + meant);
        } else if (value.isEmpty()) {
            wrong(number, key + " has no value");
        } else if (stanza.putIfAbsent(key, new Value(number, value)) != null) {
            wrong(number, key + " stands here twice: an empty line goes between two waivers");
        }
    }

    /** Ends a waiver, if one was begun. */
    private void end() {
        if (begun > 0) {
            List<String> missing =
                    NEEDED.stream().filter(key -> !stanza.containsKey(key)).toList();
            if (sound && !missing.isEmpty()) {
                wrong(begun, "this waiver has no " + String.join(", no ", missing));
            }
            requireId();
            LocalDate until = day();
            if (sound) {
                add(until);
            }
        }
        stanza.clear();
        begun = 0;
        sound = true;
    }

    private void requireId() {
        Value rule = stanza.get("rule");
        if (rule != null && !RuleInfo.isId(rule.text())) {
            wrong(rule.line(), RuleInfo.malformed(rule.text()));
        }
    }

    private LocalDate day() {
        Value until = stanza.get("until");
        if (until != null) {
            try {
                return LocalDate.parse(until.text());
            } catch (DateTimeException e) {
                wrong(until.line(), "until is " + until.text() + ": write the last day as 2027-03-31");
            }
        }
        return LocalDate.MIN;
    }

    private void add(LocalDate until) {
        Waiver waiver = Waiver.of(text("rule", ""))
                .at(text("at", "*"))
                .because(text("because", ""))
                .owner(text("owner", ""))
                .until(until)
                .from(place(begun));
        Integer twin = twins.putIfAbsent(waiver.rule() + '\n' + waiver.subject(), begun);
        if (twin != null) {
            wrong(begun, "this is the waiver of line " + twin + " again: delete one of them");
        }
        waivers.add(waiver);
    }

    private String text(String key, String otherwise) {
        Value value = stanza.get(key);
        return value == null ? otherwise : value.text();
    }

    private void wrong(int line, String what) {
        sound = false;
        problems.add(Printable.shorten(Printable.escape(place(line) + ": " + what)));
    }

    private String place(int line) {
        return file + ", line " + line;
    }
}
