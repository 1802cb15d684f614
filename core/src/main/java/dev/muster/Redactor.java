package dev.muster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Knows the values of secrets and takes them out of any text. Each value is also recognised as URL-encoded, as base64
 * and as escaped for printing. Thread-safe; may grow at any time.
 *
 * <p>A value of fewer than eight characters is only masked where it stands as a word of its own, and one of fewer than
 * three not at all: masking every {@code a} of a report would tell more than it hides.
 */
public final class Redactor {
    private static final int FREE_STANDING = 8;
    private static final int SHORTEST = 3;
    private static final Redactor NONE = new Redactor(List.of());

    private final Set<String> needles = new CopyOnWriteArraySet<>();
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
        return new Redactor(redactors);
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
            needles.addAll(forms(secret.reveal()));
        }
    }

    /** {@return the text with every known secret masked} */
    public String redact(String text) {
        String clean = text;
        for (Redactor part : parts) {
            clean = part.redact(clean);
        }
        for (String needle : needles) {
            clean = mask(clean, needle);
        }
        return clean;
    }

    /** {@return a stack trace with every known secret masked, for a log} */
    String trace(Throwable thrown) {
        return redact(Traces.of(thrown));
    }

    private static List<String> forms(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        forms.add(Printable.escape(value));
        forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        List<String> longestFirst = new ArrayList<>(forms);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        return longestFirst;
    }

    private static String mask(String text, String needle) {
        int at = text.indexOf(needle);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = at + needle.length();
            boolean hide = needle.length() >= FREE_STANDING || standsAlone(text, at, end);
            out.append(text, from, at).append(hide ? Secret.MASK : needle);
            from = end;
            at = text.indexOf(needle, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
