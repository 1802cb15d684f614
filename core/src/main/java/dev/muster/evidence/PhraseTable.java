package dev.muster.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The table of phrases, as {@code phrases.txt} has it; how it is written is told there. */
final class PhraseTable {
    private static final String NAME = "phrases.txt";

    private final Map<String, Set<String>> names = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<Phrase>> byKey = new HashMap<>();
    private final Vocabulary vocabulary;
    private String section = "";
    private Optional<Meaning> meaning = Optional.empty();

    private PhraseTable(List<String> lines) {
        lines.forEach(this::line);
        phrases.forEach(phrase -> phrase.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, word -> new ArrayList<>()).add(phrase)));
        this.vocabulary = new Vocabulary(name("filler"), name("act"), name("elsewhere"));
    }

    /** {@return the one table, read when first asked for} */
    static PhraseTable get() {
        return Holder.TABLE;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** {@return the phrases that may fit a line of these words below such headings, each once} */
    Set<Phrase> candidates(List<String> words, Set<String> around) {
        Set<Phrase> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        words.forEach(word -> candidates.addAll(byKey.getOrDefault(word, List.of())));
        around.forEach(word -> candidates.addAll(byKey.getOrDefault(word, List.of())));
        return candidates;
    }

    private Set<String> name(String name) {
        return names.computeIfAbsent(name, key -> new HashSet<>());
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            section = line.substring(1, line.length() - 1);
            meaning = Optional.empty();
        } else if (section.startsWith("words ")) {
            Arrays.stream(line.split(" ", -1)).map(Stem::of).forEach(name(section.substring("words ".length()))::add);
        } else if (line.startsWith("= ")) {
            meaning = Optional.of(meaning(line.substring(2)));
        } else {
            phrases.add(phrase(meaning.orElseThrow(() -> new IllegalStateException(section)), line));
        }
    }

    private Meaning meaning(String why) {
        Optional<AttestedKind> kind = AttestedKind.of(section);
        List<String> rules = kind.isPresent()
                ? List.of()
                : Arrays.stream(section.split(" ", -1)).toList();
        return new Meaning(rules, kind, why);
    }

    private Phrase phrase(Meaning meaning, String line) {
        List<Set<String>> needed = new ArrayList<>();
        List<Set<String>> about = new ArrayList<>();
        Map<Character, Set<String>> others = new HashMap<>();
        for (String term : line.split(" ", -1)) {
            char sign = "?@!-+".indexOf(term.charAt(0)) >= 0 ? term.charAt(0) : ' ';
            Set<String> words = words(sign == ' ' ? term : term.substring(1));
            if (sign == ' ' && !term.equals("...")) {
                needed.add(words);
            } else if (sign == '@') {
                about.add(words);
            } else {
                others.computeIfAbsent(sign, key -> new HashSet<>()).addAll(words);
            }
        }
        Set<String> allowed = new HashSet<>(others.getOrDefault('?', Set.of()));
        needed.forEach(allowed::addAll);
        about.forEach(allowed::addAll);
        return new Phrase(
                meaning,
                needed,
                allowed,
                about,
                others.getOrDefault('-', Set.of()),
                others.getOrDefault('!', Set.of()),
                others.getOrDefault('+', Set.of()),
                line.contains("..."));
    }

    private Set<String> words(String alternatives) {
        Set<String> words = new HashSet<>();
        for (String word : alternatives.split("\\|", -1)) {
            if (word.startsWith("$")) {
                words.addAll(names.getOrDefault(word.substring(1), Set.of()));
            } else {
                words.add(Stem.of(word));
            }
        }
        return words;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(PhraseTable.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final PhraseTable TABLE = new PhraseTable(lines());
    }
}
