package dev.muster.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UnderstandingTest {

    static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(UnderstandingTest.class.getResourceAsStream("understood.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_is_understood_as_a_whole_or_not_at_all(String line) {
        String[] sides = line.split(" => ", -1);
        String[] halves = sides[0].split(" \\| ", -1);
        StringBuilder markdown = new StringBuilder();
        String[] headings = halves[0].split(" > ", -1);
        for (int i = 0; i < headings.length; i++) {
            markdown.append("#".repeat(i + 1)).append(' ').append(headings[i]).append('\n');
        }

        Item item = Checklist.parse(markdown + "- [ ] " + halves[1]).items().get(0);

        assertEquals(new TreeSet<>(Set.of(sides[1].split(" ", -1))), meanings(item));
    }

    private static Set<String> meanings(Item item) {
        Set<String> meanings = Understanding.of(item).stream()
                .flatMap(meaning -> Stream.concat(
                        meaning.rules().stream(), meaning.kind().stream().map(AttestedKind::id)))
                .collect(Collectors.toCollection(TreeSet::new));
        return meanings.isEmpty() ? Set.of("open") : meanings;
    }

    @Test
    void each_rule_of_the_table_is_in_a_catalogue() throws IOException {
        Set<String> known = catalogues();
        Set<String> named = PhraseTable.get().phrases().stream()
                .flatMap(phrase -> phrase.meaning().rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(known);

        assertEquals(Set.of(), named);
        assertTrue(known.size() > 200);
    }

    /** The pages that the modules' own tests hold to their catalogues. */
    private static Set<String> catalogues() throws IOException {
        Pattern heading = Pattern.compile("^## ([a-z0-9.-]+)$", Pattern.MULTILINE);
        Set<String> ids = new TreeSet<>();
        for (String module : List.of("core", "checks-http", "checks-tls", "checks-db", "checks-redis")) {
            heading.matcher(Files.readString(Path.of("..", module, "RULES.md"), UTF_8))
                    .results()
                    .forEach(found -> ids.add(found.group(1)));
        }
        return ids;
    }

    @Test
    void each_phrase_says_why_and_needs_or_is_about_something() {
        for (Phrase phrase : PhraseTable.get().phrases()) {
            assertTrue(!phrase.meaning().why().isBlank(), phrase::toString);
            assertTrue(phrase.needed().size() + phrase.about().size() > 0, phrase::toString);
            assertTrue(!phrase.open() || !phrase.meaning().byRules(), phrase::toString);
        }
    }

    @Test
    void the_mapping_of_the_measuring_program_names_rules_that_are_there() throws IOException {
        Set<String> known = catalogues();

        for (String rule : SeedMapping.rules()) {
            assertTrue(known.stream().anyMatch(id -> id.equals(rule) || id.startsWith(rule + ".")), rule);
        }
    }

    @Test
    void a_line_without_an_end_stays_open() {
        Item item = Checklist.parse("- [ ] Redis " + "is reachable ".repeat(10_000))
                .items()
                .get(0);

        assertEquals(List.of(), Understanding.of(item));
    }
}
