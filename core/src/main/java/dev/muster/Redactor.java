package dev.muster;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the values of secrets and takes them out of any text. Each value is also recognised as URL-encoded, in base64,
 * also within a longer text such as {@code user:password}, in hexadecimal, and as escaped for printing, for JSON and for
 * HTML. Thread-safe; may grow at any time.
 *
 * <p>A value of fewer than eight characters is only masked where it stands as a word of its own; if it is of letters or
 * of digits alone, only where a value is introduced: as the whole text, in quotes, or behind an equals sign or a colon.
 * With {@code REDIS_PASSWORD=redis}, masking every {@code redis} of a report would tell what it hides. A value of fewer
 * than three characters is not masked at all.
 */
public final class Redactor {
    private static final int FREE_STANDING = 8;
    private static final int SHORTEST = 3;
    private static final String INTRODUCING = "=:\"'`";
    private static final Redactor NONE = new Redactor(List.of());

    /** Null until there are some. */
    private volatile @Nullable Needles needles;

    private final List<Redactor> parts;

    private Redactor(Collection<Redactor> parts) {
        this.parts = List.copyOf(parts);
    }

    /** {@return a redactor that knows no secret and cannot learn one} */
    public static Redactor none() {
        return NONE;
    }

    /** {@return a redactor that knows no secret yet} */
    public static Redactor create() {
        return new Redactor(List.of());
    }

    /** {@return a redactor that knows what all of these know, also what they learn later} */
    public static Redactor all(Collection<Redactor> redactors) {
        Set<Redactor> parts = new LinkedHashSet<>(redactors);
        parts.remove(NONE);
        return new Redactor(parts);
    }

    /**
     * Learns one more value.
     *
     * @throws UnsupportedOperationException if this is {@link #none()}
     */
    public void learn(Secret secret) {
        if (this == NONE) {
            throw new UnsupportedOperationException("this redactor is shared and knows no secret: use create()");
        }
        if (secret.length() >= SHORTEST) {
            learn(Spellings.of(secret.reveal()));
        }
    }

    private synchronized void learn(Set<String> spellings) {
        Needles known = needles;
        needles = (known == null ? Needles.NONE : known).with(spellings);
    }

    /**
     * {@return whether a known secret stands in the text, so that {@link #redact(String)} would mask something}
     *
     * <p>Takes time by the length of the text, whatever the number of secrets.
     */
    public boolean finds(String text) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).finds(text)) {
                return true;
            }
        }
        Needles known = needles;
        return known != null
                && (known.hiddenIn(text)
                        || (text.length() >= Printable.KEPT && !redact(text).equals(text)));
    }

    /** {@return the text with every known secret masked} */
    public String redact(String text) {
        if (knowsNothing()) {
            return text;
        }
        BitSet hidden = new BitSet();
        mark(text, hidden);
        return hidden.isEmpty() ? text : masked(text, hidden);
    }

    boolean knowsNothing() {
        for (Redactor part : parts) {
            if (!part.knowsNothing()) {
                return false;
            }
        }
        return needles == null;
    }

    /** {@return a stack trace with every known secret masked, for a log} */
    String trace(Throwable thrown) {
        return Traces.of(thrown, this);
    }

    /** Marks before it masks: where two secrets overlap, masking one would leave a piece of the other. */
    private void mark(String text, BitSet hidden) {
        for (Redactor part : parts) {
            part.mark(text, hidden);
        }
        mark(text, needles, hidden);
    }

    private static void mark(String text, @Nullable Needles known, BitSet hidden) {
        if (known == null) {
            return;
        }
        known.find(text, (start, end) -> {
            if (hides(text, start, end)) {
                hidden.set(start, end);
            }
        });
        if (text.length() >= Printable.KEPT) {
            known.all().forEach(needle -> markCut(text, needle, hidden));
        }
    }

    static boolean hides(String text, int start, int end) {
        return end - start >= FREE_STANDING || standsAlone(text, start, end);
    }

    /** Text of this length has lost its end, and a secret may have been cut in two. */
    private static void markCut(String text, String needle, BitSet hidden) {
        for (int length = needle.length() - 1; length >= SHORTEST; length--) {
            if (text.regionMatches(text.length() - length, needle, 0, length)) {
                hidden.set(text.length() - length, text.length());
                return;
            }
        }
    }

    /** Whether it is no part of a longer word; and where it looks like any word, whether a value is introduced there. */
    private static boolean standsAlone(String text, int start, int end) {
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (start == 0) {
            return ends && (end == text.length() || !ordinary(text, start, end));
        }
        char before = text.charAt(start - 1);
        boolean begins = !Character.isLetterOrDigit(before);
        return begins && ends && (INTRODUCING.indexOf(before) >= 0 || !ordinary(text, start, end));
    }

    private static boolean ordinary(String text, int start, int end) {
        IntStream characters = text.substring(start, end).chars();
        return Character.isLetter(text.charAt(start))
                ? characters.allMatch(Character::isLetter)
                : characters.allMatch(Character::isDigit);
    }

    private static String masked(String text, BitSet hidden) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(from)) {
            out.append(text, from, at).append(Secret.MASK);
            from = hidden.nextClearBit(at);
        }
        return out.append(text, from, text.length()).toString();
    }
}
