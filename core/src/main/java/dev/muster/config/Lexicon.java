package dev.muster.config;

import static dev.muster.config.Alphabet.log2;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that people build secrets from, each with the bits it takes to guess: the logarithm of the size of its
 * section. Kept as hashes, because a text asks for some ten words at each of its positions.
 */
final class Lexicon {

    /** The hash of no letters, to begin with. */
    static final long NONE = 0xCBF29CE484222325L;

    static final int LONGEST = 16;

    private static final int SLOTS = 1 << 14;
    /** Sections of names and things: dice choose these too. The others only people choose. */
    private static final Set<String> INNOCENT = Set.of("common", "name", "place");

    private static final Map<String, Pattern> PATTERNS = Map.of(
            "placeholder", Pattern.PLACEHOLDER,
            "walk", Pattern.WALK,
            "hexspeak", Pattern.DISGUISED);

    private final long[] hashes = new long[SLOTS];
    private final float[] bits = new float[SLOTS];
    private final Pattern[] patterns = new Pattern[SLOTS];

    private Lexicon(List<Resource.Section> sections) {
        sections.forEach(this::add);
    }

    /** {@return the one list, read when first asked for} */
    static Lexicon get() {
        return Holder.LEXICON;
    }

    /** {@return the hash of a word that goes on with this letter} */
    static long next(long hash, char letter) {
        return (hash ^ letter) * 0x100000001B3L;
    }

    private void add(Resource.Section section) {
        Pattern other = INNOCENT.contains(section.name()) ? Pattern.WORD : Pattern.TELLTALE;
        Pattern pattern = PATTERNS.getOrDefault(section.name(), other);
        double tag = pattern == Pattern.WORD ? 4 : 3;
        float cost = (float) (log2(section.words().size()) + tag);
        for (String word : section.words()) {
            put(hash(word, 'i'), cost, pattern);
            put(hash(word, 'l'), cost, pattern);
        }
    }

    private static long hash(String word, char one) {
        long hash = NONE;
        for (int i = 0; i < word.length(); i++) {
            hash = next(hash, Leet.letter(word.charAt(i), one));
        }
        return hash;
    }

    /** A word of two sections is as cheap as in the cheaper one. */
    private void put(long hash, float cost, Pattern pattern) {
        int slot = slot(hash);
        if (hashes[slot] == 0 || cost < bits[slot]) {
            hashes[slot] = hash;
            bits[slot] = cost;
            patterns[slot] = pattern;
        }
    }

    /** {@return where the word is, or the free slot where it is missing} */
    int slot(long hash) {
        int slot = (int) (hash >>> 50);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    boolean known(int slot) {
        return hashes[slot] != 0;
    }

    double bits(int slot) {
        return bits[slot];
    }

    Pattern pattern(int slot) {
        return patterns[slot];
    }

    private static final class Holder {
        static final Lexicon LEXICON = new Lexicon(Resource.sections("words.txt"));
    }
}
